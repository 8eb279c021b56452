/** The same nine teams on their way to the same goal, drawn alike on three slides. A drawing of the idea, not a run. */
import { hash } from '../../workshop/hash.ts'

export interface Point { x: number, y: number }

/** Pixels of the picture. */
export const sea = { width: 1728, height: 560 }
export const goal = { x: 1620, y: 270, r: 46 }

const teams = 9
const part = (name: string, i: number) => hash(33, name, i) / 2 ** 32

export const starts: Point[] = Array.from({ length: teams }, (_, i) => ({ x: 48, y: 40 + i * (sea.height - 100) / (teams - 1) }))

/** A way of one's own for every team, as an SVG path that ends at the ring. */
export const ways: string[] = starts.map(({ x, y }, i) => {
  const bend = (name: string) => (part(name, i) - 0.5) * 150
  const end = endOf(i)
  return `M${x + 40} ${y}C${x + 480} ${y + bend('a')} ${x + 760} ${(y + goal.y) / 2 + bend('b')} ${x + 1060} ${(y + 2 * goal.y) / 3 + bend('c')}S${end.x - 150} ${end.y + bend('d') / 3} ${end.x} ${end.y}`
})

/** Where a team stands when it has arrived, around the ring. */
export function endOf(i: number): Point {
  const angle = Math.PI * (0.5 + i / (teams - 1))
  return { x: goal.x + Math.cos(angle) * 150, y: goal.y - Math.sin(angle) * 150 }
}

/** Degrees from a point to the goal. */
export function bearing({ x, y }: Point): number {
  return Math.atan2(goal.y - y, goal.x - x) * 180 / Math.PI
}

/** The same teams as a formation of three by three, by its centre. */
export function formation(x: number, y: number): Point[] {
  return Array.from({ length: teams }, (_, i) => ({ x: x + (i % 3 - 1) * 84, y: y + (Math.floor(i / 3) - 1) * 72 }))
}
