/** Student's t, for the interval of a mean from few people: one number, which a library brings with some 200 packages. */

const halvings = 60

/**
 * The value that |t| stays below with the probability `share` (0.95 for a 95 % interval), for a whole number of
 * degrees of freedom from 1.
 *
 * Source: the finite series of A(t | ν), Abramowitz & Stegun, Handbook of Mathematical Functions, 1964, 26.7.3 and
 * 26.7.4, inverted by halving the angle atan(t / √ν).
 */
export function studentWithin(share: number, degrees: number): number {
  let lower = 0
  let upper = Math.PI / 2
  for (let i = 0; i < halvings; i++) {
    const middle = (lower + upper) / 2
    if (probabilityWithin(middle, degrees) < share)
      lower = middle
    else
      upper = middle
  }
  return Math.tan(upper) * Math.sqrt(degrees)
}

/** A(t | ν) at the angle atan(t / √ν). */
function probabilityWithin(angle: number, degrees: number): number {
  const isOdd = degrees % 2 === 1
  const cos = Math.cos(angle)
  let term = isOdd ? cos : 1
  let sum = 0
  for (let k = isOdd ? 1 : 0; k <= degrees - 2; k += 2) {
    sum += term
    term *= (k + 1) / (k + 2) * cos * cos
  }
  return isOdd ? 2 / Math.PI * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum
}
