/**
 * What stands in a flock's way, and how a bird gets round it, after Reynolds, "Steering behaviors for autonomous
 * characters", GDC 1999. Lengths are those of an arrow.
 */
interface Place { x: number, y: number }

/** Where it stands, how far ahead it is seen, and how much room is left beside it. */
export const obstacleAt: Place = { x: 5, y: 0 }
const foresight = 4.5
const berth = 0.6
/** How much the wish to get round weighs beside flying straight on. */
const weight = 3

/** Nobody flies through an obstacle: who comes into it is set on its edge. */
export function keepOut(bird: Place, radius: number): void {
  const [dx, dy] = [bird.x - obstacleAt.x, bird.y - obstacleAt.y]
  const out = Math.hypot(dx, dy)
  if (out >= radius || out === 0)
    return
  bird.x = obstacleAt.x + dx / out * radius
  bird.y = obstacleAt.y + dy / out * radius
}

/**
 * How much a bird wishes to go to its left, or right where negative, to fly round an obstacle of this radius: on the side
 * it is on already. `cos` and `sin` are its heading's.
 */
export function wayRound({ x, y, cos, sin }: Place & { cos: number, sin: number }, radius: number): number {
  const [dx, dy] = [obstacleAt.x - x, obstacleAt.y - y]
  const ahead = dx * cos + dy * sin
  const left = cos * dy - sin * dx
  const clear = radius + berth
  if (radius === 0 || ahead < -radius || ahead > foresight + radius || Math.abs(left) > clear)
    return 0
  const near = 1 - Math.max(0, ahead - radius) / foresight
  return (left > 0 ? -1 : 1) * weight * near * (1.2 - Math.abs(left) / clear)
}
