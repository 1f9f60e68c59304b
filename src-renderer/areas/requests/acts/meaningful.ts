import type { EveryName } from '#shared/contract/catalogue.ts'
import type { RequestDetail } from '#shared/contract/requests.ts'
import type { Act } from '#shared/contract/values.ts'
import { now } from '#renderer/lib/now.ts'
import { isAsked } from '../use-explanations.ts'

/** Whether the request gives cause for an act that the rules would allow; `basis`: the law it falls under. */
export function isMeaningful(
  act: Act,
  detail: RequestDetail,
  myId: number,
  basis: EveryName['legalBases'][number] | undefined,
): boolean {
  const { legalDueAt, legalIsExtended, extension, escalation, warnings } = detail
  // Interrupted, the period begins anew at an instant to come.
  const isInterrupted = detail.legalSince !== null && detail.legalSince > now()
  switch (act) {
    case 'extend_legal':
      return basis?.canBeExtended === true && legalDueAt !== null && !legalIsExtended
    case 'interrupt_legal':
      return basis?.canBeInterrupted === true && legalDueAt !== null && !isInterrupted
    case 'restart_legal':
      return basis?.canBeInterrupted === true && isInterrupted
    case 'tell_stage':
      return basis?.stageSuffices === true && legalDueAt !== null
    case 'extend':
      return extension === null && detail.dueAt !== null && detail.dueAt > now()
    case 'see_warning':
      return escalation > 0 && !warnings.some(({ level, byId }) => level === escalation && byId === myId)
    case 'ask_explanation':
      return !isAsked(detail)
    case 'explain':
      return isAsked(detail)
    case 'decide_join':
      return detail.joinProposal !== null
    case 'separate':
      return detail.state === 'joined'
    default:
      return true
  }
}
