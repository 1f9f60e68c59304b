// What is fetched for a citizen never comes out of the house's own network, by whatever name, and never is more than fits.
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { isPublicAddress } from '#main/gateway/addresses.ts'
import { MediaRefused, mediaFetcher, mostBytes } from '#main/gateway/fetch-media.ts'
import { MediaGone, MediaTooLarge } from '#main/gateway/ports.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function serving(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}
const signal = new AbortController().signal

describe('an address', () => {
  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '0.0.0.0', '100.64.0.1', '224.0.0.1'],
    ...[
      '::1',
      '::',
      'fe80::1',
      'fc00::1',
      '::ffff:10.0.0.1',
      '2002:0a00:0001::',
      '64:ff9b::10.0.0.1',
      'ff02::1',
      '2001:db8::1',
    ],
  ])('%s stands in a house', (address) => expect(isPublicAddress(address)).toBe(false))
  it.each(['157.240.9.53', '8.8.8.8', '2a03:2880:f12f:83:face:b00c:0:25de'])('%s stands in the world', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  )
})

describe('a file is refused', () => {
  it.each([
    ['without TLS', 'http://lookaside.example/file'],
    ['by another protocol', 'ftp://lookaside.example/file'],
    ['from the loopback', 'https://127.0.0.1/file'],
    ['from the loopback, written as one number', 'https://2130706433/file'],
    ['from the loopback in version 6', 'https://[::1]/file'],
    ['from the loopback in version 6, written as version 4', 'https://[::ffff:127.0.0.1]/file'],
    ['from a name that leads to the loopback', 'https://localhost/file'],
    ['from the loopback, in octal, in hexadecimal, and short', 'https://0177.0x0.1/file'],
    ['from the loopback, in letters that only look like digits', 'https://①②⑦.0.0.1/file'],
    ['from where clouds keep their keys', 'https://169.254.169.254/latest/meta-data/'],
    ['from the machine itself', 'https://0/file'],
    ['from a version 4 within version 6', 'https://[64:ff9b::7f00:1]/file'],
    ['from a disk', 'file:///etc/passwd'],
    ['that is no address', 'yok'],
    ['with a login', 'https://a:b@lookaside.example/file'],
  ])('%s', async (_why, url) => {
    await expect(mediaFetcher([])(url, {}, signal)).rejects.toBeInstanceOf(MediaRefused)
  })

  it('where who is trusted redirects into the house, and is asked without what says who asks', async () => {
    let asked = 0
    const inside = await serving((_request, response) => {
      asked += 1
      response.end('secret')
    })
    const trusted = await serving((_request, response) => {
      response.writeHead(302, { location: `http://${inside}/admin` }).end()
    })
    await expect(mediaFetcher([trusted])(`http://${trusted}/file`, {}, signal)).rejects.toBeInstanceOf(MediaRefused)
    expect(asked).toBe(0)
  })

  it('where it has more bytes than fit, told or not', async () => {
    const told = await serving((_request, response) => {
      response.writeHead(200, { 'content-length': mostBytes + 1 }).write('a')
    })
    await expect(mediaFetcher([told])(`http://${told}/`, {}, signal)).rejects.toBeInstanceOf(MediaTooLarge)
    const untold = await serving((_request, response) => {
      const part = Buffer.alloc(1024 * 1024)
      const more = (): void => {
        while (response.write(part));
        response.once('drain', more)
      }
      more()
    })
    await expect(mediaFetcher([untold])(`http://${untold}/`, {}, signal)).rejects.toBeInstanceOf(MediaTooLarge)
  })

  it('where it is not there', async () => {
    const host = await serving((_request, response) => response.writeHead(404).end())
    await expect(mediaFetcher([host])(`http://${host}/`, {}, signal)).rejects.toBeInstanceOf(MediaGone)
  })
})

it('is fetched with what says who asks, which goes to no other host', async () => {
  const seen: (string | undefined)[] = []
  const other = await serving((request, response) => {
    seen.push(request.headers.authorization)
    response.writeHead(200, { 'content-type': 'image/jpeg; a=b' }).end('bytes')
  })
  const first = await serving((request, response) => {
    seen.push(request.headers.authorization)
    response.writeHead(302, { location: `http://${other}/` }).end()
  })
  const fetched = await mediaFetcher([first, other])(`http://${first}/`, { authorization: 'Bearer a' }, signal)
  expect([Buffer.from(fetched.content).toString(), fetched.type]).toEqual(['bytes', 'image/jpeg'])
  expect(seen).toEqual(['Bearer a', undefined])
})
