/** What people wrote, as walls: hidden, flagged and unapproved texts never come here. */
import type { PollState, State, VoterId } from '../workshop/state.ts'
import type { Question, ReportWish, Wall, Written } from './data.ts'
import type { CounterExamples } from './rules.ts'
import { counted } from '../statistics/detail.ts'
import { armOf } from '../workshop/kinds/text.ts'
import { looksPrivate, visibleText } from '../workshop/moderation.ts'
import { values } from '../workshop/standing.ts'
import { currentRound, isOf } from '../workshop/state.ts'
import { fewest } from '../workshop/suppression.ts'
import { presenterBoardView } from '../workshop/view.ts'
import { isTold, placed } from './questions.ts'
import { themesOf } from './themes.ts'
import { isWithheld, tellsOfFew, withheldLast, withholdsOf } from './withhold.ts'

/** A wall for every question that people wrote to and that may be told of; none without texts. */
export function wallsOf(state: State, wish: ReportWish, questions: Question[], counterExamples?: CounterExamples): Wall[] {
  const { sharing, texts = true } = wish
  if (!texts)
    return []
  return placed(state)
    .filter(({ poll }) => isTold(state, poll, sharing))
    .flatMap(({ poll }) => isOf(poll, 'text')
      ? wallsOfTexts(state, poll, sharing, questions, counterExamples)
      : poll.definition.kind === 'questions'
        ? [wallOfQuestions(state, poll, wish)]
        : [])
    .filter(wall => wall.texts.length > 0)
}

function wallsOfTexts(state: State, poll: PollState<'text'>, sharing: boolean, questions: Question[], counterExamples?: CounterExamples): Wall[] {
  const { definition } = poll
  const all = visible(poll, sharing)
  const hidden = hiddenNote(poll)
  return [definition.ask, definition.control?.ask ?? ''].flatMap((ask, arm) => {
    const own = all.filter(({ voter }) => armOf(state, poll, voter) === arm)
    const { texts, note } = poll.definition.id === counterExamples?.stories
      ? counterExamplesFirst(own, counterExamples, authorsAgainst(state, counterExamples, questions), sharing)
      : inOrder(poll, own, state, questions)
    return ask === '' ? [] : [{ poll: definition.id, ask, texts, themes: themesOf(texts, ask), notes: arm === 0 ? [...note, ...hidden] : note }]
  })
}

type Own = Written & { voter: VoterId }

/** Texts that may be read: those the presenter hid or enough people sent away are gone, as on stage. */
function visible(poll: PollState, sharing: boolean): Own[] {
  const { texts, approved } = currentRound(poll)
  return [...texts.values()].flatMap(({ id, voter }) => {
    const text = visibleText(poll, id)
    const waits = sharing && !approved.has(id) && (poll.gated || (text !== undefined && looksPrivate(text)))
    return text === undefined || waits ? [] : [{ id, text, voter }]
  })
}

function hiddenNote(poll: PollState): string[] {
  const hidden = [...currentRound(poll).texts.keys()].filter(id => currentRound(poll).hidden.has(id)).length
  return hidden > 0 ? [`${counted(hidden, 'text', 'texts')} hidden by the presenter`] : []
}

interface Ordered { texts: Written[], note: string[] }

/** As they came, but those first that speak against the talk; where these or the others are very few, nobody is told which. */
function counterExamplesFirst(own: Own[], { said }: CounterExamples, against: Set<VoterId>, sharing: boolean): Ordered {
  const texts = own.map(({ voter, ...text }): Written => against.has(voter) && saysSomething(text) ? { ...text, counter: true } : text)
  const counter = texts.filter(text => text.counter)
  if (counter.length === 0 || (sharing && tellsOfFew(counter.length, texts.filter(saysSomething).length)))
    return { texts: own.map(({ voter, ...text }) => text), note: [] }
  return {
    texts: [...counter, ...texts.filter(text => !text.counter)],
    note: [`counter-examples first: ${counter.length} of these authors ${said}`],
  }
}

/** A mark such as «-» alone is no story. */
function saysSomething({ text }: Pick<Written, 'text'>): boolean {
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text)
}

/** Voted texts as their vote is told, else as they came. */
function inOrder(poll: PollState, own: Own[], { polls }: State, questions: Question[]): Ordered {
  const plain = own.map(({ voter, ...text }) => text)
  const vote = questions.find(({ id }) => {
    const definition = polls.get(id)?.definition
    return definition?.kind === 'vote' && definition.of === poll.definition.id
  })
  if (!vote)
    return { texts: plain, note: [] }
  const byId = new Map(plain.map(text => [text.id, text]))
  const voted = vote.figures.flatMap(({ cells }) => cells).flatMap(({ key, n, of }) => byId.has(key)
    ? [{ ...byId.get(key)!, votes: n, seen: of }]
    : [])
  const rest = plain.filter(({ id }) => !voted.some(text => text.id === id))
  return { texts: [...voted, ...rest], note: [rankedNote('the room’s own ranking, the surest first', voted)] }
}

/** How a wall is ordered, and why some of it is not. */
function rankedNote(order: string, texts: Written[]): string {
  return texts.some(({ votes }) => votes === null) ? `${order}; those whose votes are left out come after, by the alphabet` : order
}

/** Who put at least one thing into the drawer that speaks against the talk; nobody where a count of it is withheld. */
function authorsAgainst(state: State, { judgedBy, answer }: CounterExamples, questions: Question[]): Set<VoterId> {
  const judged = state.polls.get(judgedBy)
  const hasGaps = questions.find(({ id }) => id === judgedBy)?.figures.some(isWithheld)
  return new Set(judged && isOf(judged, 'sort') && !hasGaps
    ? [...values(judged)].filter(({ value }) => Object.values(value).includes(answer)).map(({ voter }) => voter)
    : [])
}

function wallOfQuestions(state: State, poll: PollState, { sharing }: ReportWish): Wall {
  const withholds = withholdsOf(state, { sharing })
  const may = new Set(visible(poll, sharing).map(({ id }) => id))
  const { answered, texts } = presenterBoardView(state, poll.definition.id)
  const wanted = texts.filter(({ id }) => may.has(id)).map(({ id, text, votes = 0 }) => ({ id, text, votes }))
  // A vote needs somebody else's question: of very few people even nought tells of them.
  const isTold = ({ votes }: { votes: number }) => !withholds || (answered > fewest && (votes === 0 || votes >= fewest))
  const told = withheldLast(wanted.filter(({ votes }) => votes > 0 || !isTold({ votes })), isTold, ({ text }) => text)
  const shown = [...told, ...wanted.filter(text => !told.includes(text))]
    .map((text): Written => ({ ...text, votes: isTold(text) ? text.votes : null }))
  return {
    poll: poll.definition.id,
    ask: poll.definition.ask,
    texts: shown,
    themes: themesOf(shown, poll.definition.ask),
    notes: [rankedNote('the most wanted first', shown), ...hiddenNote(poll)],
  }
}
