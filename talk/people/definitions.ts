/** What rehearsed people say the word means, by what they mean by it; and a strategy, which the talk recommends. */
import type { Bank } from '../../rehearsal/people.ts'

export const define: Bank = {
  'same goal': [
    'everyone working towards the same goal',
    'All of us pulling in the same direction',
    'We want the same outcome',
    'the whole team heading for one goal',
    'a shared goal, and knowing that it is shared',
    'same direction, same finish line',
    'One team, one goal',
    'we row in the same boat in the same direction',
    'the same north star',
  ],
  'agreement': [
    'when everybody agrees',
    'Agreement, but it took three meetings',
    'we all said yes',
    'nobody in the room objects any more',
    'having a decision that all stakeholders have signed off',
    'when the loudest person is happy',
    'consensus',
    'no open questions at the end of the meeting',
    'a thumbs-up from everyone in the thread',
  ],
  'shared understanding': [
    'a shared understanding of what we do and why',
    'same mental model',
    'Everyone has the same context',
    'we would all draw the same picture on the whiteboard',
    'knowing what the others know',
    'we use the same words for the same things',
    'everyone can explain the plan to a new hire',
  ],
  'no surprises': [
    'no surprises',
    'nobody finds out about it in the launch review',
    'When my manager does not get a message that starts with "quick question"',
    'nothing blows up later',
    'being told before it is decided',
  ],
  'independent': [
    'being able to decide on your own what the others would have decided',
    'People act independently and it still fits together',
    'knowing the why well enough to not need a meeting',
    'autonomy in one direction',
  ],
  'priorities': [
    'the same priorities in the same order',
    'Knowing what we will not do',
    'agreeing on trade-offs before they hurt',
  ],
  'a feeling': [
    'a feeling. You notice when it is gone',
    'the calm before the re-org',
    'like jazz, but with tickets',
  ],
  'telling': [
    'Telling other teams what we already decided',
    'a polite word for buy-in',
    'a calendar invite with 14 people',
    'what my calendar is full of',
    'three more meetings',
  ],
  'direction from above': [
    'leadership decides, everybody rows',
    'when the strategy reaches the people who do the work',
    'OKRs that add up',
  ],
}

export const strategy: Bank = {
  'a plan': [
    'a plan for how to get to the goal',
    'the plan',
    'a long-term plan with a nice title',
    'how we want to win',
    'the way from here to the goal',
    'A plan for the next three years',
    'what we will do, in order',
    'the roadmap, but bigger',
  ],
  'choices': [
    'deciding what not to do',
    'what we say no to, and why',
    'a set of choices that fit together',
    'which trade-offs we make before we are asked',
    'knowing what goes first when two things collide',
    'a choice that hurts a little',
  ],
  'a reason': [
    'the why behind the decisions',
    'what lets me decide without asking',
    'an explanation of how the small things add up',
    'a diagnosis and what to do about it',
  ],
  'a direction': [
    'where we are going',
    'the direction everyone should take',
    'our north star',
  ],
  'a document': [
    'forty slides from January',
    'what the board wants to hear',
    'a document nobody opens after the off-site',
    'a goal with a tie on',
  ],
}
