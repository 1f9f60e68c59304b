// What Open311 asks of the house, by the functions that answer it.
import * as z from 'zod'
import { instant } from '#shared/contract/values.ts'
import type { Open311Data } from './channels/open311/data.ts'

const service = z.object({ code: z.string(), name: z.string(), keywords: z.string(), serviceGroup: z.string() })

const question = z.object({
  serviceCode: z.string(),
  id: z.int(),
  name: z.string(),
  kind: z.enum(['text', 'number', 'choice', 'yes_no']),
  choices: z.string(),
  isRequired: z.boolean(),
})

// Instants come as milliseconds (database/wire-values.ts).
const date = instant.transform((ms) => new Date(ms))

const publicRequest = z.object({
  id: z.string(),
  token: z.string(),
  status: z.enum(['open', 'closed']),
  outcome: z.string().nullable(),
  serviceCode: z.string(),
  serviceName: z.string(),
  agency: z.string(),
  requestedAt: date,
  updatedAt: date,
  expectedAt: date.nullable(),
  address: z.string(),
  closedAt: date.nullable(),
  reopenedCount: z.int(),
})

const columnsOf = ({ shape }: z.ZodObject): string =>
  Object.keys(shape)
    .map((field) => `${field.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)} as "${field}"`)
    .join(', ')

/** `account` is the name of the account through which other systems report. */
export const open311Data = (
  rows: (text: string, values: unknown[]) => Promise<unknown[]>,
  account: string,
): Open311Data => ({
  services: async () =>
    z.array(service).parse(await rows(`select ${columnsOf(service)} from zimmet.gateway_open311_services()`, [])),
  questions: async () =>
    z.array(question).parse(await rows(`select ${columnsOf(question)} from zimmet.gateway_open311_questions()`, [])),
  requests: async (asked) =>
    z
      .array(publicRequest)
      .parse(
        await rows(`select ${columnsOf(publicRequest)} from zimmet.gateway_open311_requests($1, $2)`, [account, asked]),
      ),
})
