/** The eight directions of a compass by name, on stage, on the phone and on paper. */

/** From north, clockwise, 45 degrees each. */
export const winds = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west']

/** The one that is nearest to a bearing in degrees, from −360 up. */
export function windOf(bearing: number): string {
  return winds[(Math.round(bearing / 45) + winds.length) % winds.length]!
}
