/** How numbers are written: with a true minus, a sign where it matters, and none before nought. */

/** A count: «1,637». */
export function grouped(count: number): string {
  return count.toLocaleString('en')
}

/** A number as it is, with a true minus. */
export function withMinus(value: number | string): string {
  return String(value).replace('-', '−')
}

/** A number to so many places; what rounds to nought has no minus. */
export function fixed(value: number, places: number): string {
  const words = value.toFixed(places)
  return /[1-9]/.test(words) ? withMinus(words) : words.replace('-', '')
}

/** The same with a plus where it is more than nought. */
export function signed(value: number, places: number): string {
  const words = fixed(value, places)
  return value > 0 && /[1-9]/.test(words) ? `+${words}` : words
}

const inWords = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const suffixes: Record<string, string> = { one: 'st', two: 'nd', few: 'rd' }
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })

/** A place from 1: «third», beyond the tenth «21st». */
export function ordinal(place: number): string {
  return inWords[place - 1] ?? `${place.toLocaleString('en')}${suffixes[ordinals.select(place)] ?? 'th'}`
}

/** A share from 0 to 1 as people say it: «4 in 10», and neither none nor all where it is not. */
export function inTen(share: number): string {
  const tenths = Math.round(10 * share)
  if (tenths === 0 || tenths === 10)
    return share === 0 ? 'none' : share === 1 ? 'all' : tenths === 0 ? 'fewer than 1 in 10' : 'more than 9 in 10'
  return `${tenths} in 10`
}

/** A share from 0 to 1 in whole per cent: «55 %». */
export function wholePercent(share: number): string {
  return `${Math.round(100 * share)} %`
}
