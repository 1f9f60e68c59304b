// What every test of updates stands on: a folder of releases, a server that hands it out, a key, PCs; and the table of attempts,
// printed at the end: case, attempts, wrong outcomes.
import type { KeyObject } from 'node:crypto'
import fs, { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, vi } from 'vitest'
import type { UpdateProblem, UpdateResult } from '#shared/contract/updates.ts'
import { OfficePc, type Kind, type PcOptions } from './office-pc.ts'
import { contentOf, newKey, serve, type ReleaseServer } from './release-server.ts'
export let folder: string
export let published: string
export let server: ReleaseServer
export let key: KeyObject
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zimmet-updates-'))
  published = join(folder, 'published')
  fs.mkdirSync(published)
  server = await serve(published)
  key = newKey()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

export const kinds = ['nsis', 'appimage'] as const
export const fileOf = (kind: Kind, version: string): string =>
  `files/${version}/${kind === 'nsis' ? `Zimmet-Setup-${version}.exe` : `Zimmet-${version}.AppImage`}`
const contentFor = (kind: Kind, version: string): Buffer => contentOf(version, kind === 'nsis' ? 'win32' : 'linux')
export const pc = (kind: Kind, more: Partial<PcOptions> = {}): OfficePc =>
  new OfficePc({ folder: join(folder, kind), kind, address: server.address, trusted: [key], ...more })

const table = new Map<string, { attempts: number; wrong: number }>()
/** Counts an attempt under its case; it is wrong until all that is expected of it held. */
export async function attempt(title: string, prove: () => Promise<void>): Promise<void> {
  const row = table.get(title) ?? { attempts: 0, wrong: 0 }
  table.set(title, { attempts: row.attempts + 1, wrong: row.wrong + 1 })
  await prove()
  table.set(title, { attempts: row.attempts + 1, wrong: row.wrong })
}
afterAll(() => {
  const rows = [...table].map(([title, { attempts, wrong }]) => `| ${title} | ${attempts} | ${wrong} |`)
  process.stdout.write(`\n| case | attempts | wrong outcomes |\n|---|---|---|\n${rows.join('\n')}\n`)
})

/** What waits is whole, the next start installs exactly it, and the start after that is the new program. */
export async function expectInstalled(at: OfficePc, kind: Kind, version: string): Promise<void> {
  expect(at.downloaded().map(({ content }) => content.equals(contentFor(kind, version)))).toEqual([true])
  const before = readFileSync(at.appImage)
  expect(at.isUntouched()).toBe(true)
  const { isInstalling, runs } = await at.start()
  expect(isInstalling).toBe(true)
  expect(runs).toHaveLength(1)
  if (kind === 'nsis') {
    expect(runs[0]).toEqual([join(at.pending, `Zimmet-Setup-${version}.exe`), '--updated', '/S', '--force-run'])
    expect(readFileSync(at.appImage).equals(before)).toBe(true)
  } else {
    expect(runs[0]).toEqual([at.appImage])
    expect(readFileSync(at.appImage).equals(contentFor(kind, version))).toBe(true)
  }
  const next = at.updated(version)
  expect(await next.start()).toEqual({ isInstalling: false, runs: [] })
  const state = (await next.keeper()).state()
  expect([state.version, state.waiting, state.news?.notes]).toEqual([version, null, [`${version} sürümünde yeni`]])
  expect(next.isUntouched()).toBe(true)
}

/** Refused for this reason: nothing is kept to be installed, and the next start installs nothing. */
export async function expectRefused(at: OfficePc, problem: UpdateProblem, result?: UpdateResult): Promise<void> {
  expect(result ?? (await at.look())).toBe(problem)
  expect(at.downloaded()).toEqual([])
  await expectNothingInstalled(at)
}

export async function expectNothingInstalled(at: OfficePc): Promise<void> {
  const before = readFileSync(at.appImage)
  expect(await at.start()).toEqual({ isInstalling: false, runs: [] })
  expect(readFileSync(at.appImage).equals(before)).toBe(true)
  expect(fs.existsSync(`${at.appImage}.next`)).toBe(false)
  expect(at.isUntouched()).toBe(true)
}
