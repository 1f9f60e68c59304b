// A recording of Verimor is asked for by key, and fetched from the hosts of the settings alone.
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { telephoneChannel, telephoneSettings } from '#main/gateway/channels/telephone/telephone.ts'
import type { FetchMedia } from '#main/gateway/ports.ts'
import { soundOf } from '#main/gateway/recordings.ts'
import { never, providerAtHand, type ProviderAtHand } from './provider-at-hand.ts'

let provider: ProviderAtHand
const sound = { content: new Uint8Array(Buffer.from('ID3…')), type: 'audio/mpeg' }
const fetchMedia = vi.fn<FetchMedia>(async () => await Promise.resolve(sound))
beforeAll(async () => {
  provider = await providerAtHand()
})
afterAll(async () => await provider.close())
beforeEach(() => vi.clearAllMocks())

const fetched = async (recordings?: object) => {
  const system = {
    vendor: 'verimor',
    ...(recordings && { recordings: { ...recordings, baseAddress: provider.address } }),
  }
  const told = { number: '4442554', title: '444 25 54', system, push: { secret: 'a-secret-nobody-guesses' } }
  const { receiver } = telephoneChannel(telephoneSettings.parse(told), { onRefused: () => undefined, fetchMedia })
  return await receiver.fetchRecording?.('u-1', never())
}
const settings = { key: 'k', hosts: ['kayit.bulutsantralim.com'] }
const address = 'https://kayit.bulutsantralim.com/u-1.mp3?s=1'

it.each([address, `"${address}"\n`, { recording_url: address }])(
  'is fetched from the address in %j',
  async (answer) => {
    provider.answer(() => [200, answer])
    expect(await fetched(settings)).toEqual(sound)
    expect(provider.asked[0]).toMatchObject({ method: 'POST', path: '/recording_url/', text: 'key=k&call_uuid=u-1' })
    expect(fetchMedia.mock.calls.map(([url, headers]) => [url, headers])).toEqual([[address, {}]])
  },
)

it.each([
  [200, 'https://evil.example/u-1.mp3', 'evil.example'],
  [200, 'https://kayit.bulutsantralim.com@evil.example/u-1.mp3', 'evil.example'],
  [200, 'https://kayit.bulutsantralim.com.evil.example/', 'evil.example'],
  [200, 'https://kayit.bulutsantralim.com:8443/', 'do not name|does not name'],
  [200, 'no such call', 'no address'],
  [403, 'wrong key', '403: wrong key'],
  [429, '', 'five recordings a minute'],
] as const)('is not fetched where the answer is %i %s', async (status, answer, reason) => {
  provider.answer(() => [status, answer])
  await expect(fetched(settings)).rejects.toThrow(new RegExp(reason, 'u'))
  expect(fetchMedia).not.toHaveBeenCalled()
})

it('needs a key in the settings', async () => {
  await expect(fetched()).rejects.toThrow('key')
})

it.each([
  ['ID3\u0004', 'application/octet-stream', 'audio/mpeg'],
  ['\u00ff\u00fb', null, 'audio/mpeg'],
  ['RIFF\u0000\u0000\u0000\u0000WAVEfmt ', 'application/octet-stream', 'audio/wav'],
  ['OggS', null, 'audio/ogg'],
  ['whatever', 'audio/amr', 'audio/amr'],
  ['<html>', 'text/html', null],
  ['<html>', null, null],
])('%j told as %s is %s', (head, told, kind) => {
  expect(soundOf(new Uint8Array(Buffer.from(head, 'latin1')), told)).toBe(kind)
})
