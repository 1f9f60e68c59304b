// `npm run pictures`: the pictures of the guides, taken of the built program on the sample municipality at one moment of one day, so
// that they change when the program does and not by themselves (Linux: the clock is set as for test:clocks). `-- inbox` takes one.
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from '#tests/run/ensure-chromium.ts'
import { run } from '#tests/run/part.ts'
import { clockOf, makeClockLibrary } from '#tests/run/set-clock.ts'
import { build } from '#tests/run/suites.ts'

// A Tuesday morning; the sample ends five minutes before.
const moment = { name: 'pictures', at: '2026-11-24T10:05' }

const folder = await mkdtemp(join(tmpdir(), 'zimmet-pictures-'))
// PostgreSQL does not run as root, and loads what lies here.
await chmod(folder, 0o755)
const library = makeClockLibrary(folder)
const { failed } = await build()
const config = join(import.meta.dirname, 'playwright.config.ts')
const chosen = process.argv.slice(2).flatMap((name) => ['--grep', `${name}$`])
const { code } =
  failed > 0
    ? { code: 1 }
    : await run('playwright', ['test', '--config', config, '--reporter=list', ...chosen], true, {
        ...clockOf(moment, library),
        CHROMIUM: await ensureChromium(),
      })
await rm(folder, { recursive: true, force: true })
process.exitCode = code
