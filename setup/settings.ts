/** What a deck need not say in its headmatter to be a workshop: what of Slidev does not go with a room, or comes from elsewhere. */

/** Each stands where a deck says nothing else. */
const settings = {
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

/** What Slidev's parser calls for every slide; the first that it calls it for has the settings of the deck. */
export function settingsParser() {
  let isFirst = true
  return {
    name: 'settings',
    async transformSlide(_content: string, frontmatter: Record<string, unknown>): Promise<undefined> {
      if (!isFirst)
        return
      isFirst = false
      const { fonts } = frontmatter as { fonts?: object }
      // Fonts of a theme come from a server that a room may not reach, and that would hear of it.
      Object.assign(frontmatter, { ...settings, ...frontmatter, fonts: { provider: 'none', ...fonts } })
    },
  }
}
