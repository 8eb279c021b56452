/** The keys of the stage: both pairs of arrows step, and the presenter's keys act on the room. */
import { magicKeys } from '@slidev/client/state/index.ts'
import { defineShortcutsSetup } from '@slidev/types'
import { computed } from 'vue'
import { keys, press } from '../components/keys.ts'
import { replayed } from '../components/replay/file.ts'

/** What the keys of a recording use otherwise, as components/replay/keys.ts says. */
const takenByReplay = ['next_space', 'prev_space', 'next_shift', 'prev_shift']

export default defineShortcutsSetup((nav, base) => {
  const { shift, ctrl, alt, meta } = magicKeys
  // One press is one step: on a busy machine a short press can look held, and a talk must not run on by itself.
  const stepping = base.map(shortcut => ({ ...shortcut, autoRepeat: false })).map((shortcut) => {
    if (shortcut.name === 'next_down')
      return { ...shortcut, fn: nav.next }
    if (shortcut.name === 'prev_up')
      return { ...shortcut, fn: nav.prev }
    // O opens a poll here; the overview keeps its other key.
    return shortcut.name === 'toggle_overview' ? { ...shortcut, key: '`' } : shortcut
  })
  return [
    ...stepping.filter(({ name = '' }) => replayed === undefined || !takenByReplay.includes(name)),
    ...keys.map(key => ({
      name: `${key.shift ? 'shift_' : ''}${key.key}`,
      key: computed(() => magicKeys[key.key]!.value && shift!.value === !!key.shift && !ctrl!.value && !alt!.value && !meta!.value),
      fn: () => press(key),
    })),
  ]
})
