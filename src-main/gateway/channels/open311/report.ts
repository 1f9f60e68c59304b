// A report that came by Open311: what was sent, what is wrong with it, and how it reads as a message.
import * as z from 'zod'
import { parsePhone } from '#shared/phone.ts'
import type { MessageEvent } from '../../events.ts'
import { jsonOf } from '../json.ts'

const told = z.record(z.string(), z.union([z.string(), z.array(z.string())]))
export type Told = z.infer<typeof told>

const file = z.object({ name: z.string(), type: z.string(), content: z.base64() })
export type ReportedFile = z.infer<typeof file>

/** What is kept: the form as it was sent with its files, and the token by which its sender asks for it. */
const kept = z.object({
  form: z.enum(['request', 'update']),
  token: z.string().min(1),
  client: z.string(),
  at: z.int(),
  told,
  /** Answers to what the subject asks, with the questions as they were asked. */
  answers: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
  files: z.array(file).default([]),
})
export type KeptReport = z.input<typeof kept>

export const one = (fields: Told, name: string): string => [fields[name] ?? []].flat()[0]?.trim() ?? ''
/** Addresses of pictures. */
export const picturesOf = (fields: Told): string[] => [fields['media_url'] ?? []].flat().filter((value) => value !== '')

const longest = 4000

/** Why a report is not taken, or null. */
export function whyNot(fields: Told): string | null {
  if (one(fields, 'service_code') === '') return 'service_code was not provided'
  const hasPlace =
    (one(fields, 'lat') !== '' && one(fields, 'long') !== '') ||
    one(fields, 'address_string') !== '' ||
    one(fields, 'address_id') !== ''
  if (!hasPlace) return 'lat and long, address_string or address_id was not provided'
  const [lat, long] = [Number(one(fields, 'lat')), Number(one(fields, 'long'))]
  if (!(Math.abs(lat) <= 90) || !(Math.abs(long) <= 180)) return 'lat and long are no place'
  return one(fields, 'description').length > longest ? `description is longer than ${longest} characters` : null
}

/** Without a colon: with one it could be the name that another system gives its people. */
const anAddress = /^[^\s@:]{1,64}@[^\s@:]{1,255}$/u

function senderOf(
  fields: Told,
  client: string,
  token: string,
): { key: string; phone: string | null; name: string | null } {
  const phone = parsePhone(one(fields, 'phone'))
  const name = [one(fields, 'first_name'), one(fields, 'last_name')].filter(Boolean).join(' ')
  const account = one(fields, 'account_id') && `${client}:${one(fields, 'account_id')}`
  const email = one(fields, 'email').toLowerCase()
  return {
    key: phone ?? ((anAddress.test(email) && email) || account || `${client}:${token}`),
    phone,
    name: name || null,
  }
}

/** What a kept report says; a stranger's address of a picture is fetched by the gateway, which goes to no private network. */
export function readReport(body: Uint8Array): MessageEvent[] {
  const parsed = kept.safeParse(jsonOf(body))
  if (!parsed.success)
    throw new Error(`not a report of Open311: ${parsed.error.issues[0]?.path.join('.') || 'no object'}`)
  const { form, token, client, at, told: fields, answers, files } = parsed.data
  const [latitude, longitude] = [Number(one(fields, 'lat') || Number.NaN), Number(one(fields, 'long') || Number.NaN)]
  const place = Number.isFinite(latitude) && Number.isFinite(longitude) ? { latitude, longitude } : {}
  const attributes = Object.fromEntries(Object.entries(fields).filter(([name]) => name.startsWith('attribute[')))
  const address = one(fields, 'address_string')
  const answered = answers.map(({ name, value }) => `${name}: ${value}`)
  const words = [one(fields, 'description'), address, ...answered].filter(Boolean).join('\n')
  const service = {
    serviceCode: one(fields, 'service_code') || null,
    requestId: one(fields, 'service_request_id') || null,
  }
  return [
    {
      type: 'message',
      id: token,
      from: senderOf(fields, client, token),
      at,
      kind: 'text',
      words: words || null,
      details: {
        ...place,
        open311: { form, client, ...service, status: one(fields, 'status') || null, address, attributes },
      },
      media: [
        ...picturesOf(fields).map((url) => ({ url })),
        ...files.map(({ name, type, content }, index) => ({ id: `part:${index + 1}`, name, type, content })),
      ],
    },
  ]
}
