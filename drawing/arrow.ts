/** The one arrow of the house, a person: its proportions are written here once, for the stage, the phone and paper. */

/** Of an arrow's length: how far its head reaches back from the tip. */
const headShare = 0.3
/** Of how far a head reaches back: how far it spreads to each side. */
const headSpread = 0.72
/** Of an arrow's length, the thickness of its stroke; and the thinnest stroke, in pixels, that is still seen. */
const strokeShare = 0.11
const thinnest = 1.5

/** Where an arrow is in a picture, in pixels: its middle and its length; degrees clockwise from the right. */
export interface PlacedArrow { x: number, y: number, angle: number, length: number }

/** An arrow that points right about the origin: its tip is `half` away, its head goes back to `neck`, `aside` to each side. */
function shapeOf(length: number): { half: number, neck: number, aside: number } {
  const half = length / 2
  const head = length * headShare
  return { half, neck: half - head, aside: head * headSpread }
}

/**
 * An SVG path of an arrow that points right, centred on the origin; draw it with a round-capped stroke, no fill. To a
 * thousandth: the length may be pixels or, where it is scaled, 1.
 */
export function arrowPath(length: number): string {
  const { half, neck, aside } = shapeOf(length)
  const [tip, back, side] = [half, neck, aside].map(part => Math.round(part * 1000) / 1000)
  return `M-${tip} 0H${tip}M${back} -${side}L${tip} 0L${back} ${side}`
}

/** Many arrows as one path, for those who all move: one thing to draw instead of hundreds. To a tenth of a pixel. */
export function arrowsPath(arrows: PlacedArrow[]): string {
  return arrows.map(({ x, y, angle, length }) => {
    const [cos, sin] = [Math.cos(angle * Math.PI / 180), Math.sin(angle * Math.PI / 180)]
    const at = (along: number, across: number) => `${(x + along * cos - across * sin).toFixed(1)} ${(y + along * sin + across * cos).toFixed(1)}`
    const { half, neck, aside } = shapeOf(length)
    return `M${at(-half, 0)}L${at(half, 0)}M${at(neck, -aside)}L${at(half, 0)}L${at(neck, aside)}`
  }).join('')
}

/**
 * An SVG path of an arrow from the origin to the right that may be much longer than its head: a stack or a mean. The
 * head reaches `head` back and, unless its room is narrow, spreads as every other. To two decimals.
 */
export function longArrowPath(length: number, head: number, spread = headSpread): string {
  const [tip, neck, aside] = [length, length - head, head * spread].map(part => part.toFixed(2))
  return `M0 0H${tip}M${neck} -${aside}L${tip} 0L${neck} ${aside}`
}

/** How thick the stroke of an arrow of this length is, in pixels. */
export function arrowStroke(length: number): number {
  return Math.max(thinnest, length * strokeShare)
}

/** Draws an arrow on a canvas; the colour is the context's strokeStyle. Angle in radians, 0 points right, y down. */
export function drawArrow(context: CanvasRenderingContext2D, x: number, y: number, angle: number, length: number): void {
  const { half, neck, aside } = shapeOf(length)
  context.save()
  context.translate(x, y)
  context.rotate(angle)
  context.lineWidth = arrowStroke(length)
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.beginPath()
  context.moveTo(-half, 0)
  context.lineTo(half, 0)
  context.moveTo(neck, -aside)
  context.lineTo(half, 0)
  context.lineTo(neck, aside)
  context.stroke()
  context.restore()
}
