/**
 * The oldest browsers that the README names for the stage can read what it is built to: its syntax, and nothing by a name
 * that came later; older ones are told in words, and so is whoever has no scripts. When a feature came:
 * https://caniuse.com, https://developer.mozilla.org.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { parse } from 'acorn'
import { root } from '../../server/app.ts'
import { startWorkshop } from '../harness.ts'

const floor = 'Chrome or Edge 111, Firefox 126, Safari 16.4'
const assets = join(root, 'dist/deck/assets')
const built = (ending: string) => readdirSync(assets, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith(ending)).map(name => ({ name, text: readFileSync(join(assets, name), 'utf8') }))
const page = readFileSync(join(root, 'dist/deck/index.html'), 'utf8')

/** What came after one of these. */
const later = /\b(?:Promise\.(?:withResolvers|try)|(?:Object|Map)\.groupBy|Array\.fromAsync|URL\.(?:canParse|parse)|AbortSignal\.any|RegExp\.escape|Iterator\.from|Error\.isError|Math\.sumPrecise|Float16Array|Temporal|Intl\.DurationFormat)\b|\b(?:values|keys|entries)\(\)\.(?:map|filter|some|every|find|flatMap|toArray|reduce|take|drop|forEach)\(|\.(?:symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom|intersection|checkVisibility|showPopover|toBase64|toHex|getOrInsert)\(/
const laterStyles = /light-dark\(|@starting-style|@scope|@property|field-sizing:|interpolate-size:|allow-discrete|subgrid|@container style\(|\banchor\(|[(,]\s*from var\(|\b(?:round|mod|rem)\(|timing-function:linear\(|\{[^{}]*&/

test('the slides keep to the browsers that the README names', () => {
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(floor)
  const scripts = built('.js')
  const styles = built('.css')
  expect(Math.min(scripts.length, styles.length * 50)).toBeGreaterThan(40)
  for (const { name, text } of scripts) {
    expect(() => parse(text, { ecmaVersion: 2022, sourceType: 'module' }), name).not.toThrow()
    expect(later.exec(text)?.[0], name).toBeUndefined()
  }
  for (const { name, text } of styles)
    expect(laterStyles.exec(text)?.[0], name).toBeUndefined()
  expect(() => parse('/[a--b]/v', { ecmaVersion: 2022 })).toThrow()
  expect(['Object.groupBy(a)', 'a.values().map(b)', 'a{&:hover{}}', 'a{color:light-dark(red,blue)}'].map(text => later.test(text) || laterStyles.test(text))).not.toContain(false)
})

test('below them, and without scripts, the stage and the clicker say what they are and what to do', async ({ browser }) => {
  const [, script] = /<script>([\s\S]*?)<\/script>/.exec(page)!
  expect(() => parse(script!, { ecmaVersion: 5 })).not.toThrow()
  const running = await startWorkshop({ which: 'new' })
  const context = await browser.newContext()
  const old = await context.newPage()
  await old.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'toSorted'))
  await old.goto(running.stage)
  await expect(old.getByText('Another browser, please')).toBeVisible()
  await expect(old.getByText(`Take ${floor}`)).toBeVisible()
  await old.getByRole('button', { name: 'Show them as they are' }).click()
  await expect(old.locator('#early')).toBeHidden()
  await context.close()

  const without = await browser.newContext({ javaScriptEnabled: false })
  for (const path of ['/deck/', '/deck/presenter/', '/remote/']) {
    const page = await without.newPage()
    await page.goto(running.url + path)
    await expect(page.getByRole('heading')).toHaveText('One moment …')
    await expect(page.getByText('allow JavaScript')).toHaveCSS('opacity', '1')
  }
  await without.close()
  await running.close()
})
