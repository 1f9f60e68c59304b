// `npm run setup` as IT runs it: on an empty server with TLS, broken off everywhere, twice, and where something is in the way.
import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrationFolder } from '#main/database/migrations.ts'
import { scramVerifier } from '#main/database/scram-verifier.ts'
import { connectionsFor, findingsAbout, type ServerFacts } from '#main/setup/server-facts.ts'
import { directorates } from '#main/setup/start-set/directorates.ts'
import { tlsServer, type TlsServer } from '#tests/support/tls-server.ts'
import { pictureOf } from '../../scripts/pictures.ts'
import { at, leftIn, oneTimePasswordIn, passwordsAt, setup, whole, type Ended } from './setup-at-hand.ts'

let server: TlsServer
/** What a setup says that nobody breaks off; the first of all tests does it. */
let firstSaid = ''
beforeAll(async () => {
  server = await tlsServer()
  firstSaid = (await setup(server, whole)).said
})
afterAll(async () => {
  await server.drop()
})

const command = 'select zimmet.change_own_password($1, $2)'
const verifier = (password: string): string => scramVerifier(password, Buffer.alloc(16, 7))

/** A municipality of its own on the server; `administrator` names its login. */
const inOther = (database: string, ...args: string[]): string[] => [
  ...[...whole, '--database', database, '--administrator', `yonetici.${database}`],
  ...args,
]

it('makes a municipality of an empty server, and says once what is to be kept', async () => {
  expect(firstSaid).toContain('Kurulum tamam.')
  expect(firstSaid).toMatch(/zimmet_owner parolası: \S{24} /u)
  expect(oneTimePasswordIn(firstSaid)).toMatch(/^\w{4}-\w{4}-\w{4}$/u)
  expect(firstSaid).toContain(`max_connections = ${connectionsFor(500)} olmalı`)
  expect(firstSaid.trim().split('\n').length).toBeLessThan(14)
  const rows = (await leftIn(server, 'zimmet')) as { what: string; row: string }[]
  const count = (what: string): number => rows.filter((row) => row.what === what).length
  expect([count('channel'), count('directorate'), count('founding')]).toEqual([8, directorates.length, 1])
  expect(count('subject')).toBe(directorates.flatMap(({ subjects }) => subjects).length)
  expect(rows).toContainEqual({ what: 'staff', row: 'bilgi.islem administrator true' })
  expect(rows).toContainEqual({ what: 'municipality', row: 'Deneme Belediyesi' })
  // What the superuser did in the owner's role is as the owner would have made it.
  const picture = await at(server, { user: 'postgres' }, async (client) => {
    await client.query('set role zimmet_owner')
    return await pictureOf(client)
  })
  expect(picture).toBe(await readFile(join(await migrationFolder(), 'schema.sql'), 'utf8'))
})

it('changes nothing when it is run again, and says so', async () => {
  const [left, passwords] = [await leftIn(server, 'zimmet'), await passwordsAt(server)]
  const again = await setup(server, whole)
  expect(again).toMatchObject({ code: 0, said: expect.stringContaining('hiçbir şey değiştirilmedi') as string })
  expect(oneTimePasswordIn(again.said)).toBe('')
  expect([await leftIn(server, 'zimmet'), await passwordsAt(server)]).toEqual([left, passwords])
})

