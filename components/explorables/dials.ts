/** How a dial learns from its list whether what it costs may be seen. */
import type { ComputedRef, InjectionKey } from 'vue'

export const costsShown: InjectionKey<ComputedRef<boolean>> = Symbol('the costs of a list of dials are shown')
