// Plays the telephone system of the house: what it tells of a citizen's call, in the shape of generic CTI.
import { randomUUID } from 'node:crypto'

export interface SwitchboardOptions {
  /** Where it delivers, its secret included. */
  webhook: () => string
  /** The phones at which every call rings. */
  extensions: readonly string[]
}

/** Steps of a call, as telephone systems name them. */
export type Step = 'newCall' | 'answer' | 'hangup'

export class Switchboard {
  readonly #options: SwitchboardOptions
  readonly #calls = new Map<string, string>()

  constructor(options: SwitchboardOptions) {
    this.#options = options
  }

  /** Tells the next step of the call from this number, answered at the first phone unless another is told; gives what it was answered with. */
  async tell(phone: string, step: Step, more: Record<string, string> = {}): Promise<number> {
    const callId = (step === 'newCall' ? null : this.#calls.get(phone)) ?? randomUUID()
    this.#calls.set(phone, callId)
    const { webhook, extensions } = this.#options
    const fields = new URLSearchParams({ event: step, direction: 'in', callId, from: phone, to: '4442554' })
    if (step === 'newCall') for (const extension of extensions) fields.append('user[]', extension)
    if (step === 'answer') fields.set('answeringNumber', extensions[0] ?? '')
    if (step === 'hangup') fields.set('cause', 'normalClearing')
    for (const [name, value] of Object.entries(more)) fields.set(name, value)
    const { status } = await fetch(webhook(), { method: 'POST', body: fields })
    return status
  }
}
