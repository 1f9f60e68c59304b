// `npm run prove-backup` with a cold copy of a server: a whole one, one that was tampered with, and folders that are none.
import { randomUUID } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { scramVerifier } from '#main/database/scram-verifier.ts'
import { tlsServer, type TlsServer } from '#tests/support/tls-server.ts'
import { at, oneTimePasswordIn, run, setup, whole, type Ended } from './setup-at-hand.ts'

const password = 'kendi parolam 42'
let server: TlsServer
let folder = ''
beforeAll(async () => {
  server = await tlsServer()
  folder = await mkdtemp(join(tmpdir(), 'zimmet-copies-'))
  execFileSync('chmod', ['711', folder])
  const { said } = await setup(server, whole)
  const verifier = scramVerifier(password, Buffer.alloc(16, 5))
  await at(server, { user: 'bilgi.islem', password: oneTimePasswordIn(said) }, async (me) => {
    await me.query('select zimmet.change_own_password($1, $2)', [randomUUID(), verifier]).catch(() => undefined)
  })
  await at(server, { user: 'bilgi.islem', password }, async (me) => {
    await me.query('select zimmet.enrol_staff($1, $2, $3, $4, $5, $6)', [
      ...[randomUUID(), 'elif.erbim', 'Elif Erbim', 'agent', [], verifier],
    ])
  })
  await at(server, { user: 'elif.erbim', password }, async (me) => {
    await me.query('select zimmet.change_own_password($1, $2)', [randomUUID(), verifier]).catch(() => undefined)
  })
  await at(server, { user: 'elif.erbim', password }, async (me) => {
    await me.query(
      `select zimmet.register_request($1, jsonb_build_object('channelId', c.id, 'subjectId', s.id, 'description', 'Çöp alınmadı'))
       from zimmet.channel c, zimmet.subject s where c.code = 'phone' and s.name = 'Çöplerin alınmaması'`,
      [randomUUID()],
    )
  })
  await copied('whole')
  await copiedWhileWorking('hot')
  await at(server, {}, async (superuser) => {
    await superuser.query(`alter table zimmet_data.custody disable trigger user; delete from zimmet_data.custody`)
  })
  await copied('tampered')
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await server.drop()
})

/** A cold copy: the server stands still meanwhile. */
async function copied(name: string): Promise<void> {
  await server.stop()
  execFileSync('cp', ['-a', join(server.folder, 'data'), join(folder, name)])
  await server.restart()
}

/** As pg_basebackup makes it: the folder while the server works, then the log that belongs to it, and the label. */
async function copiedWhileWorking(name: string): Promise<void> {
  const [from, to] = [join(server.folder, 'data'), join(folder, name)]
  await at(server, {}, async (superuser) => {
    await superuser.query(`select pg_backup_start('proof', true)`)
    execFileSync('cp', ['-a', from, to])
    const { rows } = await superuser.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)')
    execFileSync('cp', ['-a', '-T', join(from, 'pg_wal'), join(to, 'pg_wal')])
    await writeFile(join(to, 'backup_label'), rows[0]?.labelfile ?? '')
    execFileSync('chown', ['--reference', from, join(to, 'backup_label')])
  })
}

const proved = async (...args: string[]): Promise<Ended> =>
  await run(process.execPath, ['src-main/prove-backup.ts', ...args], { env: { ZIMMET_PASSWORD: password } })

it('proves a whole copy, tells the live database, and leaves the copy stopped and as it was', async () => {
  const reporting = ['--report-to', `localhost:${server.port}/zimmet`, '--ca', server.ca, '--login', 'bilgi.islem']
  const ended = await proved('--folder', join(folder, 'whole'), ...reporting)
  expect(ended).toMatchObject({ code: 0, said: expect.stringContaining('Yedek sağlam') as string })
  expect(ended.said).toContain('1 talep')
  expect(ended.said).toContain('bu programla aynı')
  const left = await readdir(join(folder, 'whole'))
  expect(left).not.toContain('postmaster.pid')
  expect(left.toSorted()).toEqual((await readdir(join(folder, 'tampered'))).toSorted())
  const { rows } = await at(
    server,
    { user: 'bilgi.islem', password },
    async (me) =>
      await me.query('select b.requests, b.faults, b.reaches_to is not null as reaches from zimmet.backup_proof b'),
  )
  expect(rows).toEqual([{ requests: 1, faults: 0, reaches: true }])
  await expect(
    at(
      server,
      { user: 'elif.erbim', password },
      async (me) => await me.query('select zimmet.keep_backup_proof(now(), 1, 0)'),
    ),
  ).rejects.toMatchObject({ code: '42501' })
})

it('finds what was tampered with in a copy, and says so by its exit code', async () => {
  const ended = await proved('--folder', join(folder, 'tampered'))
  expect(ended).toMatchObject({ code: 2, said: expect.stringContaining('YEDEK BOZUK') as string })
  expect(ended.said).toMatch(/talep 1: /u)
})

it('proves a copy that was made while the server worked, once its foreign lock is gone', async () => {
  // The lock of the server as it runs now: the one that was copied is of an earlier start.
  await cp(join(server.folder, 'data', 'postmaster.pid'), join(folder, 'hot', 'postmaster.pid'))
  const locked = await proved('--folder', join(folder, 'hot'))
  expect(locked).toMatchObject({ code: 1, said: expect.stringContaining('postmaster.pid') as string })
  await rm(join(folder, 'hot', 'postmaster.pid'))
  expect(await proved('--folder', join(folder, 'hot'))).toMatchObject({ code: 0 })
})

it('refuses the folder of the server itself, and leaves it running', async () => {
  const ended = await proved('--folder', join(server.folder, 'data'))
  expect(ended).toMatchObject({ code: 1, said: expect.stringContaining('çalışan bir sunucu var') as string })
  await at(server, {}, async (superuser) => await superuser.query('select 1'))
})

it('says in a sentence that a folder is none, of another version, incomplete, or of another municipality', async () => {
  const other = join(folder, 'other')
  await mkdir(other)
  const said = async (...args: string[]): Promise<string> => {
    const ended = await proved(...args)
    expect(ended.code).toBe(1)
    expect(ended.said).not.toMatch(/\n\s+at |node:internal/u)
    return ended.said
  }
  expect(await said('--folder', other)).toContain('PG_VERSION')
  await writeFile(join(other, 'PG_VERSION'), '15\n')
  expect(await said('--folder', other)).toContain('PostgreSQL 15')
  await cp(join(folder, 'whole'), join(folder, 'torn'), { recursive: true, preserveTimestamps: true })
  execFileSync('chown', ['-R', '--reference', join(folder, 'whole'), join(folder, 'torn')])
  await rm(join(folder, 'torn', 'global', 'pg_control'))
  expect(await said('--folder', join(folder, 'torn'))).toContain('geri yüklenemez')
  expect(await said('--folder', join(folder, 'whole'), '--database', 'yok')).toContain('"yok"')
  expect(await said()).toContain('Kullanım')
})
