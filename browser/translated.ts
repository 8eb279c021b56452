/**
 * Lets a page go on living once its browser translates it. A translation puts a `<font>` in the place of a text, so that
 * whoever drew that text changes one that stands nowhere any more, looks for its place in vain, or leaves the translation
 * behind. Here the text comes back, empty, before what it was translated to: what is written into it takes the place of
 * the translation, and is translated anew.
 */

/** A text in other words. */
interface Translation { into: Element, from: string, rewritten: MutationObserver }

/** Call once a page. */
export function goOnTranslated(): void {
  const translations = new Map<Text, Translation>()
  const taken = new WeakSet<Element>()

  function translate(text: Text, into: Element): void {
    const from = text.data
    text.data = ''
    into.before(text)
    taken.add(into)
    const rewritten = new MutationObserver(() => {
      end(text)
      into.remove()
    })
    rewritten.observe(text, { characterData: true })
    translations.set(text, { into, from, rewritten })
  }

  function end(text: Text): void {
    translations.get(text)?.rewritten.disconnect()
    translations.delete(text)
  }

  /** What came in the place of a text, in the same step or just beside it. */
  function cameFor({ addedNodes, previousSibling, nextSibling }: MutationRecord): Element | undefined {
    return [...addedNodes, previousSibling, nextSibling].find(node => node?.nodeName === 'FONT' && node.isConnected && !taken.has(node as Element)) as Element | undefined
  }

  function look(records: MutationRecord[]): void {
    for (const record of records) {
      const text = [...record.removedNodes].find((node): node is Text => node instanceof Text && !node.isConnected && node.data.trim() !== '')
      const into = text && cameFor(record)
      if (into)
        translate(text, into)
    }
    for (const [text, { into, from }] of translations) {
      // What both stand in may be put aside for a while.
      if (text.parentNode && text.parentNode === into.parentNode)
        continue
      end(text)
      // Where the translation went, the page is shown in its own language again; else whoever drew the text took it away.
      if (text.parentNode)
        text.data = from
      else
        into.remove()
    }
  }

  new MutationObserver(look).observe(document.body, { childList: true, subtree: true })
}
