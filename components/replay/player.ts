/** The clock of a recording: it runs while it plays, stands while it does not, and everything shown follows it. */
import { computed, ref, watchEffect } from 'vue'
import { advance, speeds } from '../../workshop/recording/clock.ts'
import { isFinal, tempo } from '../room/source.ts'
import { at, replay, show } from './recording.ts'

/** Boards are redrawn at most so often, in milliseconds. */
const frame = 50
/** A page that was out of sight goes on where it was, in milliseconds. */
const longestFrame = 250

export const isPlaying = ref(false)
export const speed = ref(1)
export const skipsSilences = ref(true)
/** Whether the page is where the recording's stage was; one that was moved by hand is not. */
export const isFollowing = computed(() => replay.value !== null && !isFinal.value)

export const length = computed(() => replay.value?.playback.length ?? 0)
export const marks = computed(() => replay.value?.playback.marks ?? [])

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
}

/** To the next slide as the room saw it, or back to the beginning of this one, and of the one before. */
export function seekSlide(by: 1 | -1): void {
  const visit = by > 0
    ? marks.value.find(mark => mark.at > at.value)
    : marks.value.findLast(mark => mark.at < at.value - 1500 * (isPlaying.value ? speed.value : 0))
  seek(visit?.at ?? (by > 0 ? length.value : 0))
}

/** The page was moved by hand: no clock any more, every slide with its final results. */
export function leave(): void {
  pause()
  isFinal.value = true
  if (replay.value)
    show(length.value)
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
      silences: skipsSilences.value ? silences : [],
      length: length.value,
    }))
    last = now
  }
  if (at.value >= length.value)
    pause()
  else
    requestAnimationFrame(run)
}
