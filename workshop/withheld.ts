/**
 * An answer that a shared recording does not tell. Its ballot stands and counts as an answer, but in no cell: so n
 * stays true where a figure of so few might tell who gave it.
 */
export interface Withheld { withheld: true }

/** In the place of a ballot's value, or of a part of it: one of several options, one word, one sorted item. */
export const withheld: Withheld = { withheld: true }

/** Whether a value, or a part of one, is withheld. */
export function isWithheld(value: unknown): value is Withheld {
  return typeof value === 'object' && value !== null && 'withheld' in value && value.withheld === true
}

/** A ballot's value without the parts that are withheld; undefined where nothing is left. */
export function told(value: unknown): unknown {
  if (typeof value !== 'object' || value === null)
    return value
  if (isWithheld(value))
    return undefined
  if (Array.isArray(value)) {
    const left = value.filter(part => !isWithheld(part))
    return left.length > 0 ? left : undefined
  }
  const parts = Object.entries(value)
  const left = parts.filter(([, part]) => !isWithheld(part))
  if (left.length === parts.length)
    return value
  return left.length > 0 ? Object.fromEntries(left) : undefined
}

/** Whether anything of a ballot's value is withheld. */
export function isPartlyWithheld(value: unknown): boolean {
  return isWithheld(value) || (typeof value === 'object' && value !== null && Object.values(value).some(isWithheld))
}
