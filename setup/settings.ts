/** The settings with which a deck is a workshop: what of Slidev does not go with a room, is written beside the deck, or comes from elsewhere. */

/** Each stands where a deck says nothing else. */
const usual = {
  // A page is called as its deck is, and not after what drew it.
  titleTemplate: '%s',
  // A stroke sends the drawings of all slides to every screen.
  drawings: { enabled: false },
  // Asked for in browser/awake.ts: where it is refused, Slidev's own throws on every page.
  wakeLock: false,
  contextMenu: false,
  browserExporter: false,
  record: false,
  mcp: false,
  monaco: false,
  favicon: 'data:,',
}

/** Each holds whatever a deck says. */
const fixed = {
  // Where the server has the slides; a folder to publish is built with addresses of its own.
  routerMode: 'history',
  // A worker would go on showing the pages of a workshop that is over.
  pwa: false,
  // These have the building fetch, print and write more than pages; `npm run export` prints.
  download: false,
  remoteAssets: false,
}

/** What Slidev's parser calls for every slide; the first that it calls it for has the settings of the deck. */
export function settingsParser() {
  let isFirst = true
  return {
    name: 'settings',
    async transformSlide(_content: string, frontmatter: Record<string, unknown>): Promise<undefined> {
      if (!isFirst)
        return
      isFirst = false
      const { fonts, seoMeta } = frontmatter as { fonts?: object, seoMeta?: { ogImage?: string } }
      // Fonts of a theme come from a server that a room may not reach, and that would hear of it.
      Object.assign(frontmatter, { ...usual, ...frontmatter, ...fixed, fonts: { provider: 'none', ...fonts } })
      // A picture that is taken while building is kept beside the deck.
      if (seoMeta?.ogImage === 'auto')
        frontmatter.seoMeta = { ...seoMeta, ogImage: undefined }
    },
  }
}
