// A desk is one PC: a host process of its own and a Chromium page on it, with one person signed in.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test as base, type Browser, type BrowserContext, type Page } from '@playwright/test'
import * as z from 'zod'
import { clockOffset, expectSameClock } from '#tests/support/faked-clock.ts'
import type { SamplePerson, ServerSettings } from '#shared/contract/session.ts'
import { ownMunicipality, raiseOwnMunicipality } from './own-municipality.ts'

export interface Desk {
  page: Page
  /** Where the host let the first window in. */
  address: string
  person: SamplePerson
  host: ChildProcess
}

export interface Wanted {
  post: SamplePerson['post']
  /** A directorate of the sample by its name. */
  directorate?: string
  /** 0 for the first such person, 1 for the second. */
  nth?: number
  /** By which port this PC reaches the server; the server's own unless told. */
  port?: number
}

interface Fixtures {
  /** Raised for every test before anything else. */
  municipality: undefined
  /** Opens a desk with such a person signed in and the first screen of the post on it. */
  deskOf: (wanted: Wanted) => Promise<Desk>
  /** Opens a desk where nobody has signed in. */
  emptyDesk: (where?: number | ServerSettings) => Promise<Omit<Desk, 'person'>>
}

export const test = base.extend<Fixtures>({
  municipality: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const raze = await raiseOwnMunicipality()
      await use(undefined)
      await raze()
    },
    { auto: true },
  ],
  emptyDesk: async ({ browser }, use) => {
    const closers: (() => Promise<void>)[] = []
    await use(async (where) => {
      const { close, ...desk } = await openDesk(browser, where)
      closers.push(close)
      return desk
    })
    for (const close of closers) await close()
  },
  deskOf: async ({ emptyDesk }, use) => {
    await use(async (wanted) => {
      const person = findPerson(wanted)
      const desk = await emptyDesk(wanted.port)
      await desk.page.getByRole('button', { name: person.fullName }).click()
      await desk.page.getByRole('navigation', { name: 'Ekranlar' }).waitFor()
      return { ...desk, person }
    })
  },
})

export { expect } from '@playwright/test'

/** The person of the sample that is wanted. */
export function findPerson({ post, directorate, nth = 0 }: Wanted): SamplePerson {
  const { people } = ownMunicipality().sample
  const fitting = people.filter(
    (person) => person.post === post && (directorate === undefined || person.directorates.includes(directorate)),
  )
  const person = fitting[nth]
  if (person === undefined)
    throw new Error(`the sample has no ${post} number ${nth} of ${directorate ?? 'any directorate'}`)
  return person
}

async function openDesk(
  browser: Browser,
  where: number | ServerSettings | undefined,
): Promise<Omit<Desk, 'person'> & { close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'zimmet-desk-'))
  const { sample } = ownMunicipality()
  if (typeof where === 'object') await writeFile(join(folder, 'settings.json'), JSON.stringify({ server: where }))
  else {
    const server = { ...sample.server, port: where ?? sample.server.port }
    await writeFile(join(folder, 'sample.json'), JSON.stringify({ ...sample, server }))
  }
  const host = spawn(process.execPath, ['out/main/browser.js', '--data', folder, '--port', '0'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const address = await addressOf(host)
  const context = await browser.newContext()
  await setClock(context)
  const page = await context.newPage()
  await page.goto(address)
  expectSameClock('Chromium', await page.evaluate(() => Date.now()))
  const close = async (): Promise<void> => {
    await context.close()
    host.kill('SIGTERM')
    if (host.exitCode === null && host.signalCode === null) await new Promise((resolve) => host.once('exit', resolve))
    await rm(folder, { recursive: true, force: true })
  }
  return { page, address, host, close }
}

// Under a faked clock (npm run test:clocks) Chromium tells the true time; the pages of a desk tell the run's.
async function setClock(context: BrowserContext): Promise<void> {
  const offset = clockOffset()
  if (offset === null) return
  await context.addInitScript((ahead) => {
    globalThis.Date = new Proxy(Date, {
      construct: (date, given) => Reflect.construct(date, given.length === 0 ? [date.now() + ahead] : given) as Date,
      apply: (date) => new date(date.now() + ahead).toString(),
      get: (date, name) => (name === 'now' ? () => date.now() + ahead : (Reflect.get(date, name) as unknown)),
    })
  }, offset)
}

async function addressOf(host: ChildProcess): Promise<string> {
  if (host.stdout === null) throw new Error('the host has no output')
  const lines = createInterface({ input: host.stdout })
  const first = await new Promise<string>((resolve, reject) => {
    lines.once('line', resolve)
    host.once('exit', (code) => reject(new Error(`the host ended with ${code} before it was ready`)))
  })
  return z.object({ address: z.string() }).parse(JSON.parse(first)).address
}
