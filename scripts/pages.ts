/** Brings dist/phone, dist/remote and dist/deck up to date, for whoever works on the pages and starts no server. */
import { reportFailure } from '../build/failure.ts'
import { buildPages } from '../build/pages.ts'

try {
  await buildPages()
  console.log('  dist/ is up to date')
}
catch (error) {
  reportFailure(error)
}
