// The end-to-end tests drive Debian's Chromium; where it is missing and we are root, it is installed.
import { spawnSync } from 'node:child_process'

const names = ['chromium', 'chromium-browser', 'google-chrome']

/** Path of a Chromium of this machine. Throws where there is none and none can be installed. */
export async function ensureChromium(): Promise<string> {
  const known = process.env['CHROMIUM'] ?? find()
  if (known !== null) return await Promise.resolve(known)
  if (process.getuid?.() !== 0)
    throw new Error('Chromium is missing: install it (apt-get install chromium) or set CHROMIUM to its path')
  console.log('Installing chromium (apt-get)')
  apt(['update'])
  apt(['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'])
  const installed = find()
  if (installed === null) throw new Error('apt-get installed no chromium')
  return installed
}

function find(): string | null {
  for (const name of names) {
    const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' })
    if (status === 0) return stdout.trim()
  }
  return null
}

function apt(args: string[]): void {
  const { status, stderr } = spawnSync('apt-get', ['-q', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (status !== 0) throw new Error(`apt-get ${args[0]} failed: ${stderr}`)
}
