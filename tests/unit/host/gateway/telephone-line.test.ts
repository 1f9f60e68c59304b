// The line of Netsantral: signed in to, each call kept before the next is taken, torn wherever it likes.
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { ObjectCutter } from '#main/gateway/channels/telephone/line.ts'
import { telephoneChannel, telephoneSettings } from '#main/gateway/channels/telephone/telephone.ts'
import type { Receiver } from '#main/gateway/ports.ts'

describe('the line of Netsantral', () => {
  let server: Server | null = null
  afterEach(() => server?.close())

  async function listening(talk: (socket: Socket) => void): Promise<Receiver> {
    server = createServer(talk)
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const line = { host: '127.0.0.1', port, crmId: '7', user: 'u', password: 'p' }
    const system = { vendor: 'netsantral', token: 'token-of-netsantral', line }
    return telephoneChannel(telephoneSettings.parse({ number: '4442554', title: '444 25 54', system }), {
      onRefused: () => undefined,
      fetchMedia: async () => await Promise.reject(new Error('nothing is fetched')),
    }).receiver
  }

  it('is signed in to, hands on each call once it is kept, and says so when it breaks off', async () => {
    let login = ''
    const receiver = await listening((socket) => {
      socket.on('data', (data) => {
        login += data.toString()
        socket.write('\n{"scenario":"Queue","unique_id":"1","customer_num":"0532')
        socket.end('1234567","internal_num":"101"}\n\n{"scenario":"Hangup","unique_id":"1"}')
      })
    })
    expect(await receiver.health?.(new AbortController().signal)).toMatchObject([{ isWell: false }])
    const texts: string[] = []
    let isFirst = true
    const poll = receiver.poll?.(async (_source, type, body) => {
      const isKept = !isFirst
      isFirst = false
      if (isKept) {
        texts.push(Buffer.from(body).toString())
        // The line proved itself by its login; nobody else's token is asked for.
        await receiver.read(body, type)
      }
      return isKept
    }, new AbortController().signal)
    await expect(poll).rejects.toThrow('closed')
    expect(login).toBe('{"command":"login","crm_id":"7","username":"u","password":"p"}\n\n')
    expect(texts.map((text) => (JSON.parse(text) as { scenario: string }).scenario)).toEqual(['Queue', 'Hangup'])
    expect(await receiver.health?.(new AbortController().signal)).toMatchObject([
      { part: 'subscription', isWell: false, fault: { text: 'the line was closed' } },
    ])
  })

  it('is let go when the gateway stops', async () => {
    const receiver = await listening(() => undefined)
    const stopping = new AbortController()
    const poll = receiver.poll?.(async () => await Promise.resolve(true), stopping.signal)
    await expect
      .poll(async () => await receiver.health?.(stopping.signal))
      .toMatchObject([{ isWell: true, part: 'subscription' }])
    stopping.abort()
    await poll
  })

  it('is cut into whole objects wherever it is torn', () => {
    const objects = [{ a: '}{"' }, { b: { c: ['\\"{', 1] } }, {}].map((each) => JSON.stringify(each))
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 60 })), (places) => {
        const all = objects.join('\r\n ok ')
        const cutter = new ObjectCutter()
        const ends = [...places.filter((place) => place < all.length).toSorted((a, b) => a - b), all.length]
        const found = ends.flatMap((end, index) => cutter.cut(all.slice(index === 0 ? 0 : ends[index - 1], end)))
        expect(found).toEqual(objects)
      }),
    )
    expect(() => new ObjectCutter().cut(`{${'x'.repeat(1024 * 1024)}`)).toThrow('does not end')
  })
})
