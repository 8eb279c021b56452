/** Who leads, in the same words on the laptop and on the phone. */

const one = { laptop: 'a laptop', phone: 'a phone' }
const more = { laptop: 'laptops', phone: 'phones' }

/** How many laptops and phones lead, and which of them this is: «2 presenters: this laptop, a phone». Empty where none other does. */
export function presentersInWords(counts: Record<'laptops' | 'phones', number>, own: 'laptop' | 'phone'): string {
  const { laptops, phones } = counts
  const all = laptops + phones
  if (all < 2)
    return ''
  const others = { laptop: laptops, phone: phones }
  others[own]--
  const named = (['laptop', 'phone'] as const).filter(what => others[what] > 0).map((what) => {
    const n = others[what]
    const isSame = what === own
    return n > 1 ? `${n} ${isSame ? 'other ' : ''}${more[what]}` : isSame ? `another ${what}` : one[what]
  })
  return `${all} presenters: this ${[own, ...named].join(', ')}`
}
