// The end-to-end tests drive Debian's Chromium; where it is missing and we are root, it is installed.
import { findProgram, install } from './apt.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome']

/** Path of a Chromium of this machine. Throws where there is none and none can be installed. */
export async function ensureChromium(): Promise<string> {
  const known = process.env['CHROMIUM'] ?? findProgram(names)
  if (known !== null) return await Promise.resolve(known)
  install(
    ['chromium', 'fonts-liberation'],
    'Chromium is missing: install it (apt-get install chromium) or set CHROMIUM to its path',
  )
  const installed = findProgram(names)
  if (installed === null) throw new Error('apt-get installed no chromium')
  return installed
}
