/**
 * What of Slidev itself is mended as it is loaded, so that it takes a deck outside of this folder and says who speaks as
 * the deck does: each is a text of Slidev's and what stands in its place. Slidev takes addons from the deck or its package.json alone, and writes some of
 * its modules beside the deck; a deck of somebody's must neither name this project nor find anything in its folder. Where
 * another Slidev has another text, it fails and names it.
 */
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { root } from './place.ts'

const engine = JSON.stringify(root.replaceAll('\\', '/'))

const mends: [file: RegExp, from: string, to: string][] = [
  // This project is an addon of every deck but its own, before those that the deck names, which may change what it brings.
  [/\/serve-[\w-]+\.mjs$/, 'const addonRoots = await resolveAddons(initialConfig.addons);', `const addonRoots = uniq([...rootsInfo.userRoot === ${engine} ? [] : [${engine}], ...await resolveAddons(initialConfig.addons)]);`],
  // Modules that Slidev makes of the names of files stand where those of the own deck do.
  [/\/serve-[\w-]+\.mjs$/, 'slash(join(baseRoot, "node_modules/.slidev/virtual/import-glob"))', `slash(join(${engine}, "node_modules/.slidev/virtual/import-glob"))`],
  // What this project publishes with its own deck is nobody else's.
  [/\/serve-[\w-]+\.mjs$/, '[...themeRoots, ...addonRoots].map((i) => join(i, "public"))', `[...themeRoots, ...addonRoots].filter(i => i !== ${engine}).map((i) => join(i, "public"))`],
  // What it says of a deck in the head of its page is escaped already: quoted once more, a name has quotes.
  [/\/serve-[\w-]+\.mjs$/, 'info ? toAttrValue(info) : null', 'info || null'],
  [/\/serve-[\w-]+\.mjs$/, 'author ? toAttrValue(author) : null', 'author || null'],
  // Themes and packages that a deck does not bring are those of this project, wherever the deck stands.
  [/\/resolver-[\w-]+\.mjs$/, 'isInstalledGlobally.value = ', `isInstalledGlobally.value = userRoot !== ${engine} || `],
]

/** What a module names that is neither a path nor an address. */
const isPackage = (specifier: string) => /^[@\w]/.test(specifier) && !/^[\w+]+:/.test(specifier)

registerHooks({
  // So it is with what a deck has for Node, such as its vite.config.ts.
  resolve(specifier, context, nextResolve) {
    try {
      return nextResolve(specifier, context)
    }
    catch (error) {
      if (!isPackage(specifier) || context.parentURL?.startsWith(`${pathToFileURL(root).href}/`))
        throw error
      return { url: import.meta.resolve(specifier), shortCircuit: true }
    }
  },
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context)
    const wanted = url.includes('/@slidev/cli/dist/') ? mends.filter(([file]) => file.test(url)) : []
    if (wanted.length === 0)
      return loaded
    let source = String(loaded.source)
    for (const [, from, to] of wanted) {
      if (!source.includes(from))
        throw new Error(`Slidev has no "${from}" any more: see what became of it, and mend build/slidev-anywhere.ts`)
      source = source.replace(from, () => to)
    }
    return { ...loaded, source }
  },
})
