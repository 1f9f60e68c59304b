import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { knock, knockSocket, openTinyHost, type TinyHost } from '#tests/host/ports/tiny-desk.ts'

const root = mkdtempSync(join(tmpdir(), 'zimmet-window-'))
const windowFolder = join(root, 'renderer')
let host: TinyHost

beforeAll(() => {
  mkdirSync(join(windowFolder, 'assets'), { recursive: true })
  writeFileSync(join(root, 'secret.json'), '"secret"')
  writeFileSync(join(windowFolder, 'index.html'), '<title>Zimmet</title>')
  writeFileSync(join(windowFolder, 'assets', 'index-Ab_1.js'), 'start()')
  writeFileSync(join(windowFolder, 'notes.txt'), 'a type the window has no use for')
  symlinkSync(join(root, 'secret.json'), join(windowFolder, 'linked.json'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))
beforeEach(async () => {
  host = await openTinyHost({ windowFolder })
})
afterEach(() => host.close())

describe('the one-time address', () => {
  test('is exchanged for a cookie that no script and no other site can use', async () => {
    const answer = await knock(host.host.address)
    expect(answer.status).toBe(303)
    // Behind the #: what only scripts of the page's own origin read, and the address bar soon no longer shows.
    expect(answer.headers['location']).toMatch(/^\/#[\w-]{43}$/)
    const [cookie = ''] = answer.headers['set-cookie'] ?? []
    expect(cookie).toMatch(/^zimmet_\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    expect(cookie).not.toContain(new URL(host.host.address).searchParams.get('token'))
  })

  test('lets nobody else in afterwards', async () => {
    await host.admit()
    const again = await knock(host.host.address)
    expect(again.status).toBe(401)
    expect(again.headers['set-cookie']).toBeUndefined()
    expect(again.text).toContain('bir kez')
  })

  test('may be loaded again by the browser that was let in', async () => {
    const cookie = await host.admit()
    const again = await knock(host.host.address, { headers: { cookie } })
    expect([again.status, again.headers['location'], again.headers['set-cookie']]).toEqual([303, '/', undefined])
  })

  test('stays alive when a wrong token is tried', async () => {
    for (const token of ['', 'x'.repeat(43)]) {
      const wrong = await knock(`${host.origin}/?token=${token}`)
      expect([wrong.status, wrong.headers['set-cookie']]).toEqual([401, undefined])
    }
    expect(await host.admit()).toContain('zimmet_')
  })

  test('is not spent by a page of another name or origin', async () => {
    const forged: Record<string, string>[] = [{ host: `evil.example:${host.port}` }, { origin: 'https://evil.example' }]
    for (const headers of forged) {
      const answer = await knock(host.host.address, { headers })
      expect(answer.headers['set-cookie']).toBeUndefined()
      expect([403, 421]).toContain(answer.status)
    }
    expect(await host.admit()).toContain('zimmet_')
  })
})

describe('a file', () => {
  test('needs the cookie', async () => {
    expect((await knock(`${host.origin}/`)).status).toBe(401)
    expect((await knock(`${host.origin}/`, { headers: { cookie: `zimmet_${host.port}=guess` } })).status).toBe(401)
  })

  test('comes with its type and the headers that hold the window in', async () => {
    const cookie = await host.admit()
    const page = await knock(`${host.origin}/`, { headers: { cookie } })
    expect([page.status, page.text]).toEqual([200, '<title>Zimmet</title>'])
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.headers['x-content-type-options']).toBe('nosniff')
    const policy = String(page.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${host.port}`)
    const script = await knock(`${host.origin}/assets/index-Ab_1.js`, { headers: { cookie } })
    expect([script.status, script.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8'])
  })

  test.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/%2e%2e%2fsecret.json',
    '/..%5csecret.json',
    '/..\\secret.json',
    '//secret.json',
    '/assets//../../secret.json',
    '/linked.json',
    '/%00.html',
    '/%',
    '/notes.txt',
    '/assets',
    '/assets/',
    'secret.json',
  ])('outside of the window is not given: %s', async (path) => {
    const cookie = await host.admit()
    const answer = await knock(host.origin, { path, headers: { cookie } })
    // node's own parser turns the path without a slash away.
    expect([400, 404]).toContain(answer.status)
    expect(answer.text).not.toContain('secret"')
  })

  test('is refused to a foreign name, so that a rebound name reads nothing', async () => {
    const cookie = await host.admit()
    for (const name of [`localhost:${host.port}`, `evil.example:${host.port}`, '127.0.0.1', 'evil.example'])
      expect((await knock(host.origin, { headers: { cookie, host: name } })).status).toBe(421)
  })

  test('is refused to a foreign origin', async () => {
    const cookie = await host.admit()
    for (const origin of ['null', 'https://evil.example', `http://127.0.0.1:${host.port + 1}`])
      expect((await knock(host.origin, { headers: { cookie, origin } })).status).toBe(403)
  })

  test('is only read', async () => {
    const cookie = await host.admit()
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await knock(host.origin, { method, headers: { cookie } })).status).toBe(405)
  })
})

describe('a socket', () => {
  test('opens for the admitted page alone', async () => {
    const cookie = await host.admit()
    const { origin } = host
    const proof = host.proof()
    const socket = await knockSocket(origin, { origin, cookie }, proof)
    expect(typeof socket).toBe('object')
    const foreign: [Record<string, string>, number][] = [
      [{ origin }, 401],
      [{ origin, cookie: `zimmet_${host.port}=guess` }, 401],
      [{ cookie }, 403],
      [{ origin: 'https://evil.example', cookie }, 403],
      [{ origin: 'null', cookie }, 403],
      [{ origin, cookie, host: `evil.example:${host.port}` }, 421],
    ]
    for (const [headers, status] of foreign) expect(await knockSocket(origin, headers, proof)).toBe(status)
    expect(await knockSocket(origin, { origin, cookie }, proof, '/elsewhere')).toBe(404)
    if (typeof socket === 'object') {
      expect(socket.protocol).toBe('zimmet')
      socket.terminate()
    }
  })

  test('needs more than the cookie, which the browser shows to every port of this PC', async () => {
    const seen: string[] = []
    const cookie = await host.admit()
    const neighbour = createServer((request, response) => {
      seen.push(request.headers.cookie ?? '')
      response.end()
    })
    await new Promise<void>((resolve) => neighbour.listen(0, '127.0.0.1', () => resolve()))
    const { port } = neighbour.address() as AddressInfo
    // As the browser would on a page of the neighbour's.
    await knock(`http://127.0.0.1:${port}/`, { headers: { cookie } })
    neighbour.close()
    const { origin } = host
    for (const proof of [null, '', 'x'.repeat(43), seen[0] ?? ''].map(
      (each) => each && each.replaceAll(/[^\w-]/gu, '_'),
    )) {
      const offered = proof === '' ? null : proof
      expect(await knockSocket(origin, { origin, cookie: seen[0] ?? '' }, offered)).toBe(401)
    }
    expect(host.proof()).not.toBe('')
    const page = await knock(`${origin}/`, { headers: { cookie } })
    expect([page.text, JSON.stringify(page.headers), cookie].join()).not.toContain(host.proof())
  })
})

const outward = Object.values(networkInterfaces())
  .flat()
  .find((each) => each?.family === 'IPv4' && !each.internal)

test.skipIf(outward === undefined)('the host does not listen on the network', async () => {
  await expect(knock(`http://${outward?.address}:${host.port}/`)).rejects.toThrow('ECONNREFUSED')
})
