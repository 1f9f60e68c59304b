import type { RecordedKind } from '#shared/contract/staff.ts'
import { queries } from '#renderer/host/queries.ts'
import { live, useLive } from '#renderer/host/live-query.ts'

/** Everybody's account and who is away, as they are now on every PC. */
export const useStaff = () => useLive(live(queries.staff.accounts.queryOptions(), { hears: ['staff', 'session'] }))

/** What was done to one person's post. */
export const useStaffChanges = (staffId: number) =>
  useLive(live(queries.staff.changes.queryOptions({ input: { staffId } }), { hears: ['staff', 'session'] }))

/** What was done to an entry of the catalogue. */
export const useEntryChanges = (kind: RecordedKind, entryId: number) =>
  useLive(
    live(queries.staff.entryChanges.queryOptions({ input: { kind, entryId } }), { hears: ['catalogue', 'session'] }),
  )

/** How many requests of the last year have each subject; only where subjects are listed. */
export const useSubjectUses = (isAsked: boolean) =>
  useLive(
    live(queries.staff.subjectUses.queryOptions({ input: {}, enabled: isAsked }), { hears: ['catalogue', 'session'] }),
  )
