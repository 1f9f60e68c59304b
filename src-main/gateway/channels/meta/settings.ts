import * as z from 'zod'
import type { Account } from '../../ports.ts'

const account = z.object({
  kind: z.enum(['facebook', 'instagram']),
  /** Page id, or the id of the Instagram account. */
  id: z.string().regex(/^\d+$/u),
  title: z.string().min(1).max(100),
  /** Of the page, made by a system user: it outlives passwords. */
  token: z.string().min(1),
  /** The page through which an Instagram account sends; a Facebook page sends itself. */
  page: z.string().regex(/^\d+$/u).optional(),
  /** Meta allowed the tag HUMAN_AGENT: a person may still answer for seven days. */
  mayAnswerLater: z.boolean().default(false),
})
export type MetaAccount = z.infer<typeof account>

export const metaSettings = z.object({
  baseAddress: z.url().default('https://graph.facebook.com/v26.0'),
  appSecret: z.string().min(1),
  verifyToken: z.string().min(1),
  accounts: z.array(account).min(1),
})
export type MetaSettings = z.infer<typeof metaSettings>

export const accountOf = ({ kind, id, title }: MetaAccount): Account => ({ kind, externalId: id, title })
