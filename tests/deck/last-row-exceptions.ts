/**
 * What is smaller than the last row reads, by decision. A line is taken out as its slide, board or picture is composed
 * anew.
 */

/** Words that may be smaller, by why, and by the class that they stand in, on whatever slide. */
export const smallWords: { why: string, marks: string[] }[] = [
  { why: 'A word that one person said is the ground of a cloud; those of many are large.', marks: ['.word'] },
  { why: 'Slides 49 and 51: the seed’s long readings stand whole beside the room’s answers.', marks: ['.slidev-vclick-target', '.specimen'] },
  { why: 'Slides 34 and 35: the fence of stamps is read as one; the first three come down large.', marks: ['.stamps'] },
  { why: 'Slide 7: five splits stand beside their five sentences, so that all are there at the end.', marks: ['.label'] },
  { why: 'Slide 34: six bets stand under the two runs that decide them.', marks: ['.row-label'] },
]

/** Slides, by id, whose hero has less than half of the stage at every click, by why. */
export const smallHeroes: { why: string, slides: string[] }[] = [
  { why: 'The emptiness speaks.', slides: ['duke'] },
  { why: 'The seed’s words and the room’s answers share the stage.', slides: ['felt', 'flow-state', 'library', 'library-again', 'stop-the-word', 'conclusion', 'lunch', 'sort-1', 'sort-2', 'sort-3', 'sort-4'] },
  { why: 'A page of the seed’s words and the picture of them, side by side.', slides: ['care', 'dictionary', 'knockoff', 'same', 'control', 'microalignments', 'autonomy-advocate'] },
  { why: 'The number, and three rows of people who answered it, share the stage.', slides: ['liars'] },
  { why: 'Two axes with nothing between them yet, and how many spoke of it.', slides: ['autonomy'] },
  { why: 'Before a report is shared the last words stand beside loose arrows.', slides: ['report'] },
]
