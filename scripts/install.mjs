/**
 * Installs what is missing before a start, on whatever Node the machine has: the project's own Node comes with the
 * packages, so this one file must run without it. Quiet when everything is there.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Whether node_modules is what package-lock.json says, by npm's own copy of the lockfile in it. */
function isInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installed))
    return false
  if (statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs)
    return true
  return sameVersions(JSON.parse(readFileSync(installed, 'utf8')).packages, JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages)
}

/** Packages that a machine leaves out, such as another system's binaries, are none that it lacks. */
function sameVersions(installed, locked) {
  return Object.keys(locked).every(name =>
    name === '' || locked[name].optional || (installed[name] && installed[name].version === locked[name].version))
}

if (!isInstalled()) {
  console.log('  Installing packages: the first time takes a few minutes …')
  const windows = process.platform === 'win32'
  const npm = windows ? 'npm.cmd' : 'npm'
  // Packages that want a newer Node get it: it is among them.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = spawnSync(npm, args, { cwd: root, stdio: 'inherit', shell: windows })
  if (status !== 0) {
    console.error('  The packages could not be installed; what npm said stands above.')
    process.exit(status || 1)
  }
}
