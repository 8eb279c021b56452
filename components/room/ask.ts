/** Asks the room for something on the presenter's behalf, who hears why where it is refused. */
import type { PresenterCommand } from '../../workshop/commands.ts'
import { command } from './live.ts'
import { say } from './notice.ts'

/** Whether it was done. */
export async function ask(wish: PresenterCommand): Promise<boolean> {
  const answer = await command(wish)
  if (!answer.ok)
    say(answer.say)
  return answer.ok
}
