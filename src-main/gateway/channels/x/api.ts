// X's API v2 as far as a municipality asks it, and what its refusals mean.
import * as z from 'zod'
import type { Fault, FaultClass } from '../../events.ts'
import { type Answer, ask } from '../ask.ts'
import { authorizationOf, type Keys } from './oauth.ts'

export const xSettings = z.strictObject({
  baseAddress: z.url().default('https://api.x.com'),
  consumerKey: z.string().min(1),
  consumerSecret: z.string().min(1),
  accounts: z
    .array(
      z.strictObject({
        /** Its number, not its name. */
        id: z.string().regex(/^\d{1,19}$/u),
        title: z.string().min(1).max(100),
        token: z.string().min(1),
        tokenSecret: z.string().min(1),
      }),
    )
    .min(1),
  /** How far back a start looks; what is kept already is kept once. */
  daysBack: z.number().positive().max(7).default(3),
  /** Each mention that is read costs money; asking and finding none does not. */
  askEverySeconds: z.number().positive().default(60),
})
export type XSettings = z.infer<typeof xSettings>
export type XAccount = XSettings['accounts'][number]

export interface Question {
  query?: Record<string, string>
  body?: object
}

/** Asks one thing as an account. Throws as `ask` does. */
export type X = (path: string, question: Question, signal: AbortSignal) => Promise<Answer>

export function xAs({ baseAddress, consumerKey, consumerSecret }: XSettings, { token, tokenSecret }: XAccount): X {
  const keys: Keys = { consumerKey, consumerSecret, token, tokenSecret }
  return async (path, { query = {}, body }, signal) => {
    const url = new URL(`/2/${path}`, baseAddress)
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
    const method = body === undefined ? 'GET' : 'POST'
    const headers = {
      authorization: authorizationOf({ method, url }, keys),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    }
    return await ask(url, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }, signal)
  }
}

const refusal = z.object({
  title: z.string().nullish(),
  detail: z.string().nullish(),
  errors: z
    .array(z.object({ message: z.string().nullish(), code: z.union([z.string(), z.number()]).nullish() }))
    .nullish(),
})

/** 402: no credit is left; 403 is about the one post, unless the app itself is not let in. */
function classOf(status: number, told: string): FaultClass {
  if (status === 429) return 'retry'
  if (status === 401 || status === 402) return 'pause'
  if (
    status === 403 &&
    /client-not-enrolled|unsupported-authentication|suspended|oauth1-permissions|not permitted to (?:use|access)/iu.test(
      told,
    )
  )
    return 'pause'
  return 'dead'
}

/** Why it refused; null where it did not, or where nobody knows whether it did (5xx). */
export function faultIn({ status, text }: Answer): Fault | null {
  if (status < 400 || status >= 500) return null
  let said = refusal.safeParse(null).data
  try {
    said = refusal.safeParse(JSON.parse(text)).data
  } catch {
    // A page of a proxy: the status says enough.
  }
  const words = said?.detail ?? said?.errors?.[0]?.message ?? said?.title ?? `X answered ${status}`
  return { class: classOf(status, text), code: String(status), text: words.slice(0, 400) }
}