it('goes on where it was, wherever it is killed, and leaves what an unbroken one leaves', async () => {
  const kills: RegExp[] = [
    /^Sunucu/mu,
    /tables\/015/u,
    /^ {2}code/mu,
    /hazır/u,
    /kanal eklendi/u,
    /müdürlük eklendi/u,
    /konu eklendi/u,
    /parola: \w{4}-/u,
  ]
  for (const killAt of kills) {
    // oxlint-disable-next-line no-await-in-loop -- each goes on where the last was killed
    const ended = await setup(server, inOther('broken', '--verbose'), { killAt })
    expect(ended.said).toMatch(killAt)
  }
  const last = await setup(server, inOther('broken'))
  expect(last).toMatchObject({ code: 0 })
  await expect(
    at(
      server,
      { database: 'broken', user: 'yonetici.broken', password: 'guessed' },
      async () => await Promise.resolve(),
    ),
  ).rejects.toThrow('password')
  const password = oneTimePasswordIn(last.said)
  // The last kill may have come after the password held: then it was shown, and stays.
  if (password !== '')
    await at(
      server,
      { database: 'broken', user: 'yonetici.broken', password },
      async (me) => await me.query('select from zimmet.me'),
    )
  const plain = (rows: unknown): string => JSON.stringify(rows).replaceAll('yonetici.broken', 'bilgi.islem')
  expect(plain(await leftIn(server, 'broken'))).toBe(plain(await leftIn(server, 'zimmet')))
})

it('says that the server went away in the middle, and goes on when it is back', async () => {
  let stopping: Promise<void> | null = null
  const onSaid = (said: string): void => {
    if (/^Sunucu/mu.test(said)) stopping ??= server.stop()
  }
  const broken = await setup(server, inOther('gone'), { onSaid })
  await (stopping ?? Promise.reject(new Error('the server was not stopped')))
  expect(broken).toMatchObject({ code: 1, said: expect.stringContaining('kaldığı yerden sürer') as string })
  expect(await setup(server, whole)).toMatchObject({ code: 1, said: expect.stringContaining('ulaşılamıyor') as string })
  await server.restart()
  expect(await setup(server, inOther('gone'))).toMatchObject({ code: 0 })
})

it('leaves alone what is not ours: a database, a login, a house whose administrator signed in', async () => {
  await at(server, { database: 'postgres' }, async (client) => {
    await client.query('create database payroll')
    await client.query(`create role "muhasebe" login password 'theirs'`)
  })
  await at(server, { database: 'payroll' }, async (client) => await client.query('create table salary (id int)'))
  const passwords = await passwordsAt(server)
  const foreign = await setup(server, inOther('payroll'))
  expect(foreign).toMatchObject({ code: 1, said: expect.stringContaining("Zimmet'in değil") as string })
  const tables = await at(
    server,
    { database: 'payroll' },
    async (client) =>
      await client.query(
        `select relname from pg_class where relnamespace = 'public'::regnamespace or relname like 'zimmet%'`,
      ),
  )
  expect(tables.rows).toEqual([{ relname: 'salary' }])
  const taken = await setup(server, [...whole, '--database', 'second', '--administrator', 'muhasebe'])
  expect(taken).toMatchObject({ code: 1, said: expect.stringContaining('zaten var') as string })
  expect(await passwordsAt(server)).toEqual(expect.arrayContaining(passwords as unknown[]))
  expect(await setup(server, inOther('second'))).toMatchObject({ code: 0 })
})

it('tells what is wrong in a sentence: a wrong password, no superuser, an unknown word, an authority nobody knows', async () => {
  const wrong = async (args: readonly string[], env: Record<string, string> = {}): Promise<string> => {
    const { code, said } = await setup(server, args, { env })
    expect(code).toBe(1)
    expect(said).not.toMatch(/\n\s+at |node:internal|ECONN/u)
    return said
  }
  expect(await wrong(whole, { ZIMMET_SUPERUSER_PASSWORD: 'guessed' })).toContain('parola yanlış')
  expect(await wrong([...whole, '--superuser', 'muhasebe'], { ZIMMET_SUPERUSER_PASSWORD: 'theirs' })).toContain(
    'superuser',
  )
  expect(await wrong(['--sunucu', 'x'])).toContain('Kullanım')
  expect(await wrong([...whole, '--ca', 'package.json'])).toContain('sertifika')
  expect(await wrong([...whole, '--no-tls', '--server', 'db.belediye.local'])).toContain('Şifresiz')
  expect(await wrong(inOther('third', '--directorates', 'Uzay İşleri'))).toContain('Anlaşılmadı: Uzay İşleri')
  expect(await wrong(['--yes', '--database', 'fourth', '--administrator-name', 'Adı Soyadı'])).toContain(
    'administrator',
  )
  for (const pcs of ['çok', '0', '10001', '99999']) expect(await wrong([...whole, '--pcs', pcs])).toContain('--pcs')
})

