// What comes late on a busy machine is waited for: vitest's own waiting ends after a second.
import { vi } from 'vitest'

/** Waits until this throws no more; ends only what never comes. */
export async function eventually<Value>(assertion: () => Value | Promise<Value>): Promise<Value> {
  return await vi.waitFor(assertion, { timeout: 600_000 })
}
