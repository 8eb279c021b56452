/**
 * What of Slidev's own pages is mended for whoever reads or steers them without eyes or mouse: each is a text of Slidev's
 * and what stands in its place. Where another Slidev has another text, building fails and names it.
 */
import type { Plugin } from 'vite'

const mends: Record<string, [from: string, to: string][]> = {
  // A button within a button: the outer one, of a menu, is a box that hears the inner one.
  'internals/MenuButton.vue': [
    ['<button :class="{ disabled }"', '<div :class="{ disabled }"'],
    ['</button>', '</div>'],
  ],
  // Out of sight it is out of reach; its list says what it is, and which of it is chosen.
  'internals/Goto.vue': [
    ['id="slidev-goto-dialog"', 'id="slidev-goto-dialog" role="search" aria-label="Go to a slide" :inert="!showGotoDialog"'],
    ['placeholder="Goto..."', 'placeholder="Goto..." aria-label="Number or title of a slide"'],
    ['<ul table', '<ul role="listbox" aria-label="Slides found" table'],
    ['role="button"', 'role="option" :aria-selected="selectedIndex === index"'],
  ],
  'internals/QuickOverview.vue': [['class="fixed left-0 right-0 top-0', 'role="dialog" aria-label="All slides" class="fixed left-0 right-0 top-0']],
  'internals/NavControls.vue': [['<nav ref="root"', '<nav ref="root" aria-label="Slides"']],
  'pages/play.vue': [['id="page-root"', 'id="page-root" role="main"']],
  // What scrolls can have the focus.
  'pages/presenter.vue': [
    ['<div class="bg-main h-full slidev-presenter', '<div role="main" class="bg-main h-full slidev-presenter'],
    ['<NoteStatic', '<NoteStatic tabindex="0" role="region" aria-label="Notes"'],
  ],
}

/** Mends Slidev's pages as they are read. */
export const mended: Plugin = {
  name: 'mended',
  enforce: 'pre',
  transform(code, id) {
    const [, file = ''] = /\/@slidev\/client\/([\w/]+\.vue)$/.exec(id) ?? []
    for (const [from, to] of mends[file] ?? []) {
      if (!code.includes(from))
        this.error(`Slidev's ${file} has no ${from} any more: see what became of it, and mend build/mended.ts`)
      code = code.replace(from, to)
    }
    return mends[file] && { code, map: null }
  },
}
