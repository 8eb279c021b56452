/** A process of its own that does what it is asked, one thing after another: the servers and the phones of `thousands.ts`. */
import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import process from 'node:process'

export interface Asked<Question, Answers> {
  child: ChildProcess
  ask: <Q extends Question & { do: keyof Answers }>(question: Q) => Promise<Answers[Q['do']]>
  /** SIGKILL, and wait until it is gone. */
  kill: () => Promise<void>
}

/** Starts a file of this folder with arguments. It is asked once at a time. */
export function start<Question, Answers>(file: string, ...args: string[]): Asked<Question, Answers> {
  const child = fork(join(import.meta.dirname, file), args, { execArgv: ['--expose-gc'] })
  return {
    child,
    async ask(question) {
      child.send(question as object)
      const ended = once(child, 'exit').then(() => {
        throw new Error(`${file} ended while it was asked ${JSON.stringify(question)}`)
      })
      const [answer] = await Promise.race([once(child, 'message'), ended]) as [{ failed?: string }]
      if (answer.failed !== undefined)
        throw new Error(`${file}: ${answer.failed}`)
      return answer as never
    },
    async kill() {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}

/** In such a process: answers each question by its name. */
export function answering<Question extends { do: string }>(answers: { [Name in Question['do']]: (question: Extract<Question, { do: Name }>) => unknown }): void {
  process.on('message', async (question: Question) => {
    try {
      process.send!(await answers[question.do as Question['do']](question as never) ?? {})
    }
    catch (error) {
      process.send!({ failed: String(error) })
    }
  })
  process.on('disconnect', () => process.exit())
}
