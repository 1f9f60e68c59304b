// Why an update was not taken, whatever threw it: our own judgement, the updater, the network or the disk.
import type { UpdateProblem } from '#shared/contract/updates.ts'

/** An update that was looked at and not taken. */
export class UpdateRefused extends Error {
  override name = 'UpdateRefused'
  readonly problem: UpdateProblem

  constructor(problem: UpdateProblem, detail: string) {
    super(detail)
    this.problem = problem
  }
}

const byCode: ReadonlyMap<string, UpdateProblem> = new Map(
  Object.entries<UpdateProblem>({
    ENOSPC: 'disk_full',
    EDQUOT: 'disk_full',
    ERR_CHECKSUM_MISMATCH: 'file_damaged',
    ERR_UPDATER_INVALID_SIGNATURE: 'not_signed',
    HTTP_ERROR_404: 'no_release',
  }),
)

// Chromium's words, Node's and the updater's for a server that is not there or goes away in the middle.
const away =
  /net::ERR_|ECONN|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE|timed out|aborted|hang up|certificate|HTTP_ERROR_5|status 5\d\d/iu

/** The problem behind anything that was thrown while an update was looked for, fetched or installed. */
export function problemOf(error: unknown): UpdateProblem {
  if (error instanceof UpdateRefused) return error.problem
  if (!(error instanceof Error)) return 'fault'
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const known = byCode.get(code)
  if (known !== undefined) return known
  if (/status 404/u.test(error.message)) return 'file_damaged'
  return away.test(`${code} ${error.message}`) ? 'server_away' : 'fault'
}
