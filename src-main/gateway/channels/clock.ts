// Times as providers write them, and waiting between two questions.
import { setTimeout as after } from 'node:timers/promises'
import { officeInstant } from '#shared/office-time.ts'

const local = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?$/u
const dotted = /^(\d{2})[.\-/](\d{2})[.\-/](\d{4}) (\d{2}):(\d{2})(?::(\d{2}))?$/u

/** An instant a Turkish provider tells: with an offset, or as the clock in Türkiye; null where it is none. */
export function instantTold(told: unknown): number | null {
  if (typeof told !== 'string') return null
  const words = told.trim().replace(dotted, '$3-$2-$1 $4:$5:$6').replace(/:$/u, '')
  const wall = local.test(words) ? Date.parse(`${words.replace(' ', 'T')}Z`) : null
  const instant = wall === null ? Date.parse(words) : Number.isNaN(wall) ? wall : officeInstant(wall)
  return Number.isNaN(instant) || instant < 0 ? null : instant
}

/** Waits, or less when the signal says stop. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await after(milliseconds, undefined, { signal })
  } catch {
    // The signal: whoever waits looks at it.
  }
}
