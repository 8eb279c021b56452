/** The look of a front door: the house's type, colours and arrow, on a phone as on a desk, in both schemes. */
import { colours } from '../report/style.ts'
import { typefaces } from './head.ts'
import { height, width } from './scene.ts'

/** The colours by their names, as the reader's scheme wants them. */
export const palette = `
:root {${colours.light}
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) { :root {${colours.dark} } }
`

/** How wide the picture is there, so that it is as high as the screen without the words and the ways in boxes, but never lower than that. */
function upright(where: string, least: string, words: string): string {
  // A bar of the browser may go as one scrolls: what counts is the screen with it, where a browser knows that.
  const widths = ['vh', 'svh'].map(unit => `max-width: calc(max(${least}, 100${unit} - ${words} - var(--boxes) * 3.4em) * ${(width / height).toFixed(2)});`)
  return `@media ${where} { .picture { ${widths.join(' ')} } }`
}

const page = `
@font-face { font-family: Fraunces; font-weight: 100 900; font-display: swap; src: url(${typefaces.title}) format('woff2'); }
@font-face { font-family: 'Instrument Sans'; font-weight: 400 700; font-display: swap; src: url(${typefaces.text}) format('woff2'); }

* { box-sizing: border-box; margin: 0; }
[hidden] { display: none !important; }
html { background: var(--ground); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { font: 20px/1.4 'Instrument Sans', 'Helvetica Neue', Arial, sans-serif; overflow-wrap: anywhere; }
main { display: flex; flex-direction: column; gap: 20px; min-height: 100vh; padding: 28px 20px 32px; }
h1 { font: 420 clamp(30px, 11.4vw, 92px)/1.1 Fraunces, 'Iowan Old Style', Georgia, serif; letter-spacing: -.022em; text-wrap: balance; font-variation-settings: 'opsz' 120; }
.about { max-width: 34em; text-wrap: pretty; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
:focus-visible { outline: 3px solid var(--why); outline-offset: 3px; }

.ways { padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: 10px 28px; }
.way { flex: 1 1 100%; }
.way a { display: flex; align-items: center; min-height: 56px; padding: 8px 20px; border: 2px solid var(--quiet); color: inherit; font-weight: 500; text-decoration: none; text-wrap: balance; }
.way.first a { border-color: var(--people); color: var(--people); }
.way a:hover { background: var(--ink); border-color: var(--ink); color: var(--ground); }
.way.quiet { flex: 0 1 auto; }
.way.quiet a { min-height: 44px; padding: 4px 0; border: 0; background: none; color: var(--quiet); font-size: 17px; font-weight: 400; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .25em; }
.way.quiet a:hover { color: var(--ink); }

.picture { position: relative; container-type: inline-size; }
svg { display: block; width: 100%; aspect-ratio: ${width} / ${height}; overflow: visible; }
path, circle, use { fill: none; stroke-linecap: round; stroke-linejoin: round; }
#arrow { stroke-width: .115; }
.people { stroke: var(--people); }
.quiet { stroke: var(--quiet); }
.clamp { stroke: var(--clamp); }
.ring { stroke: var(--hair); stroke-width: 3; }
.goal { stroke: var(--why); stroke-width: 9; }
.wedge { fill: var(--people); opacity: .6; }
.long { stroke-width: 9; }
.scene { visibility: hidden; opacity: 0; }
.scene.on { visibility: visible; opacity: 1; }
div.scene { position: absolute; inset: 0; }
div.scene span { position: absolute; transform: translateY(-50%); font-size: 16px; line-height: 1.14; }
@supports (width: 1cqi) { div.scene span { font-size: calc(var(--size) / ${width} * 100cqi); } }
div.scene small { color: var(--quiet); font: .5em 'Instrument Sans', Arial, sans-serif; }
div.scene .below { transform: none; }
div.scene .middle { transform: translate(-50%, -50%); white-space: nowrap; }
.value { white-space: nowrap; font-family: Fraunces, Georgia, serif; font-variant-numeric: lining-nums; }
.word { color: var(--people); font-family: Fraunces, Georgia, serif; }

.captions { display: grid; min-height: 3.4em; align-items: start; }
.caption { grid-area: 1 / 1; visibility: hidden; text-wrap: balance; }
.caption.on { visibility: visible; }
.caption q { quotes: '“' '”' '‘' '’'; }
.said { color: var(--quiet); display: block; }
.playing { display: flex; flex-wrap: wrap; align-items: center; min-height: 44px; color: var(--quiet); font-size: 17px; }
.tag { margin-left: auto; white-space: nowrap; padding: 0 .35em; border: 1px solid var(--why); color: var(--why); }
button { font: inherit; color: inherit; background: none; border: 0; cursor: pointer; }
.step { flex: none; width: 44px; height: 44px; padding: 20px 6px 20px 0; }
.step::before { content: ''; display: block; height: 4px; background: var(--edge); }
.step[aria-current]::before { background: var(--people); }
.toggle { min-height: 44px; white-space: nowrap; padding: 0 8px; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .25em; }
.toggle:hover { color: var(--ink); }

@media (prefers-reduced-motion: no-preference) {
  .crowd > g { transition: transform .9s cubic-bezier(.45, .2, .2, 1) calc(var(--wave) * 22ms), opacity .42s; }
  .crowd use { transition: transform .9s cubic-bezier(.1, .8, .2, 1) calc(var(--wave) * 22ms), stroke .42s; }
  .scene { transition: opacity .42s, visibility .42s; }
  .scene.on { transition-delay: .3s; }
}

/* An upright screen shows all of it at once as far as it can: the picture takes what the words leave. */
${upright('(max-width: 699px)', '150px', '23.8em')}
@media (max-width: 699px) and (max-height: 799px) {
  main { padding: 20px 20px 12px; gap: 14px; }
  body { font-size: 17px; }
  .captions { min-height: 2.8em; }
  .way a { min-height: 48px; padding: 6px 16px; }
}
${upright('(max-width: 699px) and (max-height: 799px)', '150px', '22em')}

/* The smallest of phones. */
@media (max-width: 699px) and (max-height: 699px) {
  main { padding: 14px 20px 8px; gap: 10px; }
  body { font-size: 16px; }
  h1 { font-size: clamp(26px, 10vw, 40px); }
  .ways { row-gap: 6px; }
  .way a { min-height: 44px; padding: 4px 16px; }
}
${upright('(max-width: 699px) and (max-height: 699px)', '100px', '21em')}

@media (min-width: 700px) {
  main { padding: 48px 6vw; gap: 28px; }
}
${upright('(min-width: 700px)', '30vh', '29.7em')}

@media (min-width: 700px) and (min-aspect-ratio: 11 / 10) {
  main { display: grid; grid-template: 'says picture' auto 'about picture' auto 'ways picture' auto / minmax(0, 54fr) minmax(0, 42fr); align-content: center; gap: clamp(12px, 3.4vh, 40px) 4vw; padding: 4vh 5vw; }
  main.alone { grid-template: 'says' auto 'about' auto 'ways' auto / minmax(0, 1fr); }
  body { font-size: clamp(16px, min(1.55vw, 3.4vh), 34px); }
  h1 { grid-area: says; font-size: min(6.5vw, 16vh); }
  .about { grid-area: about; }
  .ways { grid-area: ways; max-width: 27em; }
  .way a { min-height: max(44px, 2.6em); }
  .picture { max-width: none; }
  .moments { grid-area: picture; align-self: center; justify-self: end; width: min(100%, calc((100vh - 11em) * ${(width / height).toFixed(2)})); }
  .playing, .way.quiet a { font-size: max(15px, .8em); }
}

/* A phone that is held sideways. */
@media (min-width: 600px) and (max-height: 500px) {
  main { padding: 8px 5vw; }
  body { font-size: 15px; }
  h1 { font-size: min(6vw, 11.5vh); }
  .captions { min-height: 0; }
  .playing { flex-wrap: nowrap; }
  .moments { width: 100%; }
  .picture { width: min(100%, calc((100vh - 17.5em) * ${(width / height).toFixed(2)})); }
  main:not(.alone) { grid-template: 'says picture' auto 'about picture' auto 'ways ways' auto / minmax(0, 54fr) minmax(0, 42fr); }
  .ways { max-width: none; gap: 6px 10px; }
  .way:not(.quiet) { flex: 1 1 auto; }
  .way:not(.quiet) a { padding: 4px 12px; font-size: 15px; justify-content: center; }
}

/* As it is pictured for a link: larger, and without what is to be pressed. */
.pictured body { font-size: 27px; }
.pictured .ways, .pictured button { display: none; }
.pictured .about { align-self: start; }
.pictured h1 { align-self: end; }

@media print { .ways, .playing { display: none; } }
`

/** The whole style sheet. */
export const style = `${palette}${page}`
