/** Asks the room for something on the presenter's behalf, who hears what was done and how to undo it, or why it was refused. */
import type { PresenterCommand } from '../../workshop/commands.ts'
import { command } from './live.ts'
import { say, sayUndo } from './notice.ts'

/** Asks one thing after the other, and says `done` where that can be taken back. Whether all of it was done. */
export async function ask(wishes: PresenterCommand | PresenterCommand[], done: string): Promise<boolean> {
  const undo: PresenterCommand[] = []
  for (const wish of [wishes].flat()) {
    const answer = await command(wish)
    if (!answer.ok) {
      say(answer.say)
      return false
    }
    undo.unshift(...answer.undo ?? [])
  }
  if (undo.length > 0)
    sayUndo(done, () => void ask(undo, 'Taken back. U does it again.'))
  return true
}
