/** A process of its own that does what it is asked, one thing after another: the servers and the phones of `thousands.ts`. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import process from 'node:process'

export interface Asked<Question, Answers> {
  ask: <Q extends Question & { do: keyof Answers }>(question: Q) => Promise<Answers[Q['do']]>
  /** SIGKILL, and wait until it is gone. */
  kill: () => Promise<void>
}

/** Starts a file of this folder. It is asked one question at a time. */
export function start<Question, Answers>(file: string): Asked<Question, Answers> {
  const child = fork(join(import.meta.dirname, file), [], { execArgv: ['--expose-gc'] })
  return {
    ask(question) {
      return new Promise((resolve, reject) => {
        const gone = () => reject(new Error(`${file} ended while it was asked to ${question.do as string}`))
        child.once('exit', gone)
        child.once('message', (answer: { failed?: string }) => {
          child.off('exit', gone)
          if (answer.failed === undefined)
            resolve(answer as never)
          else
            reject(new Error(`${file}: ${answer.failed}`))
        })
        child.send(question as object)
      })
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null)
        return
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
