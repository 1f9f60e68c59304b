// Reports of SMS that a provider is asked for, of what went out before the start, too.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bytes, depositAtHand, never, outgoingTo, providerAtHand, type ProviderAtHand } from './provider-at-hand.ts'
import { smsAtHand } from './sms-at-hand.ts'

let provider: ProviderAtHand
beforeAll(async () => {
  provider = await providerAtHand()
})
afterAll(async () => await provider.close())

const short = outgoingTo('+905321234567', { type: 'text', text: 'Talebiniz alındı' })
const events = async (told: unknown) =>
  (await smsAtHand(provider.address, 'netgsm').receiver.read(bytes(told), null)).flatMap((reading) => reading.events)

it('is asked for reports until each is settled, and what it says is kept before it is read', async () => {
  const { sender, receiver } = smsAtHand(provider.address, 'netgsm')
  const { kept, deposit } = depositAtHand()
  const stop = new AbortController()
  let times = 0
  provider.answer(({ path }) => {
    if (path.endsWith('/send')) return [200, { code: '00', jobid: 77 }]
    times += 1
    if (times > 3) stop.abort()
    return [200, { jobs: [{ jobid: '77', status: times < 2 ? 0 : 1, deliveredDate: '30.11.2026 12:00:00' }] }]
  })
  await sender.send(short, never())
  const polled = receiver.poll?.(deposit, stop.signal)
  await expect.poll(() => kept.length).toBe(2)
  stop.abort()
  await polled
  expect(kept[0]?.source).toBe('sms:netgsm')
  expect(await events(kept[0]?.text)).toEqual([])
  expect(await events(kept[1]?.text)).toEqual([
    { type: 'status', id: '77', status: 'delivered', at: Date.parse('2026-11-30T12:00:00+03:00') },
  ])
  expect(provider.asked.filter(({ path }) => path.endsWith('/report'))).toHaveLength(2)
})

it('is asked for the reports of what was sent before the start, too', async () => {
  const { receiver } = smsAtHand(provider.address, 'netgsm', { awaited: ['41', '42'] })
  const { kept, deposit } = depositAtHand()
  const stop = new AbortController()
  provider.answer(() => [200, { jobs: [{ jobid: '41', status: 1 }] }])
  const polled = receiver.poll?.(deposit, stop.signal)
  await expect.poll(() => kept.length).toBeGreaterThanOrEqual(2)
  stop.abort()
  await polled
  const asked = provider.asked.map(({ text }) => text)
  expect(asked[0]).toContain('41')
  expect(asked[0]).toContain('42')
  // What is settled is asked for no more.
  expect(asked[1]).not.toContain('41')
  expect(asked[1]).toContain('42')
})
