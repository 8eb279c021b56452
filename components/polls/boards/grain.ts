/** How fine the grain of more than 300 people is, so that no arrow of a bar is cut. Pixels. */

/** Of an arrow; and the cell that it has, along and across. */
export const grain = { length: 10, along: 15, across: 12 }

/** The cell of an arrow in a bar: it goes into its width and its height without a rest. `angle` in degrees, 0 is right. */
export function cellIn(width: number, height: number, angle: number): { width: number, height: number } {
  const isUpright = angle % 180 !== 0
  const whole = (side: number, part: number) => side / Math.max(1, Math.round(side / part))
  return {
    width: whole(width, isUpright ? grain.across : grain.along),
    height: whole(height, isUpright ? grain.along : grain.across),
  }
}
