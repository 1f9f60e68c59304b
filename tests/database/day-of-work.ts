// A day's work on a request, by whose job it is or by anybody.
import type { Step } from './chance-steps.ts'
import { valuesOf } from './chance-values.ts'
import type { Stand } from './office-at-hand.ts'
import { standOf, tries, type Office } from './office-of-chance.ts'
import { whoseJob } from './whose-job.ts'

/** The day’s work in one: taken, shown, resolved. */
export async function works(office: Office, request: Stand, next: Step): Promise<void> {
  const m = office.database.municipality
  const role = next.isTheirJob ? whoseJob(office.database.municipality, request, 'take', next.dice) : next.role
  await tries(office, request, role, 'take', {})
  if (next.dice % 4 > 0) await tries(office, request, role, 'attach', valuesOf(m, 'attach', next.dice, 0))
  await tries(office, await standOf(office, request), role, 'resolve', valuesOf(m, 'resolve', next.dice, 0))
}
