// SMS: one channel, three providers; informational texts alone, never commercial ones.
import * as z from 'zod'
import { plainForSms } from '#shared/sms-segments.ts'
import type { Fault } from '../../events.ts'
import type { Account, Health, House, Receiver, Sender } from '../../ports.ts'
import { pause } from '../clock.ts'
import { secretPath, secretRoute } from '../secret-path.ts'
import { iletiMerkezi, iletiMerkeziSettings } from './ileti-merkezi.ts'
import { netgsm, netgsmSettings } from './netgsm.ts'
import type { SmsProvider } from './provider.ts'
import { verimor, verimorSettings } from './verimor.ts'

export const smsSettings = z.object({
  /** The sender's name citizens see, as the provider has registered it. */
  header: z.string().min(1).max(11),
  title: z.string().min(1).max(100),
  provider: z.discriminatedUnion('vendor', [netgsmSettings, verimorSettings, iletiMerkeziSettings]),
  /** Where the provider pushes reports: /sms/<secret>. */
  push: secretPath,
  askEverySeconds: z.number().positive().default(60),
})
export type SmsSettings = z.infer<typeof smsSettings>

const reportsWaitFor = 3 * 24 * 3600_000
/** Ten questions a minute are allowed; one asks for as many. */
const mostAtOnce = 10

function providerOf({ provider, header }: SmsSettings): SmsProvider {
  if (provider.vendor === 'netgsm') return netgsm(provider, header)
  return provider.vendor === 'verimor' ? verimor(provider, header) : iletiMerkezi(provider, header)
}

async function checked(provider: SmsProvider, account: Account, signal: AbortSignal): Promise<Health[]> {
  const part = { account, part: 'token' as const }
  try {
    const fault = await provider.check(signal)
    return [fault ? { ...part, isWell: false, fault } : { ...part, isWell: true }]
  } catch (error) {
    const fault: Fault = { class: 'retry', text: error instanceof Error ? error.message : 'no answer' }
    return [{ ...part, isWell: false, fault }]
  }
}

/** What citizens write and what became of ours; reports are asked for where the provider has such a question, of what was sent before the start, too. */
export function smsChannel(
  settings: SmsSettings,
  house: Pick<House, 'awaited'>,
): { receiver: Receiver; sender: Sender } {
  const provider = providerOf(settings)
  const account: Account = { kind: 'sms', externalId: settings.header, title: settings.title }
  const source = `sms:${settings.provider.vendor}`
  const awaited = new Map<string, number>()
  const { reports, lookUp } = provider

  const askForReports = async (
    deposit: Parameters<NonNullable<Receiver['poll']>>[0],
    signal: AbortSignal,
  ): Promise<void> => {
    if (reports === undefined) return
    for (const [id, since] of awaited) if (Date.now() - since > reportsWaitFor) awaited.delete(id)
    const asked = [...awaited.keys()].slice(0, mostAtOnce)
    for (const ids of settings.provider.vendor === 'netgsm' ? [asked] : asked.map((id) => [id])) {
      if (ids.length === 0) continue
      const { answer, settled } = await reports(ids, signal)
      if (!(await deposit(source, 'application/json', Buffer.from(answer)))) return
      // Those that still wait come behind the others.
      for (const id of ids) {
        const since = awaited.get(id)
        awaited.delete(id)
        if (since !== undefined && !settled.includes(id)) awaited.set(id, since)
      }
    }
  }

  const receiver: Receiver = {
    source,
    accounts: [account],
    routes: (app, deposit) => {
      secretRoute(app, '/sms', settings.push, source, deposit)
    },
    read: async (body) =>
      await Promise.resolve([{ kind: 'sms', externalId: settings.header, events: provider.read(body) }]),
    health: async (signal) => await checked(provider, account, signal),
  }
  if (reports !== undefined)
    receiver.poll = async (deposit, signal) => {
      for (const { externalId, sentAt } of await house.awaited(account))
        if (!awaited.has(externalId)) awaited.set(externalId, sentAt)
      while (!signal.aborted) {
        // What fails now is asked for again next time; how the provider is, health says.
        await askForReports(deposit, signal).catch(() => {})
        await pause(settings.askEverySeconds * 1000, signal)
      }
    }
  const sender: Sender = {
    accounts: [account],
    send: async ({ id, addressee, content }, signal) => {
      const sent = await provider.send({ id, to: addressee, text: plainForSms(content.text) }, signal)
      if (sent.result === 'sent') awaited.set(sent.externalId, Date.now())
      return sent
    },
  }
  if (lookUp !== undefined) sender.lookUp = async ({ id }, signal) => await lookUp(id, signal)
  return { receiver, sender }
}
