/** The page of the speaker's phone: what → will do, what is asked, what to say, and two targets for a thumb. */
import type { TemplateResult } from 'lit-html'
import type { RemoteView } from '../workshop/views.ts'
import type { Session, Step } from './session.ts'
import { html, nothing } from 'lit-html'
import { arrowPath } from '../drawing/arrow.ts'
import { minutesTime, timeOfDay } from '../drawing/clock-time.ts'
import { presentersInWords } from '../drawing/presenters.ts'
import { paceAt } from '../workshop/pace.ts'
import { isLate, leadTold } from '../workshop/time-told.ts'
import { lists } from './lists.ts'

/** A sentence that is longer is set smaller, in characters. */
const long = 56

/** The whole page for what is known now. */
export function page(session: Session): TemplateResult {
  const { key, view } = session
  if (key === 'none' || key === 'wrong')
    return withoutKey(key === 'wrong')
  if (!view)
    return waiting(session)
  return html`
    <main class="view">
      ${pace(session, view)}
      <header>${sign(session, view)}</header>
      ${next(view)}
      ${session.list ? nothing : question(view)}
      <section class="talk" tabindex="0" aria-label="What to say">
        ${session.list ? lists(session, view, session.list) : html`${note(view)}${rest(session, view)}`}
      </section>
    </main>
    <nav class="hand" aria-label="Steps">
      <div class="line" role="status">${line(session, view)}</div>
      ${target(session, 'next', 'Next', 0)}
      ${target(session, 'back', 'Back', 180)}
    </nav>`
}

function withoutKey(isWrong: boolean): TemplateResult {
  return html`<main class="alone">
    ${arrow(72, -30)}
    <h1>Your phone as a clicker</h1>
    <p>${isWrong ? 'The key that this phone has does not open this workshop.' : 'This page leads the talk, and has no key yet.'}
      In the presenter view on the laptop, press “Your phone as a clicker” and scan the code.</p>
  </main>`
}

function waiting({ reachable }: Session): TemplateResult {
  return html`<main class="alone">
    ${arrow(72, -30)}
    <h1>${reachable ? 'One moment …' : 'Still connecting …'}</h1>
    ${reachable ? nothing : html`<p>Is this phone in the same network as the laptop? It goes on trying by itself.</p>`}
  </main>`
}

/** How the talk stands in time, from its begin to its end. */
function pace(session: Session, { pace }: RemoteView): TemplateResult | typeof nothing {
  if (pace.begunAt === null || pace.endedAt !== null)
    return nothing
  const { elapsed, lead, endsAt } = paceAt(pace, session.now())
  return html`<p class="pace ${lead !== null && isLate(lead) ? 'late' : ''}">${[
    `${minutesTime(elapsed)}${pace.length === null ? '' : ` of ${Math.round(pace.length / 60)} min`}`,
    ...(lead === null ? [] : [leadTold(lead)]),
    ...(endsAt === null ? [] : [`ends ${timeOfDay(endsAt)}`]),
  ].join(' · ')}</p>`
}

/** The connection, and where the talk is. */
function sign({ reachable }: Session, { slide, stage, here, ended, workshop }: RemoteView): TemplateResult {
  return html`
    <p class=${reachable ? 'sign' : 'sign lost'} role="status">${!reachable
      ? 'No connection'
      : ended ? 'The workshop has ended' : `Live · ${here} here`}${workshop.simulated ? ' · simulated' : ''}</p>
    <p><span class="unseen">Slide</span> ${slide.no} of ${slide.of}${steps(slide.clicks, stage.click)}</p>`
}

function steps(clicks: number | null, click: number): TemplateResult | typeof nothing {
  if (clicks === null)
    return html` · steps not known`
  return clicks > 0 ? html`<span class="unseen">, step</span> · ${Math.min(click, clicks)} of ${clicks}` : nothing
}

