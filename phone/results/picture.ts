/** The card "You and the room" as a picture, drawn by this browser. */
import type { PhoneView } from '../../workshop/views.ts'

/** A question, and what one said to it beside what the room said. */
export interface Beside { ask: string, said: string }

/** Pixels. */
const width = 1080
const margin = 80
const line = 50
const between = 34

/** Offers the picture as a file to be saved. */
export function savePicture({ title, simulated }: PhoneView['workshop'], lines: Beside[]): void {
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')!
  const style = getComputedStyle(document.body)
  const { color, fontFamily } = style
  const font = (size: number, weight = 400) => `${weight} ${size}px ${fontFamily}`
  const wrapped = (text: string, ofFont: string) => {
    pen.font = ofFont
    return wrap(text, part => pen.measureText(part).width, width - 2 * margin)
  }
  const parts = [
    { lines: wrapped('You and the room', font(64, 650)), font: font(64, 650), size: 84 },
    { lines: wrapped([title, new Date().toLocaleDateString('en-GB', { dateStyle: 'long' }), ...(simulated ? ['simulated'] : [])].join(' · '), font(34)), font: font(34), size: line + between },
    ...lines.flatMap(({ ask, said }) => [
      { lines: wrapped(ask, font(34)), font: font(34), size: line },
      { lines: wrapped(said, font(40, 650)), font: font(40, 650), size: line + between },
    ]),
  ]
  canvas.width = width
  canvas.height = 2 * margin + parts.reduce((sum, part) => sum + (part.lines.length - 1) * line + part.size, 0)
  pen.fillStyle = style.getPropertyValue('--ground')
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.fillStyle = color
  pen.textBaseline = 'top'
  let y = margin
  for (const part of parts) {
    pen.font = part.font
    for (const text of part.lines) {
      pen.fillText(text, margin, y)
      y += line
    }
    y += part.size - line
  }
  const link = document.createElement('a')
  link.download = 'you-and-the-room.png'
  link.href = canvas.toDataURL('image/png')
  link.click()
}

/** A text in lines of a width, broken between words; where a word is longer, as in a script without spaces, between characters. */
export function wrap(text: string, measure: (text: string) => number, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines[lines.length - 1]} ${word}` : word
    if (lines.length > 0 && measure(longer) <= width)
      lines[lines.length - 1] = longer
    else
      lines.push(...broken(word, measure, width))
  }
  return lines
}

function broken(word: string, measure: (text: string) => number, width: number): string[] {
  const lines = ['']
  for (const character of word) {
    const longer = lines[lines.length - 1] + character
    if (measure(longer) <= width)
      lines[lines.length - 1] = longer
    else
      lines.push(character)
  }
  return lines
}
