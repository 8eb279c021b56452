/** What rehearsed people ask the speaker, and a few lines for polls of another deck. */
import type { Bank } from '../../rehearsal/bank.ts'

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

export const anything: Bank = {
  plain: [
    'It depends',
    'I would ask the people who do it',
    'Less of it, and earlier',
    'no idea, and I am not the only one',
    'We tried that last year',
    'Write it down, then talk',
    'what they said',
    'The short answer is yes',
    'It works until it does not',
    'Somebody should own it',
    'start small',
    'I have seen both',
  ],
}
