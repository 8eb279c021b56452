/** A deck that was written for Slidev alone is a workshop with its own settings, but for those that do not go with a room. */
import { expect, test } from '@playwright/test'
import { settingsParser } from '../../setup/settings.ts'

async function settled(...slides: Record<string, unknown>[]): Promise<Record<string, unknown>[]> {
  const parser = settingsParser()
  for (const frontmatter of slides)
    await parser.transformSlide('', frontmatter)
  return slides
}

test('what a deck says holds, and what it leaves out fetches nothing and sends nothing', async () => {
  const [settings, second] = await settled({ theme: 'seriph', drawings: { enabled: true }, fonts: { sans: 'Inter' } }, { layout: 'center' })
  expect(settings).toMatchObject({ theme: 'seriph', drawings: { enabled: true }, fonts: { provider: 'none', sans: 'Inter' }, wakeLock: false, favicon: 'data:,' })
  expect(second).toEqual({ layout: 'center' })
})

test('what would be written beside the deck, or outlive the workshop, is off whatever it says', async () => {
  const [settings] = await settled({ download: true, pwa: true, remoteAssets: 'build', routerMode: 'hash', seoMeta: { ogImage: 'auto', ogTitle: 'Mine' } })
  expect(settings).toMatchObject({ download: false, pwa: false, remoteAssets: false, routerMode: 'history', seoMeta: { ogImage: undefined, ogTitle: 'Mine' } })
})
