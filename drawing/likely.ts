/** How sure a figure is, in words for a room: what tables, notes and reports call the 95 % interval. */

/** A range such as «24 to 76 %» of what a larger group like these people would say; no line begins with its sign. */
export function likely(range: string): string {
  return `${range.replace(' %', '\u00A0%')} for a larger group like us`
}

/** What the line below a stack is. */
export const likelyLine = 'line: what a larger group like us may say'
