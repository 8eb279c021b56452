/** The results of kinds that a talk brings. The build puts them here: see build/bringing.ts. */
import type { AnyResult } from './result.ts'

export const brought: Record<string, AnyResult> = {}
