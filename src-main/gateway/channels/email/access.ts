// The key of a mailbox whose provider takes no password (Microsoft 365): given to the registration of this house's program for an
// hour, by "client credentials" (RFC 6749, 4.4), and shown to the mail server instead of one (XOAUTH2).
import * as z from 'zod'
import { ask } from '../ask.ts'

export const accessSettings = z.strictObject({
  /** Where keys are given; at Microsoft https://login.microsoftonline.com/<tenant>/oauth2/v2.0/token. */
  tokenAddress: z
    .url({ protocol: /^https?$/u })
    // Else the secret would cross the network in clear.
    .refine((address) => /^https:|^http:\/\/(?:localhost|127\.0\.0\.1)[:/]/u.test(address)),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  scope: z.string().min(1).default('https://outlook.office365.com/.default'),
})

const given = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive().default(3_600) })
const refusal = z.object({ error: z.string(), error_description: z.string().default('') })

/** No key is given to this registration: another password, an expired secret, a right that was not granted. */
export class AccessRefused extends Error {
  override name = 'AccessRefused'
}

/** A key is not used up to its last minute. */
const spareMs = 60_000

export class Access {
  readonly #settings: z.infer<typeof accessSettings>
  #key: { token: string; until: number } | null = null

  constructor(settings: z.infer<typeof accessSettings>) {
    this.#settings = settings
  }

  /** A key that holds now. Throws AccessRefused, or what `ask` throws. */
  async token(signal: AbortSignal): Promise<string> {
    if (this.#key !== null && this.#key.until > Date.now()) return this.#key.token
    const { tokenAddress, clientId, clientSecret, scope } = this.#settings
    const body = new URLSearchParams({
      ...{ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope },
    })
    const answer = await ask(tokenAddress, { method: 'POST', body }, signal)
    if (answer.status >= 500) throw new Error(`${new URL(tokenAddress).host}: ${answer.status}`)
    if (answer.status !== 200) throw new AccessRefused(wordsOf(answer.text, answer.status))
    const { access_token: token, expires_in: seconds } = given.parse(answer.json())
    this.#key = { token, until: Date.now() + seconds * 1_000 - spareMs }
    return token
  }

  /** The mail server did not take the key: the next is another one. */
  forget(): void {
    this.#key = null
  }
}

// The first line says what is wrong; what follows are numbers of the asking.
function wordsOf(text: string, status: number): string {
  try {
    const { error, error_description: words } = refusal.parse(JSON.parse(text))
    return `${error} ${words.split(/\r?\n/u)[0] ?? ''}`.trim().slice(0, 400)
  } catch {
    return `no key is given: ${status}`
  }
}
