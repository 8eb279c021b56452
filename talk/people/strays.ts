/**
 * What rehearsed people write without effort, and what names or insults somebody, so that hiding is rehearsed. Nobody
 * of these exists.
 */

/** By poll, where it is not what everybody types who wants to be done. */
export const lowEffort: Record<string, Record<string, number>> = {
  'breakers': { '?': 2, 'idk': 3, 'nothing': 4, 'everything': 3, 'lol': 2, 'no': 1, '🤷': 2 },
  'felt-word': { '?': 2, 'idk': 3, 'bad': 5, 'ok': 3, 'lol': 1, '🤷': 2, '😐': 2 },
  'story': { 'nothing': 4, 'idk': 4, 'n/a': 3, 'nope': 2, 'no story': 2, '-': 2, '?': 1, 'pass': 2, 'can’t say that here': 1 },
  'questions': { 'test': 4, '?': 2, 'hi': 3, '👋': 2, 'lol': 1, 'first': 2, 'no questions': 1 },
}

export const otherLowEffort: Record<string, number> = {
  'idk': 8,
  'Idk': 2,
  'idk lol': 1,
  '?': 5,
  '??': 1,
  'no idea': 4,
  'No idea': 2,
  'pass': 3,
  'lol': 2,
  '🤷': 3,
  '🤷‍♀️': 1,
  'dunno': 2,
  'whatever': 1,
  'keine Ahnung': 2,
  'ni idea': 1,
  'aucune idée': 1,
  'sei lá': 1,
  'पता नहीं': 1,
  'わからない': 1,
  'لا أعرف': 1,
  'asdf': 1,
  '…': 1,
  'same': 1,
  'hm': 1,
}

/** By poll. The single words have to be short. */
export const naming: Record<string, Record<string, number>> = {
  'breakers': { 'Karen': 2, 'Martin again': 2, 'my boss': 3, 'Bernd from sales': 1, 'Dave’s ringtone': 1 },
  'felt-word': { 'ask Martin': 2, 'Karen': 2, 'fooled by Bernd': 1 },
  'define': { 'ask Martin': 3, 'whatever Karen wants this week': 2, 'what Bernd says when he has no plan': 2, 'my boss being an idiot in a nicer font': 1 },
  'story': {
    'Karen again': 2,
    'Martin had decided it at the smoking area': 2,
    'our shift lead Dave never reads anything': 2,
    'Bernd lied to the customer. as usual': 1,
    'my boss is useless': 1,
  },
  'rewrite': { 'ask Martin': 2, 'has Karen stopped sulking?': 2, 'did Bernd finally read his mail?': 2, 'is OtherTeam too stupid to read?': 1 },
  'flow-how': { 'Karen is on holiday': 3, 'not sitting next to Dave': 2, 'mute Martin': 2, 'when the idiot from HQ stays at HQ': 1 },
  'your-line': { 'shut up Martin': 2, 'Karen, that is not what you said on Tuesday': 2, 'Dave was asleep': 2, 'nobody likes you, host': 1 },
  'because-1': { 'because Bernd never reads mail': 2, 'because Karen needs an audience': 2, 'ask Martin': 2, 'because their team lead is a muppet': 1 },
  'because-2': { 'because Bernd sold it': 2, 'because Karen wanted ABC': 2, 'ask Martin': 2, 'because our PM is a clown 🤡': 1 },
  'questions': { 'Will somebody send this to Martin?': 2, 'Is Karen paid to be here?': 1, 'why are you talking to us and not to that idiot Bernd': 1 },
}
