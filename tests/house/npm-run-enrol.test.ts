// `npm run enrol` as IT runs it, as an administrator against a server.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Client } from 'pg'
import type { Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'

let database: FreshDatabase
let folder: string
beforeAll(async () => {
  database = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'zimmet-enrol-'))
})
afterAll(async () => {
  const owner = await database.owner()
  const { rows } = await owner.query<{ login: string }>(
    `select login from zimmet_data.staff where login like 'deneme.%'`,
  )
  for (const { login } of rows) await owner.query(`drop role "${login}"`)
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

const at = (name: string): string => join(folder, name)

async function enrolling(args: string[], role: Role = 'administrator') {
  const { host, port, database: name } = database.server
  const { login, password } = database.login(role)
  const place = ['--server', `${host}:${port}/${name}`, '--no-tls', '--login', login, '--data', folder]
  const child = spawn(process.execPath, ['src-main/enrol.ts', ...place, ...args], {
    env: { ...process.env, ZIMMET_PASSWORD: password },
  })
  let said = ''
  child.stdout.on('data', (part: Buffer) => (said += part.toString()))
  child.stderr.on('data', (part: Buffer) => (said += part.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { code, said }
}

const logins = async (): Promise<number> =>
  (await (await database.owner()).query(`select from zimmet_data.staff where login like 'deneme.%'`)).rowCount ?? -1

it('looks first, then enrols five hundred at once; the same file again changes nothing', async () => {
  // The owner's letter outside UTF-8, as a Turkish Excel saves it: ş is 0xFE.
  const lines = Array.from(
    { length: 500 },
    (_one, index) => `Ki\u00FEi ${index};deneme.${index};${index % 50 === 0 ? 'M\u00FCd\u00FCr' : 'Personel'};Fen`,
  )
  const head = 'PERSONEL L\u00DDSTES\u00DD\r\n\r\nAd Soyad;Kullan\u00FDc\u00FD Ad\u00FD;G\u00F6rev;Birim\r\n'
  const content = `${head}${lines.join('\r\n')}`.replaceAll(';Fen', ';Fen \u00DD\u00FEleri')
  await writeFile(at('personel.csv'), Buffer.from(content, 'latin1'))
  const args = ['--file', at('personel.csv')]
  const tried = await enrolling([...args, '--dry-run'])
  expect(tried).toMatchObject({ code: 0, said: expect.stringContaining('500  eklenecek') as string })
  expect(tried.said).toContain('hiçbir şey kaydedilmedi')
  expect(await logins()).toBe(0)

  const startedAt = performance.now()
  const done = await enrolling(args)
  console.log(`500 staff from a file: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
  expect(done).toMatchObject({ code: 0, said: expect.stringContaining('Kaydedildi.') as string })
  expect(await logins()).toBe(500)
  const paper = await readFile(at('personel - parolalar.csv'), 'utf8')
  expect((await stat(at('personel - parolalar.csv'))).mode & 0o777).toBe(0o600)
  const [, password = ''] = /Kişi 7;deneme\.7;([a-z0-9-]{14});Fen İşleri/u.exec(paper) ?? []
  const { host, port } = database.server
  const person = new Client({ host, port, database: database.name, user: 'deneme.7', password })
  await person.connect()
  expect((await person.query('select must_change_password as owes from zimmet.me')).rows).toEqual([{ owes: true }])
  await person.end()

  const again = await enrolling(args)
  expect(again).toMatchObject({ code: 0, said: expect.stringContaining('değişecek bir şey yok') as string })
  const renewed = await enrolling([...args, '--renew'])
  expect(renewed).toMatchObject({ code: 1, said: expect.stringContaining('zaten var') as string })
})

it.each<[string, string | Buffer, string]>([
  [
    'has a line that is wrong',
    'Ad Soyad;Görev;Müdürlük\nAli Er;Personel;Yok İşleri\nVeli Er;Müdür;Fen İşleri',
    '2. satır (Ali Er): Müdürlük: "Yok İşleri"',
  ],
  ['has no column for the post', 'Ad Soyad;Müdürlük\nAli Er;Fen İşleri', 'Dosyada "Görev" sütunu yok'],
  [
    'names somebody twice',
    'Ad Soyad;Kullanıcı Adı;Görev\nAli Er;deneme.x;Başkanlık\nVeli Er;deneme.x;Başkanlık',
    '"deneme.x" dosyada iki kez',
  ],
  [
    'takes a login of the server',
    'Ad Soyad;Kullanıcı Adı;Görev;Müdürlük\nAli Er;postgres;Personel;Fen İşleri',
    '"postgres" sunucuda başka bir hesabın',
  ],
  [
    'parts directorates without quotes',
    'Ad Soyad;Görev;Müdürlük\nAli Er;Personel;Fen İşleri;Temizlik İşleri',
    'satırda başlıktakinden çok sütun var',
  ],
  ['is empty', '', 'Dosya boş'],
  ['is no table', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'bir tablo değil'],
])('takes nothing of a file that %s, and says why', async (_what, content, sentence) => {
  await writeFile(at('kötü.csv'), content)
  const before = await logins()
  const said = await enrolling(['--file', at('kötü.csv')])
  expect(said).toMatchObject({ code: 1, said: expect.stringContaining(sentence) as string })
  expect(await logins()).toBe(before)
  await expect(stat(at('kötü - parolalar.csv'))).rejects.toMatchObject({ code: 'ENOENT' })
})

it('is an administrator’s alone', async () => {
  await writeFile(at('iyi.csv'), 'Ad Soyad;Görev;Müdürlük\nAli Er;Personel;Fen İşleri')
  const said = await enrolling(['--file', at('iyi.csv')], 'temizlikClerk')
  expect(said.code).toBe(1)
  expect(said.said).not.toContain('Kaydedildi')
})
