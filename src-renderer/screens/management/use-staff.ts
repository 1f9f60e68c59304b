import type { EntryKind } from '#shared/contract/staff.ts'
import { queries } from '#renderer/host/queries.ts'
import { live, useLive } from '#renderer/host/live-query.ts'

/** Everybody's account and who is away, as they are now on every PC. */
export const useStaff = () => useLive(live(queries.staff.accounts.queryOptions(), { hears: ['staff', 'session'] }))

/** What was done to one person's post. */
export const useStaffChanges = (staffId: number) =>
  useLive(live(queries.staff.changes.queryOptions({ input: { staffId } }), { hears: ['staff', 'session'] }))

/** What was done to an entry of the catalogue. */
export const useEntryChanges = (kind: EntryKind | 'directorate', entryId: number) =>
  useLive(
    live(queries.staff.entryChanges.queryOptions({ input: { kind, entryId } }), { hears: ['catalogue', 'session'] }),
  )
