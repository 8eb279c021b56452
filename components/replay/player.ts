/** The clock of a recording: it runs while it plays, stands while it does not, and everything shown follows it. */
import { computed, ref, watchEffect } from 'vue'
import { advance, silenceLimits, speeds } from '../../workshop/recording/clock.ts'
import { isFinal, tempo } from '../room/source.ts'
import { at, replay, show } from './recording.ts'

/** Boards are redrawn at most so often, in milliseconds. */
const frame = 50
/** A page that was out of sight goes on where it was, in milliseconds. */
const longestFrame = 250

export const isPlaying = ref(false)
export const speed = ref(1)
/** What is kept of a silence, in milliseconds of the recording. */
export const silenceLimit = ref(silenceLimits[0]!)
/** Whether the page is where the recording's stage was; one that was moved by hand is not. */
export const isFollowing = computed(() => replay.value !== null && !isFinal.value)

export const length = computed(() => replay.value?.playback.length ?? 0)
export const marks = computed(() => replay.value?.playback.marks ?? [])
/** The questions in the order in which they were asked, without what was open for a span. */
export const questions = computed(() => replay.value?.playback.openings.filter(({ lasts }) => !lasts) ?? [])
const wasUsed = ref(false)
/** Opened at its beginning, and nothing was played or sought yet. */
export const isAtBeginning = computed(() => isFollowing.value && !wasUsed.value && at.value <= (marks.value[0]?.at ?? 0))

watchEffect(() => tempo.value = isPlaying.value ? speed.value : 1, { flush: 'sync' })

let last: number | undefined

/** Plays on; from a slide that was opened by hand, from when the room first came to it; from the end, from the start. */
export function play(from?: string): void {
  if (!replay.value)
    return
  const visit = isFollowing.value ? undefined : marks.value.find(({ slide }) => slide === from)
  if (visit)
    show(visit.at)
  else if (at.value >= length.value)
    show(0)
  isFinal.value = false
  wasUsed.value = true
  if (!isPlaying.value) {
    isPlaying.value = true
    last = undefined
    requestAnimationFrame(run)
  }
}

export function pause(): void {
  isPlaying.value = false
}

/** Goes to a moment, with the slide that was on stage then. */
export function seek(to: number): void {
  if (!replay.value)
    return
  show(to)
  isFinal.value = false
  wasUsed.value = true
}

/** Stands at the beginning, until somebody plays. */
export function standAtBeginning(): void {
  seek(0)
  wasUsed.value = false
}

/** To the next slide as the room saw it, or back to the beginning of this one, and of the one before. */
export function seekSlide(by: 1 | -1): void {
  const visit = by > 0
    ? marks.value.find(mark => mark.at > at.value)
    : marks.value.findLast(mark => mark.at < at.value - grace())
  seek(visit?.at ?? (by > 0 ? length.value : 0))
}

/** To where the next question was asked, or back to the beginning of this one, and of the one before. */
export function seekQuestion(by: 1 | -1): void {
  const asked = by > 0
    ? questions.value.find(({ from }) => from > at.value)
    : questions.value.findLast(({ from }) => from < at.value - grace())
  if (asked)
    seek(asked.from)
}

/** While it plays the beginning is behind it at once: a press this soon after means what came before, in milliseconds. */
function grace(): number {
  return isPlaying.value ? 1500 * speed.value : 0
}

/** The page was moved by hand: no clock any more, every slide with its final results. */
export function leave(): void {
  pause()
  isFinal.value = true
  if (replay.value)
    show(length.value)
}

export function changeSilences(): void {
  silenceLimit.value = silenceLimits[(silenceLimits.indexOf(silenceLimit.value) + 1) % silenceLimits.length]!
}

export function changeSpeed(by: 1 | -1): void {
  speed.value = speeds[speeds.indexOf(speed.value) + by] ?? speed.value
}

function run(now: number): void {
  if (!isPlaying.value || !replay.value)
    return
  last ??= now
  if (now - last >= frame) {
    const { silences } = replay.value.playback
    show(advance(at.value, Math.min(now - last, longestFrame), {
      speed: speed.value,
      silences,
      most: silenceLimit.value,
      length: length.value,
    }))
    last = now
  }
  if (at.value >= length.value)
    pause()
  else
    requestAnimationFrame(run)
}
