/** How a number that was guessed is said: with a true minus, and with what it counts. */
export function said(value: number, unit?: string): string {
  const digits = value.toLocaleString('en').replace('-', '−')
  return unit === undefined ? digits : `${digits} ${unit}`
}
