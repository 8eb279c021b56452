/** Puts a script into the head of a page that runs there before anything else is fetched: see phone/early.ts. */
import type { InlineConfig, Plugin, Rolldown } from 'vite'

/** `file` with all that it imports, made as the page is. */
export function earlyInside(file: string, how: InlineConfig['build']): Plugin {
  return {
    name: 'early-inside',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: async () => [{ tag: 'script', children: await madeOf(file, how), injectTo: 'head' }],
    },
  }
}

async function madeOf(entry: string, how: InlineConfig['build']): Promise<string> {
  const { build } = await import('vite')
  const [made] = await build({
    configFile: false,
    logLevel: 'silent',
    build: { ...how, write: false, lib: { entry, formats: ['iife'], name: 'early' } },
  }) as Rolldown.RolldownOutput[]
  return made!.output[0].code.trim()
}
