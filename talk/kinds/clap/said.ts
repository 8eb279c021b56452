/** What is said of a room that claps, alike on stage, on phones and on paper. */

/** «112 claps a minute». */
export function tempoSaid(tempo: number): string {
  return `${tempo.toLocaleString('en')} claps a minute`
}

/** «in step 84 % of the time». */
export function inStepSaid(share: number): string {
  return `in step ${Math.round(100 * share)} % of the time`
}

/** «in step 84 %», where a board has little room. */
export function inStepBriefly(share: number): string {
  return `in step ${Math.round(100 * share)} %`
}

export const crowdSaid = 'over a hundred people: sound crosses such a room too slowly, so only the tempo is told'

/** Why some are left out of the phase. */
export function unevenSaid(n: number): string {
  return `${n.toLocaleString('en')} of them ${n === 1 ? 'is' : 'are'} left out of the step: messages of ${n === 1 ? 'that phone' : 'those phones'} take longer at one time than at another`
}

/** The same below a board. */
export function unevenBriefly(n: number): string {
  return `${n.toLocaleString('en')} left out: uneven messages`
}