/** In his own name, with a file of the registry: judged as a whole first, and twice the same. */
async function bringsStreets(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'zimmet-streets-'))
  const file = join(folder, 'csbm.csv')
  const bring = async (rows: string, ...more: string[]): Promise<Ended> => {
    await writeFile(file, `İLÇE;MAHALLE;CSBM\n${rows}`)
    const env = { ZIMMET_PASSWORD: 'kendi parolam 1' }
    return await setup(server, ['--login', 'bilgi.islem', '--streets', file, ...more], { env })
  }
  const good = 'ERENLER;YENİ MAH.;GÜL SOKAK\nERENLER;YENİ MAH.;SAĞLIK CADDESİ\n'
  const answers: [Ended, number, string][] = [
    [await bring(`${good}ERENLER;YENİ MAH.;1001\n`), 1, '4. satır alınamaz'],
    [await bring(`${good}SERDİVAN;YENİ MAH.;1001 SOKAK\n`), 1, 'birden çok ilçe'],
    [await bring(`${good}SERDİVAN;YENİ MAH.;1001 SOKAK\n`, '--district', 'Hendek'), 1, '"Hendek" ilçesi yok'],
    [
      await bring(`${good}SERDİVAN;YENİ MAH.;1001 SOKAK\n`, '--district', 'erenler'),
      0,
      '1 mahalle ve 2 cadde/sokak eklendi',
    ],
    [await bring(good), 0, 'hepsi zaten vardı'],
  ]
  for (const [ended, code, said] of answers)
    expect(ended).toMatchObject({ code, said: expect.stringContaining(said) as string })
  const { rows } = await at(
    server,
    {},
    async (client) => await client.query('select s.name, s.kind from zimmet_data.street s order by 1'),
  )
  expect(rows).toEqual([
    { name: 'Gül', kind: 'sokak' },
    { name: 'Sağlık', kind: 'cadde' },
  ])
  await rm(folder, { recursive: true, force: true })
}

const facts: ServerFacts = {
  ...{
    number: 180_004,
    version: '18.4',
    isSuperuser: true,
    isStandby: false,
    hasAuthDelay: true,
    freeBytes: null,
    written: {},
  },
  settings: {
    ...{ max_connections: '2050', reserved_connections: '5', shared_preload_libraries: 'auth_delay', ssl: 'on' },
    ...{ 'auth_delay.milliseconds': '1000', scram_iterations: '20000', max_notify_queue_pages: '131072' },
  },
}

it.each([
  ['an old server', { number: 180_003, version: '18.3' }, 'stop', 'en az 18.4'],
  ['a standby', { isStandby: true }, 'stop', 'standby'],
  ['a full disk', { freeBytes: 2 * 1024 ** 3 }, 'owed', '2 GB boş'],
  ['few connections', { settings: { ...facts.settings, max_connections: '100' } }, 'owed', 'max_connections = 2050'],
  ['no TLS', { settings: { ...facts.settings, ssl: 'off' } }, 'owed', 'ssl = on'],
])('tells %s before anything is done', (_what, change, weight, words) => {
  expect(findingsAbout(facts, 500)).toEqual([])
  const turkish = expect.stringContaining(words) as string
  expect(findingsAbout({ ...facts, ...change }, 500)).toEqual([expect.objectContaining({ weight, turkish })])
})

