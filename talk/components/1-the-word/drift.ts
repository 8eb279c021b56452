/** How a loose arrow wanders over the title without ever crossing the words. */
import { hash } from '../../../workshop/hash.ts'

/** Pixels of the stage; the angle in radians, 0 to the right; speed in pixels a second; `turn` in radians a second. */
export interface Drifter { x: number, y: number, angle: number, length: number, speed: number, turn: number }

interface Box { left: number, top: number, right: number, bottom: number }

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom })

/** Where the title, the speaker, the question, the way to join and what a recording is of stand. */
const words = [box(60, 60, 1860, 400), box(60, 400, 1100, 640), box(60, 830, 1160, 1020), box(1220, 400, 1860, 1030), box(1400, 960, 1920, 1080)]
const sheet = box(30, 30, 1890, 1050)

function free(x: number, y: number): boolean {
  return x > sheet.left && x < sheet.right && y > sheet.top && y < sheet.bottom
    && words.every(box => x < box.left || x > box.right || y < box.top || y > box.bottom)
}

/** Pixels between new arrows while there is room, and how often a place is looked for. */
const apart = 90
const tries = 40

/** A new arrow at a free place, by its seed and who is there already. */
export function arrive(seed: number, others: Drifter[] = []): Drifter {
  const part = (name: string, i = 0) => hash(seed, name, i) / 2 ** 32
  let x = 0
  let y = 0
  const crowded = () => others.some(other => Math.hypot(other.x - x, other.y - y) < apart)
  for (let i = 0; i === 0 || !free(x, y) || (i < tries && crowded()); i++) {
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
export function drift(drifter: Drifter, seconds: number): void {
  const x = drifter.x + Math.cos(drifter.angle) * drifter.speed * seconds
  const y = drifter.y + Math.sin(drifter.angle) * drifter.speed * seconds
  const ahead = 40 / drifter.speed
  const open = free(drifter.x + Math.cos(drifter.angle) * drifter.speed * ahead, drifter.y + Math.sin(drifter.angle) * drifter.speed * ahead)
  drifter.angle += seconds * (open ? drifter.turn : Math.sign(drifter.turn) * 0.9)
  if (free(x, y)) {
    drifter.x = x
    drifter.y = y
  }
}
