/** Drawing that many changes of one moment ask for is done once. */

/** A function that has `draw` called when what is running now is done, however often it is called meanwhile. */
export function drawingSoon(draw: () => void): () => void {
  let due = false
  return () => {
    if (due)
      return
    due = true
    queueMicrotask(() => {
      due = false
      draw()
    })
  }
}
