/** What the colour of an arrow says: who it is. */

/**
 * `people`: somebody who did what is shown; `quiet`: who did not, or something that stands beside people; `clamp`: what
 * hurts. Each is the name of a colour that stage, phone and paper have in their schemes.
 */
export type Tone = 'people' | 'quiet' | 'clamp'
