// What Debian has and a run needs is installed where we are root.
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const lock = join(tmpdir(), 'zimmet-apt-get.lock')

/** Where a program of this machine is; null where it is not. */
export function findProgram(names: readonly string[]): string | null {
  for (const name of names) {
    const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' })
    if (status === 0) return stdout.trim()
  }
  return null
}

/** Installs Debian packages. Throws where we are not root, saying `otherwise`. */
export function install(packages: readonly string[], otherwise: string): void {
  if (process.getuid?.() !== 0) throw new Error(otherwise)
  console.log(`Installing ${packages[0]} (apt-get)`)
  apt(['update'])
  apt(['install', '-y', '--no-install-recommends', ...packages])
}

function apt(args: string[]): void {
  // One at a time: test files that install something run beside each other, and apt-get waits for none.
  const { status, stderr } = spawnSync('flock', [lock, 'apt-get', '-q', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (status !== 0) throw new Error(`apt-get ${args[0]} failed: ${stderr}`)
}
