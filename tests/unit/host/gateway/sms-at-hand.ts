// A channel of SMS whose provider the test holds.
import { smsChannel, smsSettings } from '#main/gateway/channels/sms/sms.ts'

export const secret = 'a-secret-nobody-guesses'
export const keys = {
  netgsm: { vendor: 'netgsm', user: '8501234567', password: 'p' },
  verimor: { vendor: 'verimor', user: '908501234567', password: 'p' },
  ileti_merkezi: { vendor: 'ileti_merkezi', key: 'k', hash: 'h' },
}
export type Vendor = keyof typeof keys
export interface More {
  from?: string[]
  /** Sent before the start, and not reported. */
  awaited?: string[]
}
/** Asks for reports without rest. */
export const smsAtHand = (address: string, vendor: Vendor, more: More = {}): ReturnType<typeof smsChannel> =>
  smsChannel(
    smsSettings.parse({
      header: 'ERENLERBEL',
      title: 'SMS',
      provider: { ...keys[vendor], baseAddress: address },
      push: { secret, ...(more.from ? { from: more.from } : {}) },
      askEverySeconds: 0.01,
    }),
    {
      awaited: async () =>
        await Promise.resolve((more.awaited ?? []).map((externalId) => ({ externalId, sentAt: Date.now() }))),
    },
  )
