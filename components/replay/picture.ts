/**
 * A picture of what is on, to be handed on: the slide with its question and its result, and the line that says when and of
 * how many it was recorded, and whether they were simulated. The drawing of a page into a picture is snapdom's, which is
 * fetched when it is wanted; it compares its copy with the page, so that no line breaks elsewhere.
 */
import { slideHeight, slideWidth } from '@slidev/client/env.ts'

/** Offers the slide that is on as a PNG file of this name. */
export async function savePicture(name: string): Promise<void> {
  const slide = document.querySelector<HTMLElement>('#slide-content')!
  // As large as slides are drawn.
  const [width, height] = [slideWidth.value, slideHeight.value]
  const { snapdom } = await import('@zumer/snapdom')
  const picture = await snapdom(slide, { width, height, dpr: 1, embedFonts: true, exclude: ['button'], excludeMode: 'hide', reconcile: true })
  await picture.download({ format: 'png', filename: name })
}
