/** Takes the picture that is shown with a link to a published folder: its front door, as a browser draws it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { previewSize } from '../door/head.ts'

/** An address that leads nowhere: the browser is answered from the folder. */
const nowhere = 'http://door.invalid/'

/** Pictures a door that belongs into a folder, into a file; false where this machine has no browser. */
export async function pictureDoor(site: string, door: string, file: string): Promise<boolean> {
  // Loaded only here: it is large, and most builds make nothing new.
  const [{ chromium }, { browserFlags, findChromium }] = await Promise.all([import('@playwright/test'), import('./browser.ts')])
  const executablePath = findChromium()
  if (executablePath === undefined) {
    console.log('  There is no Chromium here: links to this folder are shown without a picture')
    return false
  }
  const browser = await chromium.launch({ executablePath, args: browserFlags })
  try {
    const page = await browser.newPage({ viewport: previewSize, reducedMotion: 'reduce', colorScheme: 'light' })
    await page.route(`${nowhere}**`, async (route) => {
      const path = new URL(route.request().url()).pathname
      await route.fulfill(path === '/' ? { body: door, contentType: 'text/html' } : { body: await readFile(join(site, path)) })
    })
    await page.goto(nowhere)
    await page.evaluate(async () => {
      document.documentElement.classList.add('pictured')
      await document.fonts.ready
    })
    await page.screenshot({ path: file })
    return true
  }
  finally {
    await browser.close()
  }
}
