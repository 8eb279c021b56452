/** What a room is told of what it wrote and nobody shows yet: the same on stage and on phones. */

/** All of it waits, or `more` of it beside what is shown. */
export function beingRead(n: number, more = false): string {
  const what = more ? 'more' : n === 1 ? 'answer' : 'answers'
  return `${n.toLocaleString('en')} ${what} ${n === 1 ? 'is' : 'are'} being read`
}
