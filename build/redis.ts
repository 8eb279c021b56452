/** Finds a Redis for the tests of a log that several servers share, or brings one where that is Debian's way. */
import { firstOf, installPackages, onPath } from './browser.ts'

const names = ['redis-server', 'valkey-server']

/** The path of a Redis server; undefined on a machine that has none. */
export function findRedis(): string | undefined {
  return firstOf(onPath(names))
}

/** Installs one where there is none and we may; without one its tests are left out. */
export function bringRedis(): void {
  if (findRedis())
    return
  console.log('  There is no Redis here: trying to install one …')
  installPackages(['redis-server'])
}
