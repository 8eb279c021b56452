/** Two Harbours in a hand: a boat, what to go by, and two buttons. What the others do is said once, at the foot. */
import type { Ballot, BallotView } from '../../../phone/ballots/ballot.ts'
import type { Feeling, HarboursPersonal, Side } from './shapes.ts'
import { html, nothing, svg } from 'lit-html'
import { keyed } from 'lit-html/directives/keyed.js'
import { arrow } from '../../../phone/arrow.ts'
import styles from './ballot.css?inline'
import { hull, mast, sails } from './drawn.ts'

document.head.append(Object.assign(document.createElement('style'), { textContent: styles }))

type View = BallotView<'harbours'>

const sides: Side[] = ['north', 'south']
const feelings: Feeling[] = [1, 2, 3, 4, 5]
const named = { north: 'North', south: 'South' }

export const ballot: Ballot<'harbours'> = {
  fleeting: true,
  form: (view) => {
    const own = view.personal?.harbours
    const together = view.together?.harbours
    if (!own || !together || together.phase === 'over')
      return own?.asksFeeling ? feeling(view) : html``
    return html`<div class="harbours">
      <p class="aside" aria-live="polite">${together.phase === 'practice' ? html`<strong>Practice.</strong> ` : nothing}${howItSails(own)}</p>
      <div class="go-by" aria-live="polite">${together.told
        ? keyed(together.told, html`<p class="told ${together.phase === 'after' ? 'changed' : ''}">${together.told}</p>`)
        : nothing}
        ${own.card ? keyed(`${own.card.id} ${own.differences}`, boat(own)) : nothing}
      </div>
      ${own.plays
        ? html`<div class="sides">${sides.map(side => html`<button type="button" class="target ${side}" aria-pressed=${chosen(view) === side}
            @click=${() => tap(view, side)}><span class="label">${named[side]}</span>${arrow()}</button>`)}</div>`
        : nothing}
    </div>`
  },
  stands: (view) => {
    const own = view.personal?.harbours
    if (!own)
      return undefined
    if (!own.plays)
      return { word: 'You watch', hint: 'All places are taken.' }
    if (own.asksFeeling) {
      return view.answer('feel') === undefined
        ? { word: 'That was it', hint: 'One tap: how did it feel?' }
        : { word: view.isSaved('feel') ? 'Saved ✓' : '', hint: '' }
    }
    return own.card ? inPlay(view, own) : { word: 'That was it', hint: '' }
  },
  notices: ({ together, personal }) => [
    ...(together?.harbours?.phase === 'after' ? ['the harbours changed'] : []),
    ...(isDifferent(personal?.harbours) ? [`different ${personal!.harbours!.card?.id} ${personal!.harbours!.differences}`] : []),
  ],
  said: ({ answer }) => {
    const felt = answer('feel')
    return typeof felt === 'number' ? [`It felt ${felt} of 5, from stuck (1) to flowing (5)`] : []
  },
}

/** Who sails this boat, and when: read once. */
function howItSails({ plays, way, people = 1 }: HarboursPersonal): string {
  if (!plays)
    return 'The others play. Look at the stage.'
  if (way === 'room')
    return 'One boat for everybody. All must tap the same side.'
  return way === 'each' || people === 1
    ? 'Your own boats. Tap, and it sails.'
    : `One boat for ${people} people. All must tap the same side.`
}

/** The card, drawn and in words; it is shaken by those who chose different sides. */
function boat(own: HarboursPersonal) {
  const { colour, load } = own.card!
  return html`<p class="boat ${colour} ${isDifferent(own) ? 'different' : ''}">
    <svg viewBox="-60 -60 120 90" aria-hidden="true">${svg`<path class="sail" d=${sails[colour]}/><path d="${mast}${hull}"/>`}</svg>
    <strong>${colour} · <span dir="auto">${load}</span></strong>
  </p>`
}

function isDifferent(own: HarboursPersonal | undefined): boolean {
  return own?.standing === 'different'
}

function chosen({ personal, answer }: View): Side | undefined {
  const card = personal?.harbours?.card
  const side = card && answer(card.id)
  return side === 'north' || side === 'south' ? side : undefined
}

/** The same side again says something only to those who went on without. */
function tap(view: View, side: Side): void {
  const { card, isPassed } = view.personal!.harbours!
  if (card && (isPassed || chosen(view) !== side))
    view.cast(side, card.id)
}

/** What the squad does, or the room. */
function inPlay(view: View, { way, standing, sides: both, isPassed, last, sailed, people = 1 }: HarboursPersonal): { word: string, hint: string } {
  const mine = chosen(view)
  const boats = sailed === 0 || way === 'room' ? '' : `${sailed} ${sailed === 1 ? 'boat' : 'boats'} so far`
  if (isPassed) {
    return sailed === 0
      ? { word: 'Your turn', hint: 'The others have begun. Tap a side, and you are in.' }
      : { word: 'The others sailed on', hint: 'Tap a side, and you are back.' }
  }
  if (standing === 'different')
    return { word: 'Different sides', hint: `${both ? `${both.north} north, ${both.south} south. ` : ''}The boat stays until all tap the same.` }
  if (mine === undefined && standing === 'one' && people !== 1)
    return { word: 'They wait for you', hint: boats }
  if (mine !== undefined && way !== 'each')
    return { word: standing === 'one' ? 'Waiting for one' : 'Waiting for others', hint: boats }
  if (last)
    return { word: `Sailed ${last.sailed} ✓`, hint: `Here is the next. ${boats}` }
  return { word: 'Your turn', hint: '' }
}

/** After a slot, one tap. */
function feeling({ answer, cast }: View) {
  return html`<div class="scale">
    <p class="ask-feeling">How did that feel?</p>
    <div class="keys" style="--columns:5">${feelings.map(felt => html`<button type="button" class="key"
      aria-label="${felt}${felt === 1 ? ', stuck' : felt === 5 ? ', flowing' : ''}" aria-pressed=${answer('feel') === felt}
      @click=${() => answer('feel') === felt || cast(felt, 'feel')}>${felt}</button>`)}</div>
    <div class="ends"><span>stuck</span><span>flowing</span></div>
  </div>`
}
