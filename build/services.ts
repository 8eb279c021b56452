/** Finds the programs that stand beside several servers, Redis and nginx, or brings them where that is Debian's way. */
import { firstOf, installPackages, onPath } from './browser.ts'

/** The path of a Redis server; undefined on a machine that has none. */
export function findRedis(): string | undefined {
  return firstOf(onPath(['redis-server', 'valkey-server']))
}

/** The path of nginx; undefined on a machine that has none. Root alone has the folder of such programs on its path. */
export function findNginx(): string | undefined {
  return firstOf([...onPath(['nginx']), '/usr/sbin/nginx'])
}

/** Installs what is missing where we may; without it the tests of several servers are left out. */
export function bringServices(): void {
  const missing = [...(findRedis() ? [] : ['redis-server']), ...(findNginx() ? [] : ['nginx'])]
  if (missing.length === 0)
    return
  console.log(`  There is no ${missing.join(' and no ')} here: trying to install that …`)
  installPackages(missing)
}
