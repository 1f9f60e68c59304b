import type { Evidence } from '#shared/contract/catalogue.ts'
import type { RequestDetail } from '#shared/contract/requests.ts'

/** Whether evidence of the kind that is owed is attached, of the work since it began; the database decides. */
export function hasEvidence({ attachments, custody, verifications }: RequestDetail, required: Evidence): boolean {
  const reopened = verifications.filter(({ solved }) => !solved).map(({ at }) => at)
  const since = Math.max(custody.at(-1)?.acceptedAt ?? Infinity, ...reopened)
  return attachments.some(
    ({ isEvidence, mediaType, at, withdrawnAt }) =>
      isEvidence && withdrawnAt === null && at >= since && (required === 'document' || mediaType.startsWith('image/')),
  )
}
