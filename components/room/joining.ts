/** Where phones join, in the words a person would type, and which slides show a code of their own. */
import { computed, reactive } from 'vue'
import { join } from './source.ts'

/** The numbers of slides that show this address, or another one, large: one code is enough, and the corner chip is not there. */
export const joinSlides = reactive(new Set<number>())

/** The address without what nobody types. */
export const address = computed(() => join.value?.url.replace(/^https?:\/\//, '').replace(/\/$/, ''))
