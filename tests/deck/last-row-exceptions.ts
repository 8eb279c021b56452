/**
 * What is smaller than the last row reads. A line is taken out as its slide, board or picture is composed anew; what is
 * left in the end is what somebody decided.
 */

/** Words that may be smaller, by why, and by the class that they stand in, on whatever slide. */
export const smallWords: { why: string, marks: string[] }[] = [
  { why: 'A word that one person said is the ground of a cloud; those of many are large.', marks: ['.word'] },
  // To be composed anew.
  { why: 'Labels of boards.', marks: ['.row-label', '.arriving', '.item', '.when', '.said', '.kappa', '.row', '.n'] },
  { why: 'Captions of the models.', marks: ['.weeks', '.felt-figure', '.beside', '.meter', '.cost', '.shares', '.rows', '.jumps', '.measure'] },
  { why: 'Slides 3 and 4: what the search looks for, the bubbles.', marks: ['.ours', '.votes'] },
  { why: 'Slide 7: the room’s split of a pair.', marks: ['.label'] },
  { why: 'Slide 44: a line of the chat.', marks: ['.chat-line'] },
  { why: 'Slide 47: meanings in effect.', marks: ['.what'] },
  { why: 'Slides 49 and 51: the seed’s long readings.', marks: ['.slidev-vclick-target', '.specimen'] },
  { why: 'Slides 52, 53 and 55: the blog post’s long passages.', marks: ['.two-columns', '.passage', '.nested'] },
]

/** Slides, by id, whose hero has less than half of the stage at every click, by why. */
export const smallHeroes: { why: string, slides: string[] }[] = [
  { why: 'The emptiness speaks.', slides: ['duke'] },
  // To be composed anew.
  { why: 'Pictures beside text, part 1.', slides: ['liars', 'autonomy', 'care', 'felt'] },
  { why: 'Pictures beside text, part 2.', slides: ['flow-state', 'library', 'dictionary'] },
  { why: 'The models of part 3.', slides: ['ingredients', 'discovery', 'surprise', 'harm', 'funny-ways', 'knockoff', 'control'] },
  { why: 'Words of part 3.', slides: ['library-again', 'same'] },
  { why: 'Part 4.', slides: ['stop-the-word', 'variable', 'microalignments', 'autonomy-advocate', 'conclusion', 'lunch'] },
  { why: 'The appendices.', slides: ['sort-1', 'sort-2', 'sort-3', 'sort-4', 'blog-building', 'report'] },
]
