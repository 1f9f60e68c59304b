// The door to the internet as it stands open: what is no request is refused in a moment, and the door stays open.
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addSurveyPages } from '#main/gateway/survey/routes.ts'
import { openIntake, type Intake } from '#main/gateway/intake.ts'
import { telephoneChannel, telephoneSettings } from '#main/gateway/channels/telephone/telephone.ts'
import { bytes } from './provider-at-hand.ts'

const secret = 'a-secret-nobody-guesses'
const { receiver } = telephoneChannel(
  telephoneSettings.parse({ number: '4442554', title: '444', system: { vendor: 'cti' }, push: { secret } }),
  { onRefused: () => {}, fetchMedia: async () => await Promise.reject(new Error('nothing is fetched')) },
)
let intake: Intake
beforeAll(async () => {
  intake = await openIntake({
    ...{ listen: { host: '127.0.0.1', port: 0 }, receivers: [receiver], isThere: () => true },
    deposit: async () => await Promise.resolve(true),
    addPages: (app) =>
      addSurveyPages(app, {
        secret,
        desk: {
          survey: async () => await Promise.resolve(null),
          answer: async () => await Promise.resolve(false),
        },
      }),
  })
})
afterAll(async () => await intake.close())

/** The status with which a request is answered; null where the link is closed without one. */
async function statusOf(request: string): Promise<number | null> {
  const { promise, resolve } = Promise.withResolvers<string>()
  const link = connect(intake.port, '127.0.0.1', () => link.write(request))
  let told = ''
  link.on('data', (part) => (told += part.toString('latin1')))
  link.on('error', () => {})
  link.on('close', () => resolve(told))
  const status = /^HTTP\/1\.1 (?<status>\d{3})/u.exec(await promise)?.groups?.['status']
  return status === undefined ? null : Number(status)
}
const end = 'Connection: close\r\n\r\n'

it.each<[name: string, request: string, status: number | null]>([
  ['no host', `GET /alive HTTP/1.1\r\n${end}`, 400],
  ['a host that is none', `GET /alive HTTP/1.1\r\nHost: a b<>\r\n${end}`, 400],
  ['a host with a login and a path', `GET /alive HTTP/1.1\r\nHost: a@b/c?d#e\r\n${end}`, 400],
  ['a head without end', `GET /alive HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(20_000)}\r\n${end}`, 431],
  ['lines without end', `GET /alive HTTP/1.1\r\nHost: x\r\n${'A: b\r\n'.repeat(3_000)}${end}`, 431],
  [
    'two lengths',
    `POST /telephone/${secret} HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n${end}ab`,
    400,
  ],
  [
    'a length and pieces',
    `POST /telephone/${secret} HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n${end}0\r\n\r\n`,
    400,
  ],
  [
    'a body that says it is too large',
    `POST /telephone/${secret} HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n${end}abc`,
    413,
  ],
  [
    'a survey of which a body is too large',
    `POST /anket/7.aaaaaaaaaaaaaaaaaaaaaa HTTP/1.1\r\nHost: x\r\nContent-Length: 20000\r\n${end}abc`,
    413,
  ],
  ['letters that are none', `GET /anket/%E0%A4%A HTTP/1.1\r\nHost: x\r\n${end}`, 404],
  ['a link to elsewhere', `CONNECT 10.0.0.1:22 HTTP/1.1\r\nHost: x\r\n${end}`, null],
])('what is no request of a channel is refused: %s', async (_name, request, status) => {
  expect(await statusOf(request)).toBe(status)
  expect(await statusOf(`GET /alive HTTP/1.1\r\nHost: x\r\n${end}`)).toBe(200)
})

it('a body in pieces is cut off where it is too large', async () => {
  const piece = `10000\r\n${'a'.repeat(65_536)}\r\n`
  const head = `POST /telephone/${secret} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n${end}`
  expect(await statusOf(`${head}${piece.repeat(140)}0\r\n\r\n`)).toBe(413)
})

it('a call of endless fields is refused, or read, in a moment', async () => {
  const began = performance.now()
  const names = Array.from({ length: 300_000 }, (_each, index) => `f${index}=`).join('&')
  await expect(receiver.read(bytes(names), null)).rejects.toThrow('fields')
  const users = `event=newCall&direction=in&callId=c&from=1&${'user=a&'.repeat(300_000)}`
  expect(await receiver.read(bytes(users), null)).toMatchObject([{ events: [{ id: 'c', rings: [] }] }])
  expect(performance.now() - began).toBeLessThan(8_000)
})
