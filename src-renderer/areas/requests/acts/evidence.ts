import type { Evidence } from '#shared/contract/catalogue.ts'
import type { RequestDetail } from '#shared/contract/requests.ts'

/** Whether the evidence that the subject asks for is attached, newer than the last resolution; the database decides. */
export function hasEvidence({ attachments, resolutions, registeredAt }: RequestDetail, required: Evidence): boolean {
  const since = Math.max(registeredAt, ...resolutions.map(({ at }) => at))
  return attachments.some(
    ({ isEvidence, mediaType, at }) =>
      isEvidence && at > since && (required === 'document' || mediaType.startsWith('image/')),
  )
}
