/** What rehearsed people ask the speaker. */
import type { Bank } from '../../rehearsal/people.ts'

export const questions: Bank = {
  plain: [
    'Will the slides be shared?',
    'Is there a book on this?',
    'Does this work in a company of ten?',
    'How do you measure flow between people?',
    'What about remote teams?',
    'How does that fit with OKRs?',
    'Could you say again what lockstep was?',
  ],
  good: [
    'What do I do when my manager asks "are we aligned?" tomorrow morning?',
    'Isn\'t anti-misalignment exactly right when a mistake can kill somebody?',
    'Who writes the strategy down if everybody is autonomous?',
    'How do you share the why with people who only want the what?',
    'Is your own simulation not built so that you win?',
    'What if the strategy itself is the surprise?',
    'How long did it take until your team stopped saying it?',
    'When did deciding alone go badly wrong for you?',
  ],
  funny: [
    'Are we aligned that there is coffee afterwards?',
    'Which word will be the next one?',
  ],
}
