// The real updaters of the library against a server that does what servers do: what is newer arrives whole whatever happens on
// its way, nothing is half installed, and what people typed and set stays.
import type { KeyObject } from 'node:crypto'
import { spawn } from 'node:child_process'
import fs, { mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { describe, expect, test, vi } from 'vitest'
import { openEnvelope } from '#main/updates/envelope.ts'
import { OfficePc } from './office-pc.ts'
import { newKey, release } from './release-server.ts'
import {
  attempt,
  expectInstalled,
  expectNothingInstalled,
  expectRefused,
  fileOf,
  folder,
  key,
  kinds,
  pc,
  published,
  server,
} from './stage.ts'

describe.each(kinds)('%s', (kind) => {
  test('a newer release is fetched, and installed at the next start', async () => {
    await release(published, '0.2.0', { keys: [key] })
    await attempt('newer', async () => {
      const at = pc(kind)
      expect(await at.look()).toBe('waiting')
      await expectInstalled(at, kind, '0.2.0')
    })
  })

  test('a download that is broken off leaves nothing, and the next one is whole', async () => {
    await release(published, '0.2.0', { keys: [key] })
    const path = fileOf(kind, '0.2.0')
    await attempt('truncated', async () => {
      const at = pc(kind)
      server.answers.set(path, (_request, response, whole) => {
        response.writeHead(200, { 'content-length': whole.length })
        response.write(whole.subarray(0, 100_000), () => response.destroy())
      })
      await expectRefused(at, 'server_away')
      // Without a length the end cannot be told from a break: the hash tells it.
      server.answers.set(path, (_request, response, whole) => {
        response.writeHead(200, { connection: 'close' }).end(whole.subarray(0, 100_000))
      })
      await expectRefused(at, 'file_damaged')
      server.answers.delete(path)
      expect(await at.look()).toBe('waiting')
      await expectInstalled(at, kind, '0.2.0')
    })
  })

  test('a new key is introduced by a release that the old one signs as well', async () => {
    const next = newKey()
    await release(published, '0.2.0', { keys: [key, next] })
    for (const trusted of [[key], [next], [key, next]])
      // oxlint-disable-next-line no-await-in-loop -- each on a PC of its own
      await attempt('key rotated', async () => {
        const at = new OfficePc({
          ...{ folder: mkdtempSync(join(folder, 'rotated-')), kind, address: server.address, trusted },
        })
        expect(await at.look()).toBe('waiting')
        await expectInstalled(at, kind, '0.2.0')
      })
    await release(published, '0.3.0', { keys: [next], trusted: [key, next] })
    await attempt('unknown key', async () => await expectRefused(pc(kind, { trusted: [key] }), 'not_genuine'))
    await attempt('unknown key', async () => await expectRefused(pc(kind, { trusted: [newKey()] }), 'not_genuine'))
    await attempt('unknown key', async () => await expectRefused(pc(kind, { trusted: [] }), 'not_genuine'))
  })

  test('a server that is away, or answers with nonsense, costs nothing', async () => {
    await release(published, '0.2.0', { keys: [key] })
    await attempt(
      'server away',
      async () => await expectRefused(pc(kind, { address: 'http://127.0.0.1:9/' }), 'server_away'),
    )
    await attempt('server away', async () => {
      server.answers.set('ring-0.json', (_request, response) => response.writeHead(503).end())
      await expectRefused(pc(kind), 'server_away')
    })
    await attempt('server away', async () => {
      server.answers.set('ring-0.json', (request) => request.socket.destroy())
      await expectRefused(pc(kind), 'server_away')
    })
    await attempt('server away', async () => {
      server.answers.clear()
      const at = pc(kind)
      expect(await at.look()).toBe('waiting')
      server.answers.set('ring-0.json', (_request, response) => response.writeHead(500).end())
      expect(await at.look()).toBe('server_away')
      // What was fetched before needs no server.
      await expectInstalled(at, kind, '0.2.0')
    })
  })

  test('a disk that is full is told, and nothing is kept', async () => {
    await release(published, '0.2.0', { keys: [key] })
    await attempt('disk full', async () => {
      const full = vi.spyOn(fs, 'createWriteStream').mockImplementation(
        () =>
          Object.assign(
            new Writable({
              write: (_chunk, _encoding, done) =>
                done(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })),
            }),
            { close: () => undefined },
          ) as never,
      )
      const at = pc(kind)
      await expectRefused(at, 'disk_full')
      full.mockRestore()
      expect(await at.look()).toBe('waiting')
      await expectInstalled(at, kind, '0.2.0')
    })
  })

  test('killed in the middle of the download, the next program begins anew', async () => {
    await release(published, '0.2.0', { keys: [key] })
    const path = fileOf(kind, '0.2.0')
    for (const sent of [1, 65_536, 250_000])
      // oxlint-disable-next-line no-await-in-loop -- one program after the other on one PC
      await attempt('kill -9 in the download', async () => {
        const at = new OfficePc({
          ...{ folder: mkdtempSync(join(folder, 'killed-')), kind, address: server.address, trusted: [key] },
        })
        const isHalf = new Promise<void>((resolve) => {
          server.answers.set(path, (_request, response, whole) => {
            response.writeHead(200, { 'content-length': whole.length })
            response.write(whole.subarray(0, sent), () => resolve())
          })
        })
        const publicKey = openKey(key)
        const child = spawn(
          process.execPath,
          [join(import.meta.dirname, 'look-once.ts'), JSON.stringify({ ...at.options, trusted: [publicKey] })],
          { stdio: 'ignore' },
        )
        await isHalf
        child.kill('SIGKILL')
        await new Promise((resolve) => child.once('exit', resolve))
        server.answers.delete(path)
        await expectNothingInstalled(at)
        expect(await at.look()).toBe('waiting')
        await expectInstalled(at, kind, '0.2.0')
      })
  })

  test('two looks at once fetch one release, whole', async () => {
    await release(published, '0.2.0', { keys: [key] })
    await attempt('two at once', async () => {
      const at = pc(kind)
      const keeper = await at.keeper()
      const [one, other] = await Promise.all([keeper.look(true), keeper.look(true)])
      expect([one.look?.result, other.look?.result]).toEqual(['waiting', 'waiting'])
      expect(server.asked.filter((path) => path.startsWith('files/'))).toHaveLength(1)
      await expectInstalled(at, kind, '0.2.0')
    })
    await attempt('two at once', async () => {
      // Two programs of one account: whatever each leaves of the other's file, what is installed is the release or nothing.
      const at = new OfficePc({
        ...{ folder: mkdtempSync(join(folder, 'twice-')), kind, address: server.address, trusted: [key] },
      })
      await Promise.all([at.look(), at.look()])
      expect(at.isUntouched()).toBe(true)
      expect(await at.look()).toBe('waiting')
      await expectInstalled(at, kind, '0.2.0')
    })
  })

  test('old code under a higher number is how one goes back', async () => {
    await release(published, '0.2.0', { keys: [key] })
    await attempt('rolled back', async () => {
      const at = pc(kind)
      expect(await at.look()).toBe('waiting')
      await expectInstalled(at, kind, '0.2.0')
      await release(published, '0.2.1', { keys: [key] })
      const next = at.updated('0.2.0')
      expect(await next.look()).toBe('waiting')
      await expectInstalled(next, kind, '0.2.1')
    })
  })

  test('an installer that does not start, or does not come to its end, is tried twice and keeps nobody from work', async () => {
    await release(published, '0.2.0', { keys: [key] })
    await attempt('installer fails', async () => {
      const at = pc(kind)
      expect(await at.look()).toBe('waiting')
      const fail = async () =>
        await at.start((updater) => {
          updater.fails = Object.assign(new Error('spawn EACCES'), { code: 'EACCES' })
        })
      if (kind === 'nsis') {
        expect(await fail()).toEqual({ isInstalling: false, runs: [] })
        // It starts, and the program is the old one afterwards.
        expect((await at.start()).isInstalling).toBe(true)
        expect(await at.start()).toEqual({ isInstalling: false, runs: [] })
        const keeper = await at.keeper()
        expect([keeper.state().look?.result, keeper.state().waiting]).toEqual(['install_failed', null])
        expect((await keeper.look(false)).look?.result).toBe('install_failed')
        // Whoever asks has it tried once more.
        expect((await keeper.look(true)).look?.result).toBe('waiting')
        expect((await at.start()).isInstalling).toBe(true)
      }
      expect(at.isUntouched()).toBe(true)
    })
  })
})

const openKey = (of: KeyObject): string => of.export({ type: 'pkcs8', format: 'pem' }).toString()

test('the envelope that was published is what a program opens', async () => {
  await release(published, '0.2.0', { keys: [key] })
  const text = readFileSync(join(published, 'ring-0.json'), 'utf8')
  expect(() => openEnvelope(text, [])).toThrow('no signature')
})
