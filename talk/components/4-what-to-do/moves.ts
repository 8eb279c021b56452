/** A scale put to the same people twice, as arrows: each is a person, turned by how far and which way they moved. */
import type { Group } from '../packing.ts'

/** Of a scale's whole length, the move that turns an arrow upright. */
const upright = 0.5

/**
 * Three groups from table[i][j], people who chose step i before and step j after: those who went up, stayed, went down,
 * the farthest first. Angles in degrees, 0 points right, −90 up.
 */
export function movesOf(table: number[][]): Group[] {
  const most = Math.max(1, (table.length - 1) * upright)
  const moves = table.flatMap((row, before) => row.flatMap((n, after) => Array.from<number>({ length: n }).fill(after - before))).sort((a, b) => b - a)
  const group = (key: string, tone: Group['tone'], own: number[]): Group => {
    const angles = own.map(moved => -90 * Math.max(-1, Math.min(1, moved / most)))
    return { key, tone, n: own.length, angle: angles.reduce((sum, angle) => sum + angle, 0) / Math.max(1, own.length), angles }
  }
  return [
    group('up', 'people', moves.filter(moved => moved > 0)),
    group('same', 'faint', moves.filter(moved => moved === 0)),
    group('down', 'quiet', moves.filter(moved => moved < 0)),
  ]
}
