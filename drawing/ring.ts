/** Sectors of a ring, such as the wedges of a compass that shows more people than it could draw. */

/**
 * An SVG path of a sector of the ring from `inner` to `outer` about the origin, `width` radians wide about the upward
 * direction (y points down). To a tenth of a unit.
 */
export function sectorPath(inner: number, outer: number, width: number): string {
  const half = width / 2
  const at = (distance: number, angle: number) => `${(distance * Math.sin(angle)).toFixed(1)} ${(-distance * Math.cos(angle)).toFixed(1)}`
  const arc = (radius: number, sweep: 0 | 1) => `A${radius.toFixed(1)} ${radius.toFixed(1)} 0 0 ${sweep} `
  return `M${at(inner, -half)}L${at(outer, -half)}${arc(outer, 1)}${at(outer, half)}L${at(inner, half)}${arc(inner, 0)}${at(inner, -half)}z`
}

/** How far out a sector from `inner` reaches whose area is a share of that of one that reaches to `outer`. */
export function reachOfShare(inner: number, outer: number, share: number): number {
  return Math.sqrt(inner ** 2 + (outer ** 2 - inner ** 2) * share)
}
