/** Joins this page to the workshop: its connection, its place in the deck, and buttons that give the keys back. */
import { disableBuiltinSync, useNav } from '@slidev/client'
import { syncDirections } from '@slidev/client/state/index.ts'
import { defineRootSetup } from '@slidev/types'
import { watch } from 'vue'
import { keepAwake } from '../browser/awake.ts'
import { goOnTranslated } from '../browser/translated.ts'
import { isPublished, replayed, visited } from '../components/replay/file.ts'
import { useFollow } from '../components/replay/follow.ts'
import { openRecording } from '../components/replay/recording.ts'
import { useCounted } from '../components/room/counted.ts'
import { useKeysBack } from '../components/room/keys-back.ts'
import { connect, reconnect } from '../components/room/live.ts'
import { status } from '../components/room/source.ts'
import { announceZoom } from '../components/room/stage-size.ts'
import { useStage } from '../components/room/stage.ts'

export default defineRootSetup(() => {
  const nav = useNav()
  disableBuiltinSync()
  // The dev server has a sync of its own besides, which Slidev lets nobody switch off but the user.
  if (__DEV__) {
    syncDirections.value = {
      viewerSend: false,
      viewerReceive: false,
      presenterSend: false,
      presenterReceive: false,
    }
  }

  announceZoom()
  keepAwake()
  goOnTranslated()
  if (visited !== undefined)
    void visit(visited, nav)
  else if (replayed !== undefined)
    useRecording(replayed)
  else if (!isPublished)
    useWorkshop(nav)

  useKeysBack()
})

/** A page that plays a recording never connects to a live workshop. */
function useRecording(name: string): void {
  useFollow()
  if (status.value !== 'recording')
    void openRecording(name)
}

/** A page that answers a recording's questions stands still with it, and goes on by the arrows alone. */
async function visit(name: string, nav: ReturnType<typeof useNav>): Promise<void> {
  const [{ openVisiting, showVisit }] = await Promise.all([import('../components/answering/visiting.ts'), import('../components/answering/SlideBallot.vue')])
  showVisit(nav)
  await openVisiting(name)
}

function useWorkshop(nav: ReturnType<typeof useNav>): void {
  useStage()
  useCounted()
  watch(() => nav.router.currentRoute.value.name, (route, before) => {
    if (!route || route === 'print' || nav.isPrintMode.value)
      return
    connect(() => nav.isPresenter.value)
    if ((before === 'presenter') !== (route === 'presenter') && before)
      reconnect()
  }, { immediate: true })
}
