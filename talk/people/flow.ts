/** How rehearsed people get into flow: by keeping something out, by having something, or by both. */
import type { Bank } from '../../rehearsal/people.ts'

export const flowHow: Bank = {
  block: [
    'headphones on, everything else off',
    'I block my calendar until noon and decline everything',
    'phone in another room',
    'closing chat. Then closing chat again on the phone',
    'airplane mode without an airplane',
    'Come in at six, before the others',
    'Working from home on a day when everybody is at the office',
    'noise cancelling and a hoodie',
    'Do not disturb until lunch',
    'status set to "in a meeting"',
    'a room without windows',
    'uninstalling the news',
    'I book a meeting with myself called "interview"',
    'Late at night, when nobody writes',
    'no notifications at all, ever',
  ],
  add: [
    'a failing test and an idea',
    'one clear thing to do, written on paper',
    'a problem that is just a bit too hard for me',
    'Fast feedback: save, see, change',
    'pairing with someone who is good',
    'a deadline that is close but not too close',
    'starting with something tiny that works',
    'I leave a sentence unfinished in the evening',
    'music without words and a list of three things',
    'explaining the problem to the duck first',
    'knowing who will use it',
    'coffee, then the smallest next step',
  ],
  both: [
    'door closed, and one question for the morning',
    'no meetings and a clear goal',
    'headphones, tea, and a test that goes red to green',
    'phone away, timer on, one task',
    'quiet, and something I actually want to know',
    'I never do. There is always someone',
  ],
}
