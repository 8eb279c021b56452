/** The look of a report: the house's colours and arrow on paper, on a phone and in the dark. */

/** The colours of both schemes by their names, for every page that is made of text. */
export const colours = {
  dark: `
  --ground: #14131A; --ink: #F3EEE2; --quiet: #A49DAE; --hair: #3A3743; --edge: #6B6676;
  --people: #86B6E8; --why: #F4B942; --clamp: #FF7A5C; --flow: #7CC79B;`,
  light: `
  --ground: #FAF6EC; --ink: #1B1A21; --quiet: #6A6570; --hair: #D8D2C4; --edge: #948E82;
  --people: #2B5C8A; --why: #9A6400; --clamp: #C23B22; --flow: #2F6F4E;`,
}

const sheet = `
:root {${colours.light}
  --title: Fraunces, 'Iowan Old Style', Georgia, serif;
  color-scheme: light dark;
  font: 17px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
  -webkit-text-size-adjust: 100%;
}
@media (prefers-color-scheme: dark) { :root {${colours.dark} } }

* { box-sizing: border-box; margin: 0; }
[hidden] { display: none; }
html { background: var(--ground); color: var(--ink); }
body { overflow-wrap: anywhere; }
main { max-width: 760px; margin: 0 auto; padding: 24px 16px 96px; }
h1, h2, h3, .figure { font-family: var(--title); font-weight: 420; letter-spacing: -.012em; text-wrap: balance; }
h1 { font-size: clamp(38px, 9vw, 68px); line-height: 1.04; margin: 28px 0 20px; letter-spacing: -.02em; }
h2 { font-size: clamp(29px, 6vw, 40px); line-height: 1.1; margin: 40px 0 12px; }
h3 { font-size: 23px; line-height: 1.2; margin: 0 0 6px; }
h4 { font-size: 17px; line-height: 1.35; font-weight: 500; margin: 20px 0 4px; }
p { text-wrap: pretty; }
small { font-size: 15px; color: var(--quiet); }
ul, ol, dl, dd { padding: 0; margin: 0; list-style: none; }
a, button { color: inherit; text-underline-offset: 3px; text-decoration-color: var(--quiet); }
:focus-visible { outline: 3px solid var(--why); outline-offset: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
#arrow { fill: none; stroke-width: .085; stroke-linecap: round; stroke-linejoin: round; }
.field { fill: none; }
.long { fill: none; stroke-width: .3; stroke-linecap: round; stroke-linejoin: round; }
.people { stroke: var(--people); }
.quiet { stroke: var(--quiet); }
.clamp { stroke: var(--clamp); }
svg { display: block; width: 100%; height: auto; overflow: visible; }
svg.definitions { position: absolute; width: 0; height: 0; overflow: hidden; }

.brand { display: flex; align-items: center; gap: 6px; color: var(--quiet); font-size: 15px; }
.lone { width: 22px; transform: rotate(-30deg); }
.lead { font-size: 20px; line-height: 1.4; }
figure { margin: 40px 0 24px; }
figcaption, .about, .notes, .statement, .of, .ends, .step, .count { color: var(--quiet); font-size: 15px; }
figcaption { margin-top: 6px; }
.statement { border-left: 3px solid var(--why); padding-left: 12px; margin-top: 16px; }
.tag { border: 1px solid var(--why); color: var(--why); padding: 0 7px; font-size: 14px; font-weight: 500; white-space: nowrap; }
.simulated-note { border: 1px solid var(--why); padding: 10px 12px; margin-bottom: 20px; }
.keep { margin-top: 24px; }
button { font: inherit; font-weight: 600; min-height: 48px; padding: 10px 18px; border: 0; border-radius: 4px; background: var(--ink); color: var(--ground); cursor: pointer; }
button.quietly { min-height: 44px; padding: 6px 0; background: none; color: var(--quiet); font-size: 15px; font-weight: 400; text-decoration: underline; }
.picture { width: 840px; padding: 44px 48px 36px; background: var(--ground); color: var(--ink); overflow-wrap: anywhere; }
.picture > :first-child { margin: 0; padding: 0; border: 0; }
.picture > .about { margin-top: 24px; }
.picture .question summary { display: block; padding: 0; }
.picture .question summary::before { display: none; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 20px; margin-top: 8px; font-size: 15px; }
nav a { display: block; padding: 10px 0; color: var(--quiet); }

.sentences li { font-family: var(--title); font-size: clamp(21px, 5.4vw, 27px); line-height: 1.25; margin-top: 20px; text-wrap: pretty; }
.glance dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(210px, 1fr)); gap: 18px 28px; }
.glance dt { font-weight: 600; font-size: 15px; }
.glance .figure { font-size: 34px; line-height: 1.15; }
.glance .line { color: var(--quiet); font-size: 15px; line-height: 1.4; }
.stood { display: grid; grid-template-columns: repeat(auto-fit, minmax(300px, 1fr)); gap: 0 40px; }
.stood .claims .claim { font-family: inherit; font-size: 17px; line-height: 1.35; }
.stood .about { margin-top: 10px; }

#summary + .part { margin-top: 40px; border-top: 1px solid var(--hair); }
.part { border-bottom: 1px solid var(--hair); }
.part > details > summary, .question summary { display: grid; grid-template-columns: 14px 1fr; gap: 0 12px; align-items: baseline; color: inherit; }
.part > details > summary { padding: 0; }
.question summary > * { grid-column: 2; }
.part > details > summary h2 { margin: 18px 0; font-size: clamp(23px, 5vw, 32px); }
.part > details > summary::before, .question summary::before { content: '+'; grid-column: 1; font-family: var(--title); font-size: 26px; line-height: 1; color: var(--quiet); }
.part > details[open] > summary::before, .question details[open] > summary::before { content: '−'; }
.part > details[open] { padding-bottom: 56px; }
.part summary::-webkit-details-marker { display: none; }

.numbers article { padding: 28px 0; border-bottom: 1px solid var(--hair); }
.numbers h3 { font-family: inherit; font-size: 17px; font-weight: 600; letter-spacing: 0; }
.numbers p + p { margin-top: 4px; }
.numbers .empty { color: var(--quiet); }
.figure { font-size: clamp(52px, 14vw, 84px); line-height: 1.1; color: var(--people); font-variant-numeric: tabular-nums lining-nums; }
.numbers .stacks { margin-bottom: 10px; }
.numbers .tag { display: inline-block; margin-top: 10px; }

#claims h3 { margin: 36px 0 6px; }
.claims li { padding: 12px 0 12px 16px; border-left: 3px solid var(--hair); margin-top: 10px; }
.claims.against { margin-top: 20px; }
.claims.against li { border-left: 0; padding-left: 20px; position: relative; }
.claims.against li::before { content: ''; position: absolute; top: 0; bottom: 0; left: 0; width: 9px; border: 3px solid var(--clamp); border-right: 0; }
.claims.against .claim { font-family: var(--title); font-size: 23px; line-height: 1.25; }
.claims.held li { border-color: var(--flow); }
.claims.untested li { padding-block: 2px; margin-top: 6px; font-size: 15px; }
.said { color: var(--quiet); font-size: 15px; }

#walls article { padding: 32px 0; border-bottom: 1px solid var(--hair); }
.question { border-bottom: 1px solid var(--hair); }
.question summary { padding: 18px 0; }
.question details { margin: 0; }
.question details[open] { padding-bottom: 24px; }
.themes dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(260px, 1fr)); gap: 10px 28px; margin: 10px 0 18px; }
.themes dt { font-family: var(--title); font-size: 20px; color: var(--people); }
.themes dd { font-size: 15px; color: var(--quiet); }
.wall { columns: 2 300px; column-gap: 40px; margin-top: 14px; }
.wall li { break-inside: avoid; padding: 0 0 16px; }
.wall small { display: block; }
.wall .counter p { border-left: 3px solid var(--clamp); padding-left: 10px; }
.wall .counter small { color: var(--clamp); padding-left: 13px; }

.stacks { margin-top: 16px; }
.stacks li { display: flex; flex-wrap: wrap; gap: 0 16px; padding: 5px 0 9px; }
.stacks li::before { content: ''; order: 1; flex: 0 0 100%; }
.stacks svg, .stacks .note { order: 2; flex: 0 0 100%; }
.stacks svg { margin-top: 5px; }
.value { margin-inline-start: auto; text-align: end; font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; }
.value small { display: inline-block; min-width: 6.2em; }
.track { fill: none; stroke: var(--hair); stroke-width: 1.5px; vector-effect: non-scaling-stroke; }
.whisker { fill: none; stroke: var(--quiet); stroke-width: 2px; stroke-linecap: round; vector-effect: non-scaling-stroke; }
.forest ul { margin-bottom: 20px; }
.forest li { display: grid; grid-template-columns: 1fr auto; gap: 0 16px; padding: 3px 0; font-size: 15px; }
.forest svg, .forest .together small { grid-column: 1 / -1; }
.forest .mark { fill: var(--people); }
.forest .mark.apart { fill: var(--ground); stroke: var(--people); }
.forest .together { font-size: 17px; }
.forest .diamond { fill: var(--why); }
.forest .prediction { stroke: var(--why); stroke-width: 1; }
.steps { margin-top: 20px; }
.steps ol { display: grid; gap: 3px; align-items: end; }
.steps li { display: flex; flex-direction: column; align-items: center; text-align: center; }
.steps .count, .steps .step { font-size: min(15px, 3.2vw); overflow-wrap: normal; white-space: nowrap; font-variant-numeric: tabular-nums; }
.step { border-top: 2px solid var(--hair); width: 100%; margin-top: 4px; }
.ends { display: flex; justify-content: space-between; gap: 16px; }
.rose { max-width: 340px; margin: 16px auto 8px; }
.rose circle { fill: none; stroke: var(--hair); stroke-width: 1; }
.rose text { fill: var(--quiet); font-size: 11px; text-anchor: middle; }
.rose .mean { fill: none; stroke: var(--why); stroke-width: 3; stroke-linecap: round; stroke-linejoin: round; }
.rose .wedge { fill: var(--people); }
.times { margin-top: 16px; }
.times path { fill: none; stroke-linecap: round; }
.times .ground { stroke: var(--hair); stroke-width: 2; }
.times .press { stroke: var(--clamp); stroke-width: 3.5; }
.cloud { display: flex; flex-wrap: wrap; gap: 2px 18px; align-items: baseline; margin-top: 16px; line-height: 1.3; font-family: var(--title); }
.cloud small { font-family: system-ui, sans-serif; }
.measures { margin-top: 14px; }
.measures div { margin-top: 8px; }
.measures dt { font-weight: 600; font-size: 15px; }
.about a { display: inline-block; padding: 4px 0; }
.notes { margin-top: 14px; }
details { margin-top: 4px; }
summary { padding: 12px 0; color: var(--quiet); font-size: 15px; cursor: pointer; }
.skipped li { padding: 8px 0; border-bottom: 1px solid var(--hair); }
.skipped small { display: block; }
.downloads { margin: 20px 0; }
.downloads a { display: inline-block; padding: 12px 0; font-weight: 600; }
.sources li { margin-top: 8px; font-size: 15px; color: var(--quiet); }
#closing .about { margin-top: 24px; }

@page { size: A4; margin: 12mm; }
@media print {
  :root {${colours.light}
  }
  html { background: none; }
  main { max-width: none; padding: 0; zoom: .64; line-height: 1.4; }
  nav, .keep, .quietly, .downloads, .part > details > summary::before, .question summary::before { display: none; }
  .part > details > summary, .question summary { display: block; }
  h1 { margin: 12px 0; }
  h2, .part > details > summary h2 { margin: 28px 0 10px; }
  summary { list-style: none; }
  figure { margin-top: 28px; }
  #summary { break-after: page; }
  #summary + .part { margin-top: 0; border: 0; }
  .glance dl { grid-template-columns: repeat(5, 1fr); }
  #summary figure { max-width: 780px; }
  .part { border: 0; }
  .part > details[open] { padding: 0; }
  #claims > details, #questions > details, .numbers, .wall { columns: 3; column-gap: 32px; }
  #closing .sources, #fixed > details, #others > details { columns: 2; column-gap: 32px; }
  .forest { margin-top: 12px; }
  .forest ul { margin-bottom: 8px; }
  .numbers article, .question summary, #walls article { padding: 12px 0 4px; }
  .question details[open] { padding-bottom: 12px; }
  .question h3, #claims h3, .claims.against .claim { font-size: 19px; }
  .claims li { margin-top: 4px; padding-block: 4px; }
  .wall, .stacks, .cloud, .measures, .notes { margin-top: 6px; }
  .wall li { padding-bottom: 6px; }
  .stacks li { padding: 0 0 2px; }
  .stacks h4 { margin-top: 10px; }
  .more > summary::after { content: ' on the page that this was printed from'; }
  h2, h3, h4, summary, .about { break-after: avoid; }
  summary, .claims li, .numbers article, .stacks li, .stacks .of, .forest li, .measures div, .notes, .wall li, .rose, .steps, .times, figure { break-inside: avoid; }
  .stacks .of, .ends, .notes { break-before: avoid; }
}
`

/** The whole style sheet; `typeface` is a woff2 file as base64. */
export function style(typeface: string | undefined): string {
  const face = typeface
    ? `@font-face { font-family: Fraunces; font-weight: 100 900; src: url(data:font/woff2;base64,${typeface}) format('woff2'); }`
    : ''
  return `${face}${sheet}`
}
