/**
 * The third maker of the source: a recorded room with the visitor of this page in it. What the visitor answers is kept by
 * this browser alone and woven into the log, and the page shows the room as that log says. Nothing is sent anywhere.
 */
import type { useNav } from '@slidev/client'
import type { RemovableRef } from '@vueuse/core'
import type { Ref } from 'vue'
import type { AnyView } from '../../phone/ballots/ballot.ts'
import type { SlidePolls } from '../../workshop/poll.ts'
import type { Header } from '../../workshop/recording/format.ts'
import type { Visit, VisitorBallot } from '../../workshop/recording/visitor.ts'
import { useEventListener, useLocalStorage } from '@vueuse/core'
import { computed, ref, shallowRef, watch } from 'vue'
import { ballotFor, bring, isKnown } from '../../phone/ballots/index.ts'
import { openPlayback } from '../../workshop/recording/playback.ts'
import { trackViews } from '../../workshop/recording/shown.ts'
import { openVisit } from '../../workshop/recording/visitor.ts'
import { at, loadOfThisDeck, opening, replay } from '../replay/recording.ts'
import { boards, isFinal, moment, room, seq } from '../room/source.ts'
import { boardsAt } from './asking.ts'
import { ownWords } from './own-words.ts'

/** By poll and slot. A value of null was taken back. */
type Kept = Record<string, Record<string, Pick<VisitorBallot, 'edit' | 'value' | 'took'>>>

const visit = shallowRef<Visit>()
let kept: RemovableRef<Kept> = ref({})
/** When each question was there first, by poll, in milliseconds since the page began. */
const since = new Map<string, number>()

const ballots = computed(() => visit.value ? ballotsIn(kept.value) : [])
/** The polls that have an answer. */
export const answered = computed<ReadonlySet<string>>(() => new Set(ballots.value.flatMap(({ poll, value }) => value === null ? [] : poll)))
/** The polls that can be answered here: a ballot of their kind can be had. */
export const askable: Ref<ReadonlySet<string>> = shallowRef(new Set())
/** What the questions are of. */
export const visitedRoom = computed<Header | undefined>(() => visit.value && replay.value?.header)

/** Opens a recording to be answered, with what this browser kept of it. Never throws: trouble is said on the page. */
export async function openVisiting(name: string): Promise<void> {
  await opening(async () => {
    const recording = await loadOfThisDeck(name)
    const { header, events, damage } = recording
    const playback = openPlayback({ events })
    replay.value = { header, isDamaged: damage !== null, troubles: damage ? [damage.say] : [], playback, others: 0 }
    at.value = playback.length
    seq.value = events.length
    moment.value = header.startedAt + playback.length
    isFinal.value = true
    const opened = openVisit(recording)
    kept = useLocalStorage<Kept>(`answers ${playback.peek(0).workshop?.id ?? name}`, {})
    kept.value = countedOf(kept.value, opened)
    const { polls } = playback.peek(playback.length)
    askable.value = new Set([...opened.polls].filter(id => isKnown(polls.get(id)!.definition.kind)))
    visit.value = opened
    await Promise.all([...answered.value].map(tell))
    // No question waits for its ballot; what does not come now is brought when it is asked.
    void Promise.all([...askable.value].map(id => bring(polls.get(id)!.definition.kind))).catch(() => {})
  })
}

/** Keeps the page's boards as its place and the visitor's answers say, for as long as the page is there. Call once. */
export function showVisit(nav: Pick<ReturnType<typeof useNav>, 'currentSlideRoute' | 'clicks'>): void {
  // Another answer is another log: nothing that was seen of one holds for the other.
  const end = computed(() => visit.value && trackViews()(visit.value.end(ballots.value)))
  watch([end, nav.currentSlideRoute, nav.clicks], () => {
    if (!end.value)
      return
    const { polls = [], reveals = [] } = (nav.currentSlideRoute.value?.meta.slide?.frontmatter ?? {}) as Partial<SlidePolls>
    room.value = end.value.room
    boards.value = boardsAt(end.value.boards, { polls, reveals }, nav.clicks.value, { askable: askable.value, answered: answered.value })
  }, { flush: 'sync', immediate: true })
}

