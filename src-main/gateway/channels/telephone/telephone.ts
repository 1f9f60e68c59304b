// The telephone: a system of the house tells of calls, and whoever's phone rings sees who it is.
import type { Context, Hono } from 'hono'
import * as z from 'zod'
import { PartlyRead, type Account, type Deposit, type Health, type House, type Receiver } from '../../ports.ts'
import { mayDeliver, secretPath, type SecretPath } from '../secret-path.ts'
import { isSameSecret } from '../signature.ts'
import { readCti } from './cti.ts'
import { one, toldFields } from './fields.ts'
import { followLine } from './line.ts'
import { netsantralSettings, readNetsantral } from './netsantral.ts'
import { extensionReader, type ReadCall } from './system.ts'
import { fetchVerimorRecording } from './verimor-recording.ts'
import { readVerimor, verimorSettings } from './verimor.ts'

export const telephoneSettings = z
  .strictObject({
    /** The number that citizens call. */
    number: z.string().min(1).max(40),
    title: z.string().min(1).max(100),
    system: z.discriminatedUnion('vendor', [
      z.strictObject({ vendor: z.literal('cti') }),
      verimorSettings,
      netsantralSettings,
    ]),
    /** Where the telephone system delivers: /telephone/<secret>. */
    push: secretPath.optional(),
    /** What stands before the extension where phones of the house can be dialled from outside. */
    directDial: z
      .string()
      .regex(/^\d{3,14}$/u)
      .optional(),
  })
  .refine(({ push, system }) => push !== undefined || 'line' in system, { path: ['push'] })
export type TelephoneSettings = z.infer<typeof telephoneSettings>

const readers: Record<TelephoneSettings['system']['vendor'], ReadCall> = {
  cti: readCti,
  verimor: readVerimor,
  netsantral: readNetsantral,
}

/** So is told apart what came over the line, where nobody has to prove himself again. */
const ofTheLine = 'application/json; line=1'

function addRoutes(
  app: Hono,
  push: SecretPath,
  deposit: (body: Uint8Array, type: string) => Promise<boolean>,
  onRefused: () => void,
): void {
  const may = mayDeliver(push)
  const form = 'application/x-www-form-urlencoded'
  const take = async (context: Context, body: Uint8Array, type: string): Promise<Response> => {
    if (!may(context)) {
      onRefused()
      return context.text('unknown', 401)
    }
    if (body.byteLength === 0) return context.text('empty', 400)
    return (await deposit(body, type)) ? context.text('OK') : context.text('again', 503)
  }
  app.post('/telephone/:secret', async (context) => {
    const type = context.req.header('content-type') ?? form
    return await take(context, new Uint8Array(await context.req.arrayBuffer()), type === ofTheLine ? form : type)
  })
  // Some systems only call addresses.
  app.get('/telephone/:secret', async (context) => {
    return await take(context, new TextEncoder().encode(new URL(context.req.url).search.slice(1)), form)
  })
}

type Line = Pick<Receiver, 'poll' | 'health'>

function lineOf({ system }: TelephoneSettings, account: Account, source: string): Line {
  if (system.vendor !== 'netsantral' || system.line === undefined) return {}
  const { line } = system
  let fault: string | null = 'the line does not stand yet'
  const health = (): Health =>
    fault === null
      ? { account, part: 'subscription', isWell: true }
      : { account, part: 'subscription', isWell: false, fault: { class: 'retry', text: fault } }
  const follow = async (deposit: Deposit, signal: AbortSignal): Promise<void> => {
    const keep = async (object: string): Promise<boolean> => await deposit(source, ofTheLine, Buffer.from(object))
    const onOpen = (): void => {
      fault = null
    }
    try {
      await followLine(line, keep, onOpen, signal)
    } catch (error) {
      fault = error instanceof Error ? error.message.slice(0, 200) : 'the line broke off'
      throw error
    }
  }
  return { poll: follow, health: async () => await Promise.resolve([health()]) }
}

export function telephoneChannel(
  settings: TelephoneSettings,
  { onRefused, fetchMedia }: Pick<House, 'onRefused' | 'fetchMedia'>,
): { receiver: Receiver } {
  const { system, push, number, title } = settings
  const account: Account = { kind: 'telephone', externalId: number, title }
  const source = `telephone:${system.vendor}`
  const extensionOf = extensionReader(settings.directDial)
  const token = system.vendor === 'netsantral' ? system.token : undefined
  const read: Receiver['read'] = async (body, contentType) => {
    const fields = await toldFields(body, contentType)
    if (token !== undefined && contentType !== ofTheLine && !isSameSecret(token, one(fields, 'token') ?? ''))
      throw new Error('the token is not the one of the settings')
    const { events, fault } = readers[system.vendor](fields, extensionOf)
    const readings = [{ kind: account.kind, externalId: number, events }]
    if (fault !== undefined) throw new PartlyRead(fault, readings)
    return readings
  }
  const receiver: Receiver = { source, accounts: [account], read, ...lineOf(settings, account, source) }
  if (system.vendor === 'verimor')
    receiver.fetchRecording = async (recording, signal) =>
      await fetchVerimorRecording(system, recording, fetchMedia, signal)
  if (push !== undefined)
    receiver.routes = (app, deposit) =>
      addRoutes(
        app,
        push,
        async (body, type) => await deposit(source, type, body),
        () => onRefused([account]),
      )
  return { receiver }
}
