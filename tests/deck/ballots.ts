/** How three people answer, on their phones' own pages. */
import type { Page } from '@playwright/test'
import { asked, expect } from './room.ts'

async function saved(phone: Page): Promise<void> {
  await expect(phone.locator('main')).toHaveAttribute('data-state', /saved|changed/)
}

/** Presses one answer on every phone that has one. */
export async function answerEach(phones: Page[], poll: string, answers: (string | undefined)[]): Promise<void> {
  for (const [i, answer] of answers.entries()) {
    await asked(phones[i]!, poll)
    if (answer === undefined)
      continue
    await phones[i]!.getByRole('button', { name: answer, exact: true }).click()
    await saved(phones[i]!)
  }
}

/** Writes a line, or a word, on every phone that has one. */
export async function writeEach(phones: Page[], poll: string, lines: (string | undefined)[]): Promise<void> {
  for (const [i, line] of lines.entries()) {
    await asked(phones[i]!, poll)
    if (line === undefined)
      continue
    await phones[i]!.getByRole('textbox').first().fill(line)
    await phones[i]!.getByRole('button', { name: /send/i }).click()
    await saved(phones[i]!)
  }
}

/** Every phone sorts all it is given into one drawer. */
export async function sortEach(phones: Page[], poll: string, drawers: string[], items: number): Promise<void> {
  for (const [i, drawer] of drawers.entries()) {
    await asked(phones[i]!, poll)
    for (let item = 1; item <= items; item++) {
      await expect(phones[i]!.getByText(`${item} of ${items}`)).toBeVisible()
      await phones[i]!.getByRole('button', { name: drawer, exact: true }).click()
    }
    await saved(phones[i]!)
  }
}
