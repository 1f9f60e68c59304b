// docs/for-it.md tried word for word, in its order, on a second server with TLS: what IT is told to do works.
import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { scramVerifier } from '#main/database/scram-verifier.ts'
import { readKnownServer } from '#main/database/settings.ts'
import { tlsServer, type TlsServer } from '#tests/support/tls-server.ts'
import { at, oneTimePasswordIn, run, type Ended } from './setup-at-hand.ts'

interface Block {
  /** What stands in the comment before it: why it is not tried, who asks, what is answered. */
  mark: string
  language: string
  text: string
}

const page = await readFile('docs/for-it.md', 'utf8')
const blocks: Block[] = [
  ...page.matchAll(/(?:<!-- (?<mark>[^>]+) -->\n)?```(?<language>\w*)\n(?<text>[\s\S]*?)```/gu),
].map(({ groups }) => ({
  mark: groups?.['mark'] ?? '',
  language: groups?.['language'] ?? '',
  text: groups?.['text'] ?? '',
}))

const passwords = { owner: 'sahibin parolası', own: 'kendi parolam 42' }
const answers = [
  [/postgres parolası/u, ''],
  [/Kaç bilgisayar/u, '500'],
  [/yazayım mı/u, 'e'],
  [/zimmet_owner için yeni/u, passwords.owner],
  [/kullanıcı adı/u, ''],
  [/Adı soyadı/u, 'Ayşe Yılmaz'],
  [/Belediyenin adı/u, 'Erenler Belediyesi'],
  [/Hangi müdürlükler/u, ''],
] as const

let server: TlsServer
let folder = ''
beforeAll(async () => {
  server = await tlsServer()
  folder = await mkdtemp(join(tmpdir(), 'zimmet-for-it-'))
  await writeFile(
    join(folder, 'sokaklar.csv'),
    'İlçe;Mahalle;CSBM\nErenler;YENİ MAH.;SAĞLIK CADDESİ\nErenler;YENİ MAH.;GÜL SOKAK\n',
  )
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await server.drop()
})

/** The names of the page are those of a municipality; here they are others. */
const here = (text: string): string =>
  text
    .replaceAll('db.belediye.local', `localhost:${server.port}`)
    .replaceAll('belediye-ca.pem', server.ca)
    .replaceAll('sokaklar.csv', join(folder, 'sokaklar.csv'))

async function shell(text: string, isAsked: boolean): Promise<Ended> {
  const secrets = {
    ZIMMET_SUPERUSER_PASSWORD: server.superuserPassword,
    ZIMMET_OWNER_PASSWORD: passwords.owner,
    ZIMMET_PASSWORD: passwords.own,
  }
  const typed = answers.map(
    ([question, answer], index) => [question, index === 0 ? server.superuserPassword : answer] as const,
  )
  return await run('sh', ['-c', here(text)], isAsked ? { answers: typed } : { env: secrets })
}

/** As the sign-in screen does at the first sign-in. */
async function chooseOwnPassword(oneTime: string): Promise<void> {
  await at(server, { user: 'bilgi.islem', password: oneTime }, async (me) => {
    // The change ends the session that asked for it.
    const verifier = scramVerifier(passwords.own, Buffer.alloc(16, 9))
    await me.query('select zimmet.change_own_password($1, $2)', [randomUUID(), verifier]).catch(() => undefined)
  })
}

async function settings(text: string): Promise<void> {
  await writeFile(join(folder, 'settings.json'), text)
  const known = await readKnownServer(folder)
  expect(known?.server).toMatchObject({ database: 'zimmet', tls: 'verify-full' })
}

it('stays within two printed pages', () => {
  expect(page.trim().split('\n').length).toBeLessThanOrEqual(100)
  expect(page.length).toBeLessThan(6_500)
})

it('has a reason for each block that is not tried, and no other language than those that are', () => {
  for (const { mark, language } of blocks)
    if (!mark.startsWith('not tried: ')) expect(['sh', 'sql', 'json']).toContain(language)
  expect(blocks.filter(({ mark }) => !mark.startsWith('not tried: ')).length).toBeGreaterThanOrEqual(6)
})

/** What PostgreSQL says of its files with this added to one of them; the file is then as it was. */
async function complaintsAbout(file: 'postgresql.conf' | 'pg_hba.conf', text: string): Promise<string[]> {
  const path = join(server.folder, 'data', file)
  const before = await readFile(path, 'utf8')
  const view = file === 'pg_hba.conf' ? 'pg_hba_file_rules' : 'pg_file_settings'
  await writeFile(path, `${before}\n${text}`)
  try {
    return await at(server, { database: 'postgres' }, async (client) => {
      const { rows } = await client.query<{ error: string }>(`select error from ${view} where error is not null`)
      // What holds from the server's next start on is read all the same.
      return rows.map(({ error }) => error).filter((error) => error !== 'setting could not be applied')
    })
  } finally {
    await writeFile(path, before)
  }
}

it('has the server’s files as PostgreSQL reads them', async () => {
  const settingsOfServer = blocks.find(({ language }) => language === 'ini')?.text ?? ''
  const lines = blocks.find(({ text }) => text.startsWith('hostssl'))?.text ?? ''
  expect(settingsOfServer).toContain('ssl_cert_file')
  expect(await complaintsAbout('postgresql.conf', settingsOfServer)).toEqual([])
  expect(await complaintsAbout('pg_hba.conf', lines)).toEqual([])
  // A slip would be told.
  expect(await complaintsAbout('postgresql.conf', 'ssl_cert = x')).not.toEqual([])
  expect(await complaintsAbout('pg_hba.conf', lines.replace('scram-sha-256', 'scram'))).not.toEqual([])
})

it('works, command by command', async () => {
  let oneTime = ''
  for (const { mark, language, text } of blocks) {
    if (mark.startsWith('not tried: ')) continue
    if (language === 'json') await settings(text)
    else if (language === 'sql')
      await at(server, { user: mark.replace('as: ', ''), password: passwords.own }, async (me) => {
        const { rows } = await me.query<{ code: string; is_in_place: boolean }>(text)
        const missing = rows.filter((row) => !row.is_in_place).map(({ code }) => code)
        // What the page's own server settings bring, and the test's server has not.
        expect(missing.filter((code) => code !== 'connections_enough')).toEqual([])
      })
    else {
      if (text.includes('--login') && oneTime !== '') await chooseOwnPassword(oneTime)
      const { code, said } = await shell(text, mark.startsWith('asked: '))
      expect({ text, code, said }).toMatchObject({ code: 0 })
      if (mark.startsWith('asked: ')) {
        expect(said).toContain(`(${answers.length} yanıt)`)
        for (const secret of [passwords.owner, server.superuserPassword]) expect(said).not.toContain(secret)
      }
      oneTime = oneTimePasswordIn(said) || (text.includes('--login') ? '' : oneTime)
    }
  }
})
