/**
 * The presenter's key as this browser keeps it: it comes once in the fragment of a link, and must be neither lost by
 * a reload nor left standing in the address, where a projector would show it.
 */
const place = 'presenter-key'
const inFragment = /^#key=([\w-]{16,64})$/
let held: string | undefined

/** The key of a fragment such as `#key=abc…`, or undefined. */
export function keyIn(fragment: string): string | undefined {
  return inFragment.exec(fragment)?.[1]
}

/** Keeps the key for this browser; where storage is blocked, for as long as the page is open. */
export function keepKey(key: string): void {
  held = key
  try {
    localStorage.setItem(place, key)
  }
  catch {
    // Storage is blocked: the variable has it.
  }
}

/** The key of this browser, or undefined. */
export function keptKey(): string | undefined {
  try {
    return held ?? localStorage.getItem(place) ?? undefined
  }
  catch {
    return held
  }
}