/** What the next press does: what it is in small, what it brings in large. */
function next({ next: { does, mind } }: RemoteView): TemplateResult {
  const [, verb = '', rest = does] = /^([^:]+): (.*)$/.exec(does) ?? []
  return html`<section class="next" id="next" aria-live="polite" aria-label="The next press">
    <p class="verb">→ ${verb}</p>
    <h1 class=${rest.length > long ? 'long' : ''} dir="auto">${rest}</h1>
    ${mind.map(what => html`<p class="mind">${what}</p>`)}
  </section>`
}

function question({ question }: RemoteView): TemplateResult | typeof nothing {
  return question
    ? html`<section class="question" aria-label="The question">
        <p>${question.accepting ? 'open now' : question.shown ? 'shown' : 'closed'}: <bdi>${question.ask}</bdi></p>
        <p class="count"><strong>${question.answered}</strong> of ${question.here}</p>
      </section>`
    : nothing
}

function note({ note }: RemoteView): TemplateResult {
  return html`<section class="note" aria-label="Your note">${note.map(({ text, isSpoken }) => html`<p dir="auto" class=${isSpoken ? 'spoken' : ''} aria-current=${isSpoken ? 'true' : nothing}>${text}</p>`)}</section>`
}

/** What is good to know and moves nothing. */
function rest({ presenters, warnings }: Session, { pulse, slide }: RemoteView): TemplateResult {
  const leading = presentersInWords(presenters, 'phone')
  return html`
    ${warnings.map(({ say }) => html`<p class="warning" role="alert">${say}</p>`)}
    ${slide.clicks === null
      ? html`<p class="aside">No page with the key has drawn this slide yet. Until one has, → takes the steps of its questions and of this note, then the next slide.</p>`
      : nothing}
    ${pulse ? html`<p class="aside">“${pulse.button}”: ${pulse.lately} in the last minute, ${pulse.presses} in all</p>` : nothing}
    <p class="aside">${leading || 'No laptop leads beside this phone.'}</p>`
}

/** What was just done and how it is taken back; else what waits for the speaker. */
function line(session: Session, { waiting, questions }: RemoteView): TemplateResult {
  const { said, reachable } = session
  if (said) {
    const { text, undo } = said
    return html`<p>${text}</p>${undo ? html`<button type="button" @click=${() => session.undo()}>Take back</button>` : nothing}`
  }
  if (!reachable)
    return html`<p class="mind">A press does nothing until the connection is back.</p>`
  const texts = waiting ? waiting.texts.length + waiting.more : 0
  const asked = questions ? questions.texts.length + questions.more : 0
  return html`
    ${tab(session, 'texts', texts, texts === 1 ? '1 text waits' : `${texts} texts wait`)}
    ${tab(session, 'questions', asked, asked === 1 ? '1 question' : `${asked} questions`)}`
}

function tab(session: Session, list: 'texts' | 'questions', n: number, words: string): TemplateResult {
  const isOpen = session.list === list
  return html`<button type="button" class=${n > 0 ? 'some' : ''} ?disabled=${n === 0 && !isOpen} aria-expanded=${isOpen} @click=${() => session.look(isOpen ? undefined : list)}>${n > 0 ? words : list === 'texts' ? 'no text waits' : 'no questions'}</button>`
}

/** Never disabled, so that it keeps the focus: a press that cannot be meant is told why in words. */
function target(session: Session, to: Step, name: string, turned: number): TemplateResult {
  return html`<button type="button" class="target ${to}" aria-label=${name} aria-describedby=${to === 'next' ? 'next' : nothing}
    aria-busy=${session.isBusy()} aria-disabled=${!session.reachable} @click=${() => session.press(to)}>${arrow(to === 'next' ? 64 : 36, turned)}</button>`
}

function arrow(length: number, turned: number): TemplateResult {
  return html`<svg viewBox="-14 -14 28 28" width=${length} height=${length} aria-hidden="true"><path d=${arrowPath(24)} transform="rotate(${turned})"/></svg>`
}
