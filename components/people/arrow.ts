/** The one arrow of the house: a person. A short line with a small head, the same on every slide, board and picture. */

/** An SVG path of an arrow that points right, centred on the origin; draw it with a round-capped stroke, no fill. */
export function arrowPath(length: number): string {
  const half = length / 2
  const head = length * 0.3
  return `M${-half} 0H${half}M${half - head} ${-head * 0.72}L${half} 0L${half - head} ${head * 0.72}`
}

/** Where an arrow is in a picture: its middle, its length, and degrees clockwise from the right. */
export interface PlacedArrow { x: number, y: number, angle: number, length: number }

/** The same arrows as one path, for those of whom there are many and who all move: one thing to draw instead of hundreds. */
export function arrowsPath(arrows: PlacedArrow[]): string {
  return arrows.map(({ x, y, angle, length }) => {
    const [cos, sin] = [Math.cos(angle * Math.PI / 180), Math.sin(angle * Math.PI / 180)]
    const at = (along: number, across: number) => `${(x + along * cos - across * sin).toFixed(1)} ${(y + along * sin + across * cos).toFixed(1)}`
    const half = length / 2
    const head = length * 0.3
    return `M${at(-half, 0)}L${at(half, 0)}M${at(half - head, -head * 0.72)}L${at(half, 0)}L${at(half - head, head * 0.72)}`
  }).join('')
}

/** How thick the stroke of an arrow of this length is. */
export function arrowStroke(length: number): number {
  return Math.max(1.5, length * 0.11)
}

/** Draws the same arrow on a canvas; the colour is the context's strokeStyle. Angle in radians, 0 points right, y down. */
export function drawArrow(context: CanvasRenderingContext2D, x: number, y: number, angle: number, length: number): void {
  const half = length / 2
  const head = length * 0.3
  context.save()
  context.translate(x, y)
  context.rotate(angle)
  context.lineWidth = arrowStroke(length)
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.beginPath()
  context.moveTo(-half, 0)
  context.lineTo(half, 0)
  context.moveTo(half - head, -head * 0.72)
  context.lineTo(half, 0)
  context.lineTo(half - head, head * 0.72)
  context.stroke()
  context.restore()
}
