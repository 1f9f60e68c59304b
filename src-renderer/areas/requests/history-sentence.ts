import type { HistoryEntry } from '#shared/contract/requests.ts'
import { priority as everyPriority, type Priority } from '#shared/contract/values.ts'
import type { Names } from '#renderer/lib/catalogue.ts'

/** What a history entry is told with: names of ids, instants, priorities. */
export interface Teller {
  readonly names: Names
  readonly dateTime: (instant: number) => string
  readonly priority: (priority: Priority) => string
  readonly outcome: (outcome: 'solved' | 'forwarded' | 'declined') => string
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** The details of an entry as one line, or null where the act says it all. Ids become names; hashes are not shown. */
export function historyDetails({ act, details }: HistoryEntry, teller: Teller): string | null {
  const { names } = teller
  const arrow = (from: string, to: string) => `${from} → ${to}`
  switch (act) {
    case 'hand_over':
    case 'return_custody': {
      const moved = arrow(
        names.directorate(numberOf(details['from']) ?? 0),
        names.directorate(numberOf(details['to']) ?? 0),
      )
      const reason = names.reason(numberOf(details['reasonId']))
      return reason === '' ? moved : `${moved} · ${reason}`
    }
    case 'take':
    case 'assign':
      return names.person(numberOf(details['clerkId']))
    case 'change_subject':
      return arrow(names.subject(numberOf(details['from']) ?? 0), names.subject(numberOf(details['to']) ?? 0))
    case 'change_priority':
      return arrow(priorityWord(details['from'], teller), priorityWord(details['to'], teller))
    case 'hold':
      return `${names.holdReason(numberOf(details['reasonId']))} · ${teller.dateTime(numberOf(details['until']) ?? 0)}`
    case 'reveal':
      return names.reason(numberOf(details['reasonId']))
    case 'resolve':
    case 'approve_outcome':
      return outcomeWord(details['outcome'], teller)
    case 'verify':
    case 'reopen': {
      const score = numberOf(details['score'])
      return score === null ? null : `${score}/5`
    }
    default:
      return null
  }
}

function priorityWord(value: unknown, teller: Teller): string {
  const known = everyPriority.safeParse(value)
  return known.success ? teller.priority(known.data) : '–'
}

function outcomeWord(value: unknown, teller: Teller): string | null {
  return value === 'solved' || value === 'forwarded' || value === 'declined' ? teller.outcome(value) : null
}
