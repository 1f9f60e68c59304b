// A desk is one PC: a host process of its own and a Chromium page on it, with one person signed in.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test as base, type Browser, type BrowserContext, type Page } from '@playwright/test'
import * as z from 'zod'
import { clockOffset, expectSameClock } from '#tests/support/faked-clock.ts'
import { samplePerson, serverSettings, type SamplePerson } from '#shared/contract/session.ts'

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
  /** Opens a desk with such a person signed in and the inbox on the screen. */
  deskOf: (wanted: Wanted) => Promise<Desk>
  /** Opens a desk where nobody has signed in. */
  emptyDesk: (port?: number) => Promise<Omit<Desk, 'person'>>
}

const sampleFile = z.object({ server: serverSettings, password: z.string(), people: z.array(samplePerson) })

export const test = base.extend<Fixtures>({
  emptyDesk: async ({ browser }, use) => {
    const closers: (() => Promise<void>)[] = []
    await use(async (port) => {
      const { close, ...desk } = await openDesk(browser, port)
      closers.push(close)
      return desk
    })
    for (const close of closers) await close()
  },
  deskOf: async ({ emptyDesk }, use) => {
    await use(async (wanted) => {
      const person = await findPerson(wanted)
      const desk = await emptyDesk(wanted.port)
      await desk.page.getByRole('button', { name: person.fullName }).click()
      await desk.page.getByRole('navigation').waitFor()
      return { ...desk, person }
    })
  },
})

export { expect } from '@playwright/test'

function municipalityFolder(): string {
  const folder = process.env['ZIMMET_E2E_FOLDER']
  if (folder === undefined) throw new Error('the municipality was not raised')
  return folder
}

/** The sample municipality as every PC of the run finds it. */
export async function readSampleFile(): Promise<z.infer<typeof sampleFile>> {
  return sampleFile.parse(JSON.parse(await readFile(join(municipalityFolder(), 'sample.json'), 'utf8')))
}

/** The person of the sample that is wanted. */
export async function findPerson({ post, directorate, nth = 0 }: Wanted): Promise<SamplePerson> {
  const { people } = await readSampleFile()
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
  port: number | undefined,
): Promise<Omit<Desk, 'person'> & { close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'zimmet-desk-'))
  const sample = await readSampleFile()
  const server = { ...sample.server, port: port ?? sample.server.port }
  await writeFile(join(folder, 'sample.json'), JSON.stringify({ ...sample, server }))
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