/** The question that does not fit on its slide: it stands over it. */
export const cramped = ref<string>()
useEventListener(window, 'resize', () => cramped.value = undefined)

/** What only the place knows in which a question is answered: what is begun there. */
export type Begun = Pick<AnyView, 'draft' | 'keep' | 'place' | 'go' | 'refuse'>

/** The question is there from now on. */
export function meet(poll: string): void {
  if (!since.has(poll))
    since.set(poll, performance.now())
}

/** A question as a ballot is to show it to the visitor. */
export function viewOf(poll: string, begun?: Begun): AnyView {
  const { question, personal, seed } = visit.value!.asked(poll, ballots.value)
  const { draft, keep = () => {}, place, go = () => {}, refuse = () => {} } = begun ?? {}
  return {
    poll: question.poll,
    ask: personal?.ask ?? question.poll.ask,
    seed,
    personal,
    together: undefined,
    texts: question.texts ?? [],
    // The fold checked it against the question.
    answer: (slot = '0') => answerIn(poll, slot) as ReturnType<AnyView['answer']>,
    isSaved: () => true,
    slots: () => slotsOf(poll),
    cast: (value, slot = '0') => refuse(answer(poll, slot, value) ?? ''),
    draft,
    keep,
    place,
    go,
    // Nobody is here to look at what is reported.
    report: () => {},
    isReported: () => false,
    time: async () => Date.now(),
    refuse,
  }
}

/** What stands in a slot; undefined where nothing does. */
function answerIn(poll: string, slot: string): unknown {
  return kept.value[poll]?.[slot]?.value ?? undefined
}

/** The slots of a poll that have an answer. */
function slotsOf(poll: string): string[] {
  return Object.keys(kept.value[poll] ?? {}).filter(slot => answerIn(poll, slot) !== undefined).sort()
}

/** Answers, or takes the answer back with null; says why it would not be counted, else undefined. */
function answer(poll: string, slot: string, value: unknown): string | undefined {
  const took = Math.round(performance.now() - (since.get(poll) ?? performance.now()))
  const ballot = { poll, slot, edit: 1 + (kept.value[poll]?.[slot]?.edit ?? 0), value, took }
  const refusal = visit.value!.refusal(ballot, ballots.value)
  if (refusal)
    return refusal.say
  const { edit } = ballot
  kept.value = { ...kept.value, [poll]: { ...kept.value[poll], [slot]: { edit, value, took: kept.value[poll]?.[slot]?.took ?? took } } }
  void tell(poll)
}

/** Puts an answer into words, for below its result. */
async function tell(poll: string): Promise<void> {
  const { kind } = visit.value!.asked(poll, []).question.poll
  await bring(kind)
  const said = answered.value.has(poll) ? ballotFor(kind)!.said(viewOf(poll)).join('; ') : ''
  ownWords.value = { ...ownWords.value, [poll]: said }
}

/** What was forgotten last and can be brought back. */
const forgotten = shallowRef<Kept>({})
export const hasForgotten = computed(() => answered.value.size === 0 && Object.keys(forgotten.value).length > 0)

/** Forgets all answers of this room. */
export function forget(): void {
  forgotten.value = kept.value
  kept.value = {}
  ownWords.value = {}
}

/** Takes that back. */
export function remember(): void {
  kept.value = forgotten.value
  answered.value.forEach(tell)
}

/** Takes back the answer to one question. */
export function takeBack(poll: string): void {
  slotsOf(poll).forEach(slot => answer(poll, slot, null))
}

function ballotsIn(all: Kept): VisitorBallot[] {
  return Object.entries(all).flatMap(([poll, slots]) => Object.entries(slots).map(([slot, ballot]) => ({ poll, slot, ...ballot })))
}

/** What was kept, as far as the room still counts it: a recording may have been made anew. */
function countedOf(all: Kept, { polls, refusal }: Visit): Kept {
  const counted: Kept = {}
  for (const ballot of ballotsIn(all)) {
    const { poll, slot, edit, value, took } = ballot
    if (value !== null && polls.has(poll) && !refusal(ballot, ballotsIn(counted)))
      counted[poll] = { ...counted[poll], [slot]: { edit, value, took } }
  }
  return counted
}
