/** Where phones join, in the words a person would type, and which slides show it large themselves. */
import { computed, reactive } from 'vue'
import { join } from './source.ts'

/** The numbers of slides that show the address themselves: the corner chip is not needed there. */
export const joinSlides = reactive(new Set<number>())

/** The address without what nobody types. */
export const address = computed(() => join.value?.url.replace(/^https?:\/\//, '').replace(/\/$/, ''))
