import { DatabaseError } from 'pg'
import { expect } from 'vitest'

/** What a refused statement says: the SQLSTATE and the JSON object of its detail. */
export interface Refusal {
  code: string
  detail: Record<string, unknown>
}

/** Waits for a statement that must be refused with the code; gives the refusal to look at further. Fails where it went through. */
export async function expectRefusal(attempt: Promise<unknown>, code: string): Promise<Refusal> {
  const refusal = await refusalOf(attempt)
  expect(refusal?.code ?? 'went through').toBe(code)
  return refusal ?? { code: 'went through', detail: {} }
}

/** The refusal of a statement, or null where it went through. Rethrows what is no answer of the database. */
export async function refusalOf(attempt: Promise<unknown>): Promise<Refusal | null> {
  try {
    await attempt
    return null
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error
    return { code: error.code ?? '', detail: detailOf(error) }
  }
}

function detailOf(error: DatabaseError): Record<string, unknown> {
  try {
    return JSON.parse(error.detail ?? '{}') as Record<string, unknown>
  } catch {
    return {}
  }
}
