import { ORPCError } from '@orpc/server'
import type { Upload } from '#main/files/uploads.ts'
import { errors } from '#shared/contract/errors.ts'
import { contract } from '#shared/contract/index.ts'
import { answered } from '../answered.ts'
import { signedIn } from '../implementer.ts'
import type { HostSession } from '../host-context.ts'
import type { Person } from '../seat.ts'
import type { WaitingPaper } from '#shared/contract/reports.ts'
import { enrolStaffFile, lookAtStaffFile, prepareStaffFile, type StaffFile } from './enrol-file.ts'
import { writePasswords } from './password-paper.ts'
import { givePassword } from './passwords.ts'
import { lookAtStreetFile, takeStreetFile } from './street-file.ts'
import { accounts, changes, entryChanges } from './queries.ts'

export const staff = {
  ...answered(contract.staff, signedIn.staff),
  accounts: signedIn.staff.accounts.handler(({ context }) => accounts(context.database)),
  changes: signedIn.staff.changes.handler(({ context, input }) => changes(context.database, input.staffId)),
  entryChanges: signedIn.staff.entryChanges.handler(({ context, input }) =>
    entryChanges(context.database, input.kind, input.entryId),
  ),
  enrol: signedIn.staff.enrol.handler(({ context, input }) =>
    givePassword(context.database, 'enrol_staff', input, {
      ...{ login: input.login, full_name: input.fullName, post: input.post, directorate_ids: input.directorateIds },
      ...{ extension: input.extension, works_from: asTime(input.worksFrom), works_until: asTime(input.worksUntil) },
    }),
  ),
  previewFile: signedIn.staff.previewFile.handler(({ context, input }) =>
    lookAtStaffFile(context.database, {
      ...{ path: fileOf(context.desk, input.uploadId).path, renew: input.renew, meId: context.me.id },
    }),
  ),
  previewStreetFile: signedIn.staff.previewStreetFile.handler(({ context, input: { uploadId, district } }) =>
    lookAtStreetFile(context.database, fileOf(context.desk, uploadId).path, district),
  ),
  takeStreetFile: signedIn.staff.takeStreetFile.handler(({ context, input: { uploadId, district, commandId } }) =>
    takeStreetFile(context.database, { path: fileOf(context.desk, uploadId).path, district, commandId }),
  ),
  enrolFile: signedIn.staff.enrolFile.handler(({ context, input }) => enrolFile(context, input)),
  resetPassword: signedIn.staff.resetPassword.handler(({ context, input }) =>
    givePassword(context.database, 'reset_password', input, { staff_id: input.staffId }),
  ),
  giveBack: signedIn.staff.giveBack.handler(({ context, input }) =>
    givePassword(context.database, 'return_staff', input, {
      ...{ staff_id: input.staffId, post: input.post, directorate_ids: input.directorateIds },
    }),
  ),
}

/** Where another file was chosen since, or somebody else has signed in, it waits no more: it is chosen again. */
function fileOf(desk: HostSession, uploadId: string): Upload {
  try {
    return desk.uploads.find(uploadId)
  } catch (cause) {
    throw new ORPCError('REFUSED', { status: errors.REFUSED.status, data: { code: 'ZM111', detail: {} }, cause })
  }
}

const asTime = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

interface EnrolFileInput {
  commandId: string
  uploadId: string
  renew: boolean
  seen: string
  headers: string[]
}

interface Prepared extends StaffFile {
  commandId: string
  paper: WaitingPaper | null
}

// Told again where its answer was lost, with the same passwords: they are made once, and kept until the next file.
const prepared = new WeakMap<HostSession['uploads'], Prepared>()

async function enrolFile({ desk, database, me }: Person & { desk: HostSession }, input: EnrolFileInput) {
  const { commandId, uploadId, renew, seen, headers } = input
  const { path, name } = fileOf(desk, uploadId)
  const known = prepared.get(desk.uploads)
  const file =
    known?.commandId === commandId
      ? known
      : await keepPasswords(
          desk,
          {
            ...(await prepareStaffFile(database, { path, renew, meId: me.id, seen, commandId })),
            commandId,
            paper: null,
          },
          name,
          headers,
        )
  prepared.set(desk.uploads, file)
  try {
    const done = await enrolStaffFile(database, commandId, name, file)
    return { ...done, slips: file.slips, paper: file.paper }
  } catch (error) {
    // Whether it happened is not known where the line broke: the passwords wait for the repetition.
    if (error instanceof ORPCError && error.code === 'REFUSED') {
      prepared.delete(desk.uploads)
      if (file.paper !== null) await desk.papers.discard(file.paper.paperId)
    }
    throw error
  }
}

async function keepPasswords(
  desk: HostSession,
  file: Prepared,
  name: string,
  headers: readonly string[],
): Promise<Prepared> {
  if (file.slips.length === 0) return file
  const { paperId, file: handle } = await desk.papers.begin()
  await writePasswords(handle, file.slips, headers)
  return { ...file, paper: await desk.papers.finish(paperId, `${name.replace(/\.[^.]+$/u, '')} - parolalar.csv`) }
}
