/** How a loose arrow wanders over the title without ever crossing the words. */
import { hash } from '../../../workshop/hash.ts'

/** Pixels of the stage; the angle in radians, 0 to the right; speed in pixels a second; `turn` in radians a second. */
export interface Drifter { x: number, y: number, angle: number, length: number, speed: number, turn: number }

interface Box { left: number, top: number, right: number, bottom: number }

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom })

/** Where the title's two lines, the speaker, the question and what a recording is of stand. */
export const words = [box(60, 60, 500, 270), box(60, 250, 1040, 490), box(60, 470, 1010, 790), box(60, 840, 1010, 1000), box(1400, 960, 1920, 1080)]
/** Where the way to join stands as well. */
export const wordsAndWay = [...words, box(1030, 30, 1860, 1000)]
const sheet = box(30, 30, 1890, 1050)

function free(taken: Box[], x: number, y: number): boolean {
  return x > sheet.left && x < sheet.right && y > sheet.top && y < sheet.bottom
    && taken.every(box => x < box.left || x > box.right || y < box.top || y > box.bottom)
}

/** Seconds after the last arrival until all are at rest; in the last of them they slow down. */
export const restsAfter = 5

/** How lively all are so many seconds after somebody came, from 1 to 0. */
export function liveliness(seconds: number): number {
  return Math.min(1, Math.max(0, restsAfter - seconds))
}

/** Pixels between new arrows while there is room, and how often a place is looked for. */
const apart = 90
const tries = 40

/** A new arrow at a free place, by its seed, what is taken and who is there already. */
export function arrive(seed: number, taken: Box[], others: Drifter[] = []): Drifter {
  const part = (name: string, i = 0) => hash(seed, name, i) / 2 ** 32
  let x = 0
  let y = 0
  const crowded = () => others.some(other => Math.hypot(other.x - x, other.y - y) < apart)
  for (let i = 0; i === 0 || !free(taken, x, y) || (i < tries && crowded()); i++) {
    x = sheet.left + part('x', i) * (sheet.right - sheet.left)
    y = sheet.top + part('y', i) * (sheet.bottom - sheet.top)
  }
  return {
    x,
    y,
    angle: part('angle') * 2 * Math.PI,
    length: 34 + part('length') * 14,
    speed: 8 + part('speed') * 14,
    turn: (part('turn') - 0.5) * 0.24,
  }
}

/** Moves an arrow on by so many seconds; where its way is not free it turns instead. */
export function drift(drifter: Drifter, taken: Box[], seconds: number): void {
  const x = drifter.x + Math.cos(drifter.angle) * drifter.speed * seconds
  const y = drifter.y + Math.sin(drifter.angle) * drifter.speed * seconds
  const ahead = 40 / drifter.speed
  const open = free(taken, drifter.x + Math.cos(drifter.angle) * drifter.speed * ahead, drifter.y + Math.sin(drifter.angle) * drifter.speed * ahead)
  drifter.angle += seconds * (open ? drifter.turn : Math.sign(drifter.turn) * 0.9)
  if (free(taken, x, y)) {
    drifter.x = x
    drifter.y = y
  }
}