it('asks a person eight things, writes the settings he agrees to, and shows no password that was typed', async () => {
  const { code, said } = await setup(server, ['--database', 'asked'], {
    env: { ZIMMET_SUPERUSER_PASSWORD: server.superuserPassword },
    answers: [
      [/Kaç bilgisayar/u, 'kırk'],
      [/bir sayı olmalı/u, '40'],
      [/yazayım mı/u, 'e'],
      [/kullanıcı adı/u, 'Bilgi İşlem'],
      [/Küçük harfle/u, 'bilgi.asked'],
      [/Adı soyadı/u, 'Ayşe Yılmaz'],
      [/Belediyenin adı/u, 'Sorulan Belediyesi'],
      [/Hangi müdürlükler/u, '2,3'],
    ],
  })
  expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('(8 yanıt)') as string })
  expect(said).toContain('Ayarlar yazıldı')
  const rows = (await leftIn(server, 'asked')) as { what: string; row: string }[]
  expect(rows.filter(({ what }) => what === 'directorate')).toHaveLength(3)
  // Asked again it does not ask for what is written already.
  expect(await setup(server, [...whole, '--database', 'asked', '--pcs', '40'])).toMatchObject({
    code: 0,
    said: expect.stringMatching(/Kalan işler:\n {2}Yazılan ayarlar için .* yeniden başlatın\.\nKurulum/u) as string,
  })
})

it('takes from call to custody: the first administrator signs in, enrols an agent, who registers a request', async () => {
  const administrator = { user: 'bilgi.islem', password: oneTimePasswordIn(firstSaid) }
  await at(server, administrator, async (me) => {
    await expect(me.query(`select zimmet.name_municipality($1, 'X')`, [randomUUID()])).rejects.toMatchObject({
      code: 'ZM067',
    })
    await me.query(command, [randomUUID(), verifier('kendi parolam 1')]).catch(() => undefined)
  })
  await at(server, { ...administrator, password: 'kendi parolam 1' }, async (me) => {
    await me.query('select zimmet.enrol_staff($1, $2, $3, $4, $5, $6)', [
      ...[randomUUID(), 'elif.erbim', 'Elif Erbim', 'agent', [], verifier('verilen parola')],
    ])
    const { rows } = await me.query(
      'select count(*)::int as count from zimmet.catalogue_change c join zimmet.me on me.id = c.changed_by',
    )
    expect(rows[0]).toEqual({
      count: 8 + 15 + 6 + 25 + 20 + 1 + 1 + directorates.flatMap(({ subjects }) => subjects).length,
    })
  })
  await at(server, { user: 'elif.erbim', password: 'verilen parola' }, async (me) => {
    await me.query(command, [randomUUID(), verifier('ajanın parolası')]).catch(() => undefined)
  })
  await at(server, { user: 'elif.erbim', password: 'ajanın parolası' }, async (me) => {
    const { rows } = await me.query<{ answer: { number: string } }>(
      `select zimmet.register_request($1, jsonb_build_object('channelId', c.id, 'subjectId', s.id, 'description', 'Çöp alınmadı')) as answer
       from zimmet.channel c, zimmet.subject s where c.code = 'phone' and s.name = 'Çöplerin alınmaması'`,
      [randomUUID()],
    )
    expect(rows[0]?.answer.number).toMatch(/-000001-/u)
  })
  await at(server, { ...administrator, password: 'kendi parolam 1' }, async (me) => {
    expect((await me.query('select * from zimmet.ledger_faults()')).rows).toEqual([])
    expect((await me.query('select * from zimmet.history_faults()')).rows).toEqual([])
  })
  await bringsStreets()
  // From now on the house is his: setup gives nobody another password in his name.
  expect(await setup(server, whole)).toMatchObject({
    code: 0,
    said: expect.stringContaining('Her şey yerinde') as string,
  })
  expect(await setup(server, [...whole, '--new-password'])).toMatchObject({
    code: 1,
    said: expect.stringContaining('--login') as string,
  })
})
