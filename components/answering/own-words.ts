/** What a visitor answered in words, by poll: all that boards know of a visit, so that no other page loads more of it. */
import type { Ref } from 'vue'
import { shallowRef } from 'vue'

export const ownWords: Ref<Record<string, string>> = shallowRef({})
