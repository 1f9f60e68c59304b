// Which installations look after themselves, whose signature is taken, and which PC this is.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { machineId, waitWithin } from '#main/updates/machine.ts'
import { publisherProblem } from '#main/updates/publisher.ts'
import { problemOf } from '#main/updates/refused.ts'
import { upkeepOf, type Installation, type Wanted } from '#main/updates/upkeep.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zimmet-pc-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('an installation', () => {
  const own = 'C:\\Users\\Elif\\AppData\\Local'
  const windows = (more: Partial<Installation> = {}): Installation => ({
    ...{ isPackaged: true, platform: 'win32', resources: folder, env: { LOCALAPPDATA: own } },
    execPath: `${own}\\Programs\\Zimmet\\Zimmet.exe`,
    ...more,
  })
  const wanted: Wanted = { mode: 'auto', address: 'https://updates.example/', hasKeys: true }
  beforeEach(() => writeFileSync(join(folder, 'app-update.yml'), 'provider: custom\npublisherName: Belediye\n'))

  test('of one person looks after itself', () => {
    expect(upkeepOf(windows(), wanted)).toBe('self')
  })

  test.each([
    ['not_packaged', { isPackaged: false }, {}],
    ['off', {}, { mode: 'off' }],
    ['managed', { execPath: 'C:\\Program Files\\Zimmet\\Zimmet.exe' }, {}],
    ['managed', { execPath: `${own}2\\Zimmet.exe` }, {}],
    ['managed', { env: {} }, {}],
    ['no_address', {}, { address: null }],
    ['no_keys', {}, { hasKeys: false }],
  ] as const)('does not: %s', (why, installation, what) => {
    expect(upkeepOf(windows(installation), { ...wanted, ...what })).toBe(why)
  })

  test('by MSI never does, wherever it lies', () => {
    writeFileSync(join(folder, 'install-kind'), 'msi\n')
    expect(upkeepOf(windows(), wanted)).toBe('managed')
  })

  test('whose package names no publisher does not, for no signature would be checked', () => {
    writeFileSync(join(folder, 'app-update.yml'), 'provider: custom\n')
    expect(upkeepOf(windows(), wanted)).toBe('no_publisher')
    rmSync(join(folder, 'app-update.yml'))
    expect(upkeepOf(windows(), wanted)).toBe('not_packaged')
  })

  test('as an AppImage does where its file can be replaced', () => {
    const linux = (env: NodeJS.ProcessEnv): Installation =>
      windows({ platform: 'linux', execPath: '/tmp/.mount/zimmet', env })
    const file = join(folder, 'Zimmet.AppImage')
    writeFileSync(file, '')
    expect(upkeepOf(linux({ APPIMAGE: file }), wanted)).toBe('self')
    expect(upkeepOf(linux({ APPIMAGE: join(folder, 'gone') }), wanted)).toBe('managed')
    expect(upkeepOf(linux({}), wanted)).toBe('managed')
  })
})

describe('the publisher of an installer', () => {
  const file = 'C:\\pending\\Zimmet-Setup-0.2.0.exe'
  const subject = 'CN=Erenler Belediyesi, O="Erenler Belediyesi, Bilgi İşlem", C=TR'
  const says = (more: object) => async () =>
    await Promise.resolve(JSON.stringify({ status: 0, subject, path: file, ...more }))

  test.each([['Erenler Belediyesi'], [subject], ['cn=Erenler Belediyesi,O="Erenler Belediyesi, Bilgi İşlem",C=TR']])(
    'is taken: %s',
    async (name) => expect(await publisherProblem(['Başkası', name], file, says({}))).toBeNull(),
  )

  test.each([
    ['another publisher', ['Başka Belediye'], says({})],
    ['another organisation under the same common name', ['CN=Erenler Belediyesi, O=Sahte, C=TR'], says({})],
    ['a part of the name', ['CN=Erenler Belediyesi'], says({})],
    ['no publisher', [], says({})],
    ['a signature that is not valid', ['Erenler Belediyesi'], says({ status: 3 })],
    ['none at all', ['Erenler Belediyesi'], says({ status: 2, subject: null })],
    ['an answer about another file', ['Erenler Belediyesi'], says({ path: 'C:\\other.exe' })],
    ['nonsense', ['Erenler Belediyesi'], async () => await Promise.resolve('PS>')],
    ['PowerShell that may not run', ['Erenler Belediyesi'], async () => await Promise.reject(new Error('blocked'))],
  ])('is refused: %s', async (_what, names, ask) => {
    expect(await publisherProblem(names, file, ask)).toMatch(/./u)
  })
})

describe('a PC', () => {
  test('keeps its id, shared by its people where it can be', () => {
    const [shared, one, other] = ['shared', 'one', 'other'].map((name) => join(folder, name))
    const id = machineId(one ?? '', shared)
    expect(id).toMatch(/^[0-9a-f-]{36}$/u)
    expect([machineId(one ?? '', shared), machineId(other ?? '', shared)]).toEqual([id, id])
    expect(readFileSync(join(shared ?? '', 'machine-id'), 'utf8').trim()).toBe(id)
    // Where the shared folder cannot be written, each data folder has its own.
    writeFileSync(join(folder, 'file'), '')
    const alone = machineId(one ?? '', join(folder, 'file/below'))
    expect(machineId(one ?? '', join(folder, 'file/below'))).toBe(alone)
    expect(alone).not.toBe(id)
  })

  test('gets a new one where what is kept is none', () => {
    mkdirSync(join(folder, 'shared'))
    writeFileSync(join(folder, 'shared/machine-id'), 'half')
    expect(machineId(folder, join(folder, 'shared'))).toMatch(/^[0-9a-f-]{36}$/u)
  })

  test('waits as long as any other, so that all are spread over the window', () => {
    const window = 120 * 60_000
    const waits = Array.from({ length: 500 }, (_, nth) => waitWithin(window, `pc ${nth}`, 7))
    expect(waitWithin(window, 'pc 3', 7)).toBe(waits[3])
    expect(waitWithin(window, 'pc 3', 8)).not.toBe(waits[3])
    expect(Math.max(...waits)).toBeLessThan(window)
    const tenths = Array.from(
      { length: 10 },
      (_, nth) => waits.filter((wait) => Math.floor((wait * 10) / window) === nth).length,
    )
    expect(Math.min(...tenths)).toBeGreaterThan(25)
    expect(Math.max(...tenths)).toBeLessThan(85)
    expect(waitWithin(0, 'pc 3', 7)).toBe(0)
  })
})

test.each([
  [Object.assign(new Error('x'), { code: 'ENOSPC' }), 'disk_full'],
  [new Error('net::ERR_NAME_NOT_RESOLVED'), 'server_away'],
  [new Error('net::ERR_CERT_AUTHORITY_INVALID'), 'server_away'],
  [new Error('Cannot download "x", status 503: busy'), 'server_away'],
  [new Error('something else'), 'fault'],
  ['a string', 'fault'],
])('%s is told as %s', (error, problem) => expect(problemOf(error)).toBe(problem))
