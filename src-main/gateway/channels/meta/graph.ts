// Asking the Graph API, and what its codes ask for.
import * as z from 'zod'
import type { Fault, FaultClass } from '../../events.ts'
import { type Answer, ask } from '../ask.ts'

const graphError = z.object({
  error: z.object({
    code: z.number().nullish(),
    error_subcode: z.number().nullish(),
    message: z.string().nullish(),
    error_user_msg: z.string().nullish(),
  }),
})

/** Finer than the code they come with: the window is closed, nobody of this id, the object is gone. */
const subcodes: Record<number, FaultClass> = {
  ...{
    1545041: 'other_channel',
    2018278: 'other_channel',
    2018001: 'other_channel',
    2018108: 'other_channel',
    33: 'dead',
  },
}
const codes: Record<number, FaultClass> = {
  ...{ 1: 'retry', 2: 'retry', 4: 'retry', 17: 'retry', 32: 'retry', 341: 'retry', 613: 'retry', 80007: 'retry' },
  ...{ 0: 'pause', 3: 'pause', 10: 'pause', 102: 'pause', 190: 'pause', 368: 'pause' },
  ...{ 551: 'other_channel', 1545041: 'other_channel', 100: 'dead' },
  // Somebody has answered this comment privately.
  ...{ 10900: 'never', 10903: 'never' },
}

/** The error of an answer, by code and never by text; null where it is none. */
export function faultIn(answer: Answer): (Fault & { isWindowClosed: boolean }) | null {
  let told: z.infer<typeof graphError>['error'] | undefined
  try {
    told = graphError.safeParse(answer.json()).data?.error
  } catch {
    told = undefined
  }
  if (told === undefined) return null
  const { code, error_subcode: subcode } = told
  const byCode = codes[code ?? -1] ?? (code && code >= 200 && code < 300 ? 'pause' : 'dead')
  const asksFor = subcodes[subcode ?? -1] ?? byCode
  return {
    class: asksFor,
    code: subcode ? `${code}/${subcode}` : String(code ?? answer.status),
    text: (told.error_user_msg ?? told.message ?? `Meta answers ${answer.status}`).slice(0, 400),
    isWindowClosed: [code, subcode].some((one) => one === 1545041 || one === 2018278),
  }
}

export type Graph = (
  path: string,
  asked: { token: string; query?: Record<string, string>; body?: unknown },
  signal: AbortSignal,
) => Promise<Answer>

/** Asks with the token in the header, so that no log of addresses has it. */
export const graphAt =
  (baseAddress: string): Graph =>
  async (path, { token, query = {}, body }, signal) => {
    const url = new URL(`${baseAddress}/${path}`)
    for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value)
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    return await ask(
      url,
      body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) },
      signal,
    )
  }
