/** The ballots of kinds that a talk brings, each fetched when it is needed. The build puts them here: see build/bringing.ts. */
import type { AnyBallot } from './ballot.ts'

export const brought: Record<string, () => Promise<AnyBallot>> = {}
