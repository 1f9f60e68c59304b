// `npm run release`: what each ring is offered only goes up, whatever is typed, and nothing is half published.
import { spawnSync } from 'node:child_process'
import { createPublicKey, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writePublicKey } from '#main/updates/envelope.ts'
import { project } from '#tests/support/project.ts'
import { placeEnvelope, readRings } from '../../../scripts/release/folder.ts'
import { makeTrustedKey, readKey, readTrusted } from '../../../scripts/release/keys.ts'
import { builtIn, promote, publish, renew } from '../../../scripts/release/publish.ts'
import { newKey, release } from './release-server.ts'

let folder: string
let published: string
let key: KeyObject
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zimmet-release-'))
  published = join(folder, 'published')
  mkdirSync(published)
  key = newKey()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const trusted = () => [createPublicKey(key)]
const publication = () => ({ folder: published, keys: [key], trusted: trusted(), days: 90 })
const offered = async () => (await readRings(published, trusted())).map((one) => one?.version ?? null)
const everything = () =>
  readdirSync(published, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .filter((name) => statSync(join(published, name)).isFile())
    .map((name) => [name, readFileSync(join(published, name), 'utf8')])

describe('a release', () => {
  test('goes from the pilot ring to the next and to all, its files as they are', async () => {
    expect(await release(published, '0.2.0', { keys: [key] })).toEqual({ version: '0.2.0', sequence: 1, rings: [0] })
    expect(await offered()).toEqual(['0.2.0', null, null, null])
    const file = statSync(join(published, 'files/0.2.0/Zimmet-0.2.0.AppImage')).mtimeMs
    expect(await promote({ ...publication(), from: 0, ring: 1 })).toMatchObject({ sequence: 2, rings: [1] })
    expect(await promote({ ...publication(), from: 1, ring: 3 })).toMatchObject({ sequence: 3, rings: [2, 3] })
    expect(await offered()).toEqual(['0.2.0', '0.2.0', '0.2.0', '0.2.0'])
    expect(statSync(join(published, 'files/0.2.0/Zimmet-0.2.0.AppImage')).mtimeMs).toBe(file)
    const [pilot, , , all] = await readRings(published, trusted())
    expect([all?.ring, all?.files, all?.notes]).toEqual([3, pilot?.files, pilot?.notes])
  })

  test('is never lower, in number or in sequence; nothing of the folder changes then', async () => {
    await release(published, '0.2.0', { keys: [key] })
    const before = everything()
    for (const version of ['0.2.0', '0.1.9', '0.2', '1.0.0-beta.1', 'x'])
      // oxlint-disable-next-line no-await-in-loop -- one after the other in one folder
      await expect(release(published, version, { keys: [key] }), version).rejects.toThrow(
        /ondan yeni değil|sürüm numarası değil/u,
      )
    const { built } = await builtIn(join(folder, 'built-0.2.0'))
    const next = { ...publication(), built, version: '0.3.0', ring: 0, isUrgent: false, notes: [], spreadMinutes: 0 }
    await expect(publish({ ...next, sequence: 1 })).rejects.toThrow('daha yüksek olmalı')
    for (const sequence of [10_003, 2 ** 31 - 1])
      // oxlint-disable-next-line no-await-in-loop -- one after the other in one folder
      await expect(publish({ ...next, sequence })).rejects.toThrow('en çok 10002 verilebilir')
    await expect(publish({ ...next, ring: 3 })).rejects.toThrow('önce deneme halkasına')
    await expect(promote({ ...publication(), from: 1, ring: 3 })).rejects.toThrow('yayınlanmış bir sürüm yok')
    await expect(promote({ ...publication(), from: 0, ring: 0 })).rejects.toThrow('yalnız sonraki halkaya')
    expect(everything()).toEqual(before)
  })

  test('may step past a number that was noted too high, and counts on from there', async () => {
    await release(published, '0.2.0', { keys: [key] })
    const { built } = await builtIn(join(folder, 'built-0.2.0'))
    const next = { ...publication(), built, version: '0.3.0', ring: 0, isUrgent: false, notes: [], spreadMinutes: 0 }
    expect(await publish({ ...next, sequence: 10_002 })).toMatchObject({ sequence: 10_002 })
    expect(await renew(publication())).toMatchObject({ sequence: 10_003 })
  })

  test('gives a published file no other content, and promotes none that was changed', async () => {
    await release(published, '0.2.0', { keys: [key] })
    const file = join(published, 'files/0.2.0/Zimmet-0.2.0.AppImage')
    writeFileSync(file, 'changed on the server')
    await expect(promote({ ...publication(), from: 0, ring: 3 })).rejects.toThrow('yok ya da değişmiş')
    await expect(renew(publication())).rejects.toThrow('yok ya da değişmiş')
    rmSync(join(published, 'ring-0.json'))
    await expect(release(published, '0.2.0', { keys: [key] })).rejects.toThrow('başka bir içerikle yayınlanmış')
  })

  test('is not put over what an unknown key signed', async () => {
    const stranger = newKey()
    await release(published, '0.2.0', { keys: [stranger] })
    await expect(release(published, '0.3.0', { keys: [key] })).rejects.toThrow('bilinen bir anahtarla imzalanmamış')
  })

  test('is under way once at a time, and one that was broken off says so', async () => {
    writeFileSync(join(published, '.publishing'), '')
    await expect(release(published, '0.2.0', { keys: [key] })).rejects.toThrow('yarıda kaldı')
    rmSync(join(published, '.publishing'))
    const both = await Promise.allSettled([
      release(published, '0.2.0', { keys: [key] }),
      release(published, '0.2.1', { keys: [key] }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0)
    expect(readdirSync(published).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('is renewed before it is too old to be believed', async () => {
    const now = new Date('2026-01-01T08:00:00Z')
    await release(published, '0.2.0', { keys: [key], now, days: 30 })
    const later = new Date('2026-01-20T08:00:00Z')
    expect(await renew({ ...publication(), days: 90, now: later })).toEqual({
      version: '0.2.0',
      sequence: 2,
      rings: [0],
    })
    const [pilot] = await readRings(published, trusted())
    expect([pilot?.expiresAt, pilot?.publishedAt]).toEqual(['2026-04-20T08:00:00.000Z', later.toISOString()])
  })

  test('leaves the envelope as it was where its file cannot be written', async () => {
    await release(published, '0.2.0', { keys: [key] })
    const before = everything()
    const built = [
      { source: join(folder, 'gone.exe'), name: 'gone.exe', platform: 'win32' as const, arch: 'x64' as const },
    ]
    const next = { ...publication(), built, version: '0.3.0', ring: 0, isUrgent: false, notes: [], spreadMinutes: 0 }
    await expect(publish(next)).rejects.toThrow('ENOENT')
    await expect(placeEnvelope(join(published, 'nowhere'), 0, '{}')).rejects.toThrow('ENOENT')
    expect(everything()).toEqual(before)
  })
})

test('a new key is believed from the next build on, beside those before it; the private part is for its owner alone', () => {
  const believed = join(folder, 'trusted-keys.json')
  writeFileSync(believed, '[]\n')
  const keys = ['one.pem', 'two.pem'].map((name) => makeTrustedKey(join(folder, name), undefined, believed))
  expect(readTrusted(believed)).toEqual(keys)
  for (const name of ['one.pem', 'two.pem']) {
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
    expect(writePublicKey(readKey(join(folder, name), undefined))).toBe(keys[['one.pem', 'two.pem'].indexOf(name)])
  }
  // What is trusted holds nothing that could sign.
  expect(readFileSync(believed, 'utf8')).not.toContain('PRIVATE')
})

test('no key is made where what the program believes cannot be read, and none without its passphrase', () => {
  const believed = join(folder, 'trusted-keys.json')
  for (const text of ['', '{}', '["x"]', '[1]']) {
    writeFileSync(believed, text)
    expect(() => makeTrustedKey(join(folder, 'new.pem'), undefined, believed)).toThrow('okunamıyor')
  }
  expect(existsSync(join(folder, 'new.pem'))).toBe(false)
  writeFileSync(believed, '[]')
  makeTrustedKey(join(folder, 'closed.pem'), 'gizli söz', believed)
  expect(() => readKey(join(folder, 'closed.pem'), undefined)).toThrow('açılamıyor')
  expect(() => readKey(join(folder, 'closed.pem'), 'başka söz')).toThrow('açılamıyor')
  expect(writePublicKey(readKey(join(folder, 'closed.pem'), 'gizli söz'))).toBe(readTrusted(believed)[0])
})

test('the command makes keys, publishes, promotes, tells, and answers everything else with a sentence', () => {
  const run = (...given: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'scripts/release.ts'), ...given], {
      encoding: 'utf8',
    })
    return { status, text: stdout + stderr }
  }
  const pem = join(folder, 'yayin.pem')
  const [built, to] = [join(folder, 'built'), join(folder, 'to')]
  mkdirSync(built)
  expect(run('--new-key', '--key', pem, '--no-trust')).toMatchObject({
    status: 0,
    text: expect.stringMatching(/Açık anahtar: \S{60}/u) as unknown,
  })
  expect(statSync(pem).mode & 0o077).toBe(0)
  const refused = (sentence: RegExp, ...given: string[]) => {
    const { status, text } = run(...given)
    expect([status, text]).toEqual([1, expect.stringMatching(sentence)])
    expect(text).not.toContain('    at ')
  }
  refused(/zaten var/u, '--new-key', '--key', pem)
  refused(/projenin içinde/u, '--new-key', '--key', join(project, 'yayin.pem'))
  refused(/kurulum dosyası/u, '--in', built, '--to', to, '--ring', 'pilot', '--key', pem)
  writeFileSync(join(built, 'Zimmet-Setup-0.2.0.exe'), 'new')
  writeFileSync(join(folder, 'notlar.md'), '# 0.2.0\n\n- Liste daha hızlı\n- Yazdırma düzeldi\n')
  refused(/Halka "yok"/u, '--in', built, '--to', to, '--ring', 'yok', '--key', pem)
  refused(/--key DOSYA gerekir/u, '--in', built, '--to', to, '--ring', 'pilot')
  refused(/tam sayı/u, '--in', built, '--to', to, '--ring', 'pilot', '--key', pem, '--days', 'çok')
  refused(/okunamıyor/u, '--in', built, '--to', to, '--ring', 'pilot', '--key', pem, '--notes', join(folder, 'yok.md'))
  refused(/npm run release/u, '--hello')
  writeFileSync(join(folder, 'broken.pem'), 'x')
  refused(/açılamıyor/u, '--in', built, '--to', to, '--ring', 'pilot', '--key', join(folder, 'broken.pem'))
  const notes = ['--notes', join(folder, 'notlar.md')]
  expect(run('--in', built, '--to', to, '--ring', 'pilot', '--key', pem, ...notes).text).toBe(
    'Yayında: 0.2.0, sıra 1, halka 0\n',
  )
  expect(readFileSync(join(to, 'ring-0.json'), 'utf8')).toContain('[\\"Liste daha hızlı\\",\\"Yazdırma düzeldi\\"]')
  expect(run('--to', to, '--from', 'pilot', '--ring', 'all', '--key', pem).text).toBe(
    'Yayında: 0.2.0, sıra 2, halka 1, 2, 3\n',
  )
  expect(run('--to', to, '--status', '--key', pem).text.split('\n')[3]).toMatch(/^3\t0\.2\.0\tsıra 2\t/u)
})
