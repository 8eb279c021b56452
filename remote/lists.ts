/** What waits for the speaker, in the place of the note: texts to let on stage, and questions that the room asks. */
import type { TemplateResult } from 'lit-html'
import type { RemoteView } from '../workshop/views.ts'
import type { List, Session } from './session.ts'
import { html, nothing } from 'lit-html'
import { approvable } from '../workshop/waiting.ts'

/** The list that is looked at. */
export function lists(session: Session, { waiting, questions }: RemoteView, list: List): TemplateResult {
  return html`<section class="list" aria-label=${list === 'texts' ? 'Texts that wait' : 'Questions to you'}>
    ${list === 'texts' ? waiting && texts(session, waiting) : questions && asked(session, questions)}
    <button type="button" class="close" @click=${() => session.look(undefined)}>Back to the note</button>
  </section>`
}

function texts(session: Session, { poll, texts, more }: NonNullable<RemoteView['waiting']>): TemplateResult {
  const together = approvable(texts)
  const approve = (ids: string[]) => ({ type: 'approveTexts' as const, poll, texts: ids })
  return html`
    <ul>${texts.map(({ id, text, private: isPrivate }) => html`<li>
      <p><bdi lang="">${text}</bdi>${isPrivate ? html` <em>looks private</em>` : nothing}</p>
      <div>
        <button type="button" @click=${() => session.act([approve([id])], 'The stage may show it.')}>Approve</button>
        ${hide(session, poll, id)}
      </div>
    </li>`)}</ul>
    ${together.length > 1 ? html`<button type="button" @click=${() => session.act([approve(together.map(({ id }) => id))], `The stage may show all ${together.length}.`)}>Approve ${together.length < texts.length ? `${together.length} of them` : `all ${together.length}`}</button>` : nothing}
    ${left(more)}`
}

function asked(session: Session, { poll, shown, texts, more }: NonNullable<RemoteView['questions']>): TemplateResult {
  const choose = (text: string | null) => ({ type: 'chooseText' as const, poll, text })
  return html`
    <ul>${texts.map(({ id, text, votes, chosen }) => html`<li class=${chosen ? 'chosen' : ''}>
      <p><strong title="others want to know">${votes} ▲</strong> <bdi lang="">${text}</bdi></p>
      <div>
        ${chosen
          ? html`<button type="button" @click=${() => session.act([choose(null)], 'Taken off the stage.')}>Take off</button>`
          : html`<button type="button" @click=${() => session.act([choose(id), ...(shown ? [] : [{ type: 'showResult' as const, poll }])], 'On stage.')}>On stage</button>`}
        ${hide(session, poll, id)}
      </div>
    </li>`)}</ul>
    ${left(more)}`
}

function hide(session: Session, poll: string, text: string): TemplateResult {
  return html`<button type="button" @click=${() => session.act([{ type: 'hideText', poll, text }], 'Hidden.')}>Hide</button>`
}

function left(more: number): TemplateResult | typeof nothing {
  return more > 0 ? html`<p class="aside">${more} more, in the presenter view.</p>` : nothing
}
