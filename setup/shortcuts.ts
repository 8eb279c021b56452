/** The keys of the stage: both pairs of arrows step, and the presenter's keys act on the room. */
import { useNav } from '@slidev/client'
import { magicKeys } from '@slidev/client/state/index.ts'
import { defineShortcutsSetup } from '@slidev/types'
import { until } from '@vueuse/core'
import { computed } from 'vue'
import { replayed, visited } from '../components/replay/file.ts'
import { lettersAct } from '../components/room/letters.ts'
import { counts, keys, press } from '../components/room/shortcuts.ts'

/** What the keys of a recording use otherwise, as components/replay/replay-keys.ts says. */
const takenByReplay = ['next_space', 'prev_space', 'next_shift', 'prev_shift']

/** A slide that cannot be drawn, or has not come yet, holds up the keys for no more milliseconds than this; then ← leaves it. */
const patience = 10_000

export default defineShortcutsSetup((nav, base) => {
  const { shift, ctrl, alt, meta } = magicKeys
  const { clicksContext } = useNav()
  let pressed: Promise<unknown> = Promise.resolve()

  /** Presses queue: a slide that is not drawn yet knows neither its clicks nor its poll, and what follows it waits. */
  function inTurn(act: () => unknown): void {
    pressed = pressed
      .then(() => until(() => clicksContext.value.isMounted).toBe(true, { timeout: patience }))
      .then(() => Promise.race([act(), new Promise(done => setTimeout(done, patience))]))
      // What fails, such as a step to a slide that cannot be fetched, must not take the next press with it.
      .catch((error: unknown) => console.error('A press failed:', error))
  }

  function stepping(step: () => unknown): () => void {
    return () => inTurn(async () => {
      await step()
      // Slidev writes a click into the address a tick later; in the next task it stands there.
      await new Promise(done => setTimeout(done))
    })
  }

  const steps = base.map((shortcut) => {
    // One press is one step: on a busy machine a short press can look held, and a talk must not run on by itself.
    const once = { ...shortcut, autoRepeat: false }
    switch (shortcut.name) {
      case 'next_down':
        return { ...once, fn: stepping(nav.next) }
      case 'prev_up':
        return { ...once, fn: stepping(nav.prev) }
      // O opens a poll here; the overview keeps its other key.
      case 'toggle_overview':
        return { ...once, key: '`' }
      default:
        return shortcut.fn && /^(?:next|prev)_(?!overview)/.test(shortcut.name ?? '') ? { ...once, fn: stepping(shortcut.fn) } : once
    }
  })
  return [
    ...steps.filter(({ name = '' }) => replayed === undefined || visited !== undefined || !takenByReplay.includes(name)),
    ...keys.map(key => ({
      name: `${key.shift ? 'shift_' : ''}${key.key}`,
      key: computed(() => magicKeys[key.key]!.value && shift!.value === !!key.shift && lettersAct({ ctrlKey: ctrl!.value, altKey: alt!.value, metaKey: meta!.value })),
      fn: () => counts(key) && inTurn(() => press(key)),
    })),
  ]
})
