/** Which recording is meant by what stands behind `--replay`: the names that the address takes, or a file. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathFrom } from '../build/place.ts'
import { isId, logOf } from '../server/archive.ts'
import { Problem } from '../server/problem.ts'
import { writeRecording } from '../workshop/recording/format.ts'

/** The text of a recording, and its name without an ending. */
export interface Replayed { name: string, text: string }

/**
 * A name in the folder of published recordings, else a workshop's id in the data folder, else a file.
 * @throws Problem where it is none of these, or a workshop that runs or is damaged, in words that say what to do.
 */
export function findReplayed(given: string, { published, data }: { published: string, data: string }): Replayed {
  if (given === '')
    throw new Problem('--replay needs a recording: a name in public/recordings/, a workshop\'s id, or a file.')
  const name = basename(given, '.jsonl')
  if (isId(given)) {
    const file = join(published, `${given}.jsonl`)
    if (existsSync(file))
      return { name, text: readFileSync(file, 'utf8') }
    if (existsSync(join(data, `${given}.sqlite`)))
      return { name, text: writeRecording(logOf(data, given), { texts: true, sharing: false }) }
  }
  const file = pathFrom(given)
  if (!existsSync(file))
    throw new Problem(`There is no recording "${given}": no file, nothing in ${published}, no workshop in ${data}. "npm run record -- list" tells the ids; --data names another folder.`)
  return { name, text: readFileSync(file, 'utf8') }
}
