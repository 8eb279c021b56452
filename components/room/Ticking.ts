/**
 * Characters that change at every frame. Were their node a new one each time, as Vue makes it in an element that holds
 * nothing but text, the page would ask every `:has()` again, and style all of itself anew.
 */
import type { FunctionalComponent } from 'vue'
import { createTextVNode } from 'vue'

export const Ticking: FunctionalComponent<{ says: string }> = ({ says }) => createTextVNode(says)
