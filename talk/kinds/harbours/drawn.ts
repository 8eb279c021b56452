/** The boat as it is drawn on phone and stage: each colour has a sail of its own shape, so that nobody needs to tell red from blue. */
import type { Card } from './shapes.ts'

/** SVG paths in a box from −60 to 60 across and −56 to 26 down; the water is at 26. */
export const hull = 'M-54 4-38 26H38L54 4Z'
export const mast = 'M0 4V-54'

/** A pointed sail, a square one, and a round one. */
export const sails: Record<Card['colour'], string> = {
  red: 'M4-54 40-6H4Z',
  blue: 'M4-50H40V-6H4Z',
  white: 'M4-52C46-46 46-12 4-6Z',
}
