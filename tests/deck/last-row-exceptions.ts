/**
 * What is smaller than the last row reads. A line is taken out as its slide, board or picture is composed anew; what is
 * left in the end is what somebody decided.
 */

/** Words that may be smaller, by why, and by the class that they stand in, on whatever slide. */
export const smallWords: { why: string, marks: string[] }[] = [
  { why: 'A word that one person said is the ground of a cloud; those of many are large.', marks: ['.word'] },
  { why: 'Slides 49 and 51: the seed’s long readings stand whole beside the room’s answers.', marks: ['.slidev-vclick-target', '.specimen'] },
  { why: 'Slides 34 and 35: the fence of stamps is read as one; the first three come down large.', marks: ['.stamps'] },
  // To be composed anew.
  { why: 'Slides 3 and 4: what the search looks for, votes in a bubble.', marks: ['.ours', '.votes'] },
  { why: 'Slide 7: the room’s split of a pair.', marks: ['.label'] },
  { why: 'Slide 34: labels of the bets.', marks: ['.row-label'] },
]

/** Slides, by id, whose hero has less than half of the stage at every click, by why. */
export const smallHeroes: { why: string, slides: string[] }[] = [
  { why: 'The emptiness speaks.', slides: ['duke'] },
  { why: 'The seed’s words and the room’s answers share the stage.', slides: ['sort-1', 'sort-2', 'sort-3', 'sort-4'] },
  // To be composed anew.
  { why: 'Pictures beside text, part 1.', slides: ['liars', 'autonomy', 'care', 'felt'] },
  { why: 'Pictures beside text, part 2.', slides: ['flow-state', 'library', 'dictionary'] },
  { why: 'Part 3.', slides: ['library-again', 'knockoff', 'same', 'control'] },
  { why: 'Part 4.', slides: ['stop-the-word', 'microalignments', 'autonomy-advocate', 'conclusion', 'lunch'] },
  { why: 'The last slide, before a report is shared.', slides: ['report'] },
]
