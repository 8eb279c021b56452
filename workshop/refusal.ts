/** Why a command is not carried out, in words for the person who asked. */
export interface Refusal {
  refused: 'late' | 'closed' | 'round' | 'stale' | 'invalid' | 'unsaved' | 'refused'
  say: string
}

/** What was well formed and is not to be done. */
export function refuse(say: string): Refusal {
  return { refused: 'refused', say }
}
