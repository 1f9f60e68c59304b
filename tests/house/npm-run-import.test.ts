// `npm run import` as IT runs it, as an administrator against a server.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'

let database: FreshDatabase
let folder: string
beforeAll(async () => {
  database = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'zimmet-command-'))
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

const at = (name: string): string => join(folder, name)

async function importing(args: string[], role: Role = 'administrator', password?: string) {
  const { host, port, database: name } = database.server
  const { login, password: own } = database.login(role)
  const place = ['--server', `${host}:${port}/${name}`, '--no-tls', '--login', login, '--data', folder]
  const child = spawn(process.execPath, ['src-main/import.ts', ...place, ...args], {
    env: { ...process.env, ZIMMET_PASSWORD: password ?? own },
  })
  let said = ''
  child.stdout.on('data', (part: Buffer) => (said += part.toString()))
  child.stderr.on('data', (part: Buffer) => (said += part.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { code, said }
}

async function requests(): Promise<number> {
  return (await (await database.owner()).query('select from zimmet_data.request')).rowCount ?? -1
}

const content =
  'Başvuru No;Başvuru Tarihi;Müdürlük;Konu;Durum;Kapanış Tarihi;Ekip\r\n' +
  'A1;01.03.2024;Temizlik İşleri Müdürlüğü;Çöp toplanmadı;Kapandı;03.03.2024;1\r\n' +
  'A2;01.03.2024;Temizlik İşleri;Çöp toplanmadı;İşlemde;;\r\n' +
  'A3;01.03.2024;Uzay İşleri;Çöp toplanmadı;Kapandı;03.03.2024;2\r\n'

it('guesses a mapping first, then tries, then imports, then has nothing left to take', async () => {
  await writeFile(at('eski.csv'), content)
  const args = ['--file', at('eski.csv'), '--mapping', at('eşleme.json')]
  const guessed = await importing(args)
  expect(guessed).toMatchObject({ code: 0, said: expect.stringContaining('Denetleyin') as string })
  expect(guessed.said).toContain('eşlenmeyen sütunlar alınmaz: Ekip')
  expect(JSON.parse(await readFile(at('eşleme.json'), 'utf8'))).toMatchObject({
    version: 1,
    source: 'eski',
    otherColumns: { Ekip: 'drop' },
    fields: { status: { words: { Kapandı: 'solved', İşlemde: 'open' } } },
  })
  const tried = await importing([...args, '--dry-run'])
  expect(tried.said).toContain('Deneme: 2 satır alınabilir. Hiçbir şey kaydedilmedi.')
  expect(await requests()).toBe(0)
  const done = await importing([...args, '--report', at('rapor.csv')])
  expect(done.code).toBe(0)
  expect(done.said).toContain('2 talep aktarıldı.')
  expect(done.said).toContain('açık 1')
  expect(done.said).toContain('Müdürlük bulunamadı: Uzay İşleri')
  expect(await readFile(at('rapor.csv'), 'utf8')).toContain('4;A3;Müdürlük bulunamadı: Uzay İşleri')
  expect(await requests()).toBe(2)
  const again = await importing(args)
  expect(again.said).toContain('0 talep aktarıldı.')
  expect(again.said).toContain('Daha önce alınmış 2')
  expect(await requests()).toBe(2)
})

it('says in a sentence what is wrong, and takes nothing', async () => {
  await writeFile(at('bozuk.csv'), Buffer.from([0, 1, 2, 3, 0, 0, 7]))
  const before = await requests()
  const mapping = ['--mapping', at('eşleme.json')]
  const refused = async (told: Promise<{ code: number | null; said: string }>, words: string): Promise<void> => {
    expect(await told).toMatchObject({ code: 1, said: expect.stringContaining(words) as string })
  }
  await refused(importing(['--file', at('bozuk.csv'), ...mapping]), 'ikili veri')
  await refused(importing(['--file', at('yok.csv'), ...mapping]), 'Dosya yok')
  await refused(importing([]), 'Kullanım')
  await refused(importing(['--file', at('eski.csv'), '--mapping', at('bozuk.csv')]), 'Eşleme dosyası anlaşılmadı')
  await refused(importing(['--file', at('eski.csv'), ...mapping], 'overseer'), 'yalnızca bilgi işlem')
  await refused(importing(['--file', at('eski.csv'), ...mapping], 'administrator', 'guessed'), 'parola yanlış')
  expect(await requests()).toBe(before)
  await expect(stat(at('bozuk - alınmayanlar.csv'))).rejects.toMatchObject({ code: 'ENOENT' })
})
