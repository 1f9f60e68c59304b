// The municipality's directory behind the server (LDAP, search and bind over ldaps): what goes over the wire, by our own connections.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectionConfig, type Login } from '#main/database/connection.ts'
import { deskClient, wayTo } from '#main/database/desk-client.ts'
import { LoginRefused } from '#main/database/admission.ts'
import { tryLogin } from '#main/database/sign-in.ts'
import { loginName } from '#shared/login-name.ts'
import { directoryMissing, startDirectoryServer, type DirectoryServer } from '#tests/support/directory-server.ts'

const missing = directoryMissing()

describe.skipIf(missing !== null)(`the directory lets in (${missing ?? 'slapd and PostgreSQL 15'})`, () => {
  let directory: DirectoryServer
  beforeAll(async () => {
    directory = await startDirectoryServer({
      'ismail.kaya': 'dizin parolası 1',
      'elif.demir': 'dizin parolası 2',
      'ayse.gitti': 'dizin parolası 3',
      'hic.kaydi.yok': 'dizin parolası 4',
    })
    await directory.sql(`create role zimmet_directory nologin; create role "ismail.kaya" login in role zimmet_directory;
      create role "elif.demir" login in role zimmet_directory; create role "ayse.gitti" nologin in role zimmet_directory`)
  })
  afterAll(async () => await directory.stop())

  const at = (login: string, password: string, more: Partial<Login['server']> = {}): Login => ({
    server: {
      ...{ host: 'localhost', port: directory.port, database: 'postgres' },
      ...{ tls: 'verify-full', caFile: directory.caFile, ...more },
    },
    login,
    password,
  })

  it('who knows his password of Windows, however his name is typed', async () => {
    for (const typed of ['ismail.kaya', 'İSMAİL.KAYA', 'BELEDIYE\\Ismail.Kaya', 'ismail.kaya@bel.local'])
      await expect(tryLogin(at(loginName(typed), 'dizin parolası 1'))).resolves.toBeUndefined()
  })

  it('nobody with another password, an empty one included, nor whose account is closed or was never enrolled', async () => {
    await expect(tryLogin(at('ismail.kaya', 'geçersiz'))).rejects.toMatchObject({ problem: 'wrong_password' })
    // LDAP takes an empty password for no sign-in at all, and says yes.
    await expect(tryLogin(at('ismail.kaya', ''))).rejects.toMatchObject({ problem: 'wrong_password' })
    await expect(tryLogin(at('ayse.gitti', 'dizin parolası 3'))).rejects.toMatchObject({ problem: 'account_closed' })
    await expect(tryLogin(at('hic.kaydi.yok', 'dizin parolası 4'))).rejects.toMatchObject({
      problem: 'not_allowed_from_here',
    })
  })

  it('no password leaves in clear without TLS', async () => {
    const open = { host: '127.0.0.1', tls: 'off' } as const
    const { server, ...who } = at('ismail.kaya', 'dizin parolası 1', open)
    const { caFile: _none, ...withoutFile } = server
    await expect(tryLogin({ server: withoutFile, ...who })).rejects.toMatchObject({ problem: 'server_not_genuine' })
  })

  it('a password that was changed in the directory is tried once, however many connections are wanted', async () => {
    const login = at('elif.demir', 'dizin parolası 2')
    await tryLogin(login)
    await directory.setPassword('elif.demir', 'yenisi')
    const way = wayTo(login.server)
    const DeskClient = deskClient(way)
    const config = await connectionConfig(login)
    const opened = await Promise.allSettled(
      Array.from({ length: 5 }, async () => await new DeskClient(config).on('error', () => undefined).connect()),
    )
    const reasons = opened.map((each) => (each.status === 'rejected' ? (each.reason as unknown) : null))
    expect(reasons.every((reason) => reason instanceof LoginRefused && reason === reasons[0])).toBe(true)
    expect(way.admission.refused()).toMatchObject({ because: 'password' })
    await tryLogin({ ...login, password: 'yenisi' })
  })
})

it.runIf(missing !== null)(`is skipped: ${missing ?? ''}`, () => {
  expect(missing).not.toBe('')
})
