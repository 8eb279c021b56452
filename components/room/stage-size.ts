/**
 * How large boards are drawn. All of them are measured in a 1920th of a slide's width, or a 1080th of its height where that
 * is less; `zoom` brings that to the deck's own canvas, so that a board is as large on every canvas as seen from a seat.
 */
import { slideHeight, slideWidth } from '@slidev/client/env.ts'
import { computed } from 'vue'

/** Pixels of the canvas for one pixel of a board; 1 on a canvas of 1920 × 1080. */
export const zoom = computed(() => Math.min(slideWidth.value / 1920, slideHeight.value / 1080))

/** The whole slide, in pixels of boards. */
export const stageSize = computed(() => ({ width: slideWidth.value / zoom.value, height: slideHeight.value / zoom.value }))

/** Lets every style sheet find it as `--zoom`. */
export function announceZoom(): void {
  document.documentElement.style.setProperty('--zoom', String(zoom.value))
}
