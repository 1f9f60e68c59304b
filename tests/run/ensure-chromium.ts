// The browser tests drive Debian's Chromium, its headless shell rather than the whole program: the same pages, but no window of
// tabs and buttons is drawn around each, which took a fifth of the processor. Where neither is found and we are root, it is installed.
import { findProgram, install } from './apt.ts'

const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome']

/** Path of a Chromium of this machine: CHROMIUM, else the first that is found; null where there is none. */
export const findChromium = (): string | null => process.env['CHROMIUM'] ?? findProgram(names)

/** Path of a Chromium of this machine. Throws where there is none and none can be installed. */
export async function ensureChromium(): Promise<string> {
  const known = findChromium()
  if (known !== null) return await Promise.resolve(known)
  install(
    ['chromium-headless-shell', 'fonts-liberation'],
    'Chromium is missing: install it (apt-get install chromium-headless-shell) or set CHROMIUM to its path',
  )
  const installed = findChromium()
  if (installed === null) throw new Error('apt-get installed no chromium')
  return installed
}
