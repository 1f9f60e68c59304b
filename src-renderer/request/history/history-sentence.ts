import type { HistoryEntry } from '#shared/contract/requests.ts'
import { priority as everyPriority, type Priority } from '#shared/contract/values.ts'
import type { Names } from '#renderer/host/catalogue.ts'

/** What a history entry is told with: names of ids, instants, priorities. */
export interface SentenceWords {
  readonly names: Names
  readonly dateTime: (instant: number) => string
  readonly priority: (priority: Priority) => string
  readonly outcome: (outcome: 'solved' | 'forwarded' | 'declined') => string
  /** "Termin 24.11.2026 17:00" */
  readonly due: (kind: 'due' | 'legalDue', instant: number) => string
  readonly law: (id: number | null) => string
  /** Who it was given to; nobody where it was freed. */
  readonly clerk: (id: number | null, at: number) => string
  /** "Geri alınan: Devret" */
  readonly undone: (act: unknown) => string | null
  readonly cause: (cause: Cause, name: string) => string
}

const causes = ['working_hours', 'extra_work', 'extra_work_undone', 'directorate_calendar', 'target'] as const
const dayOffCauses = ['holiday', 'administrative_leave', 'holidayUndone', 'leaveUndone'] as const
/** Why a deadline moved without an act on the request itself. */
export type Cause = (typeof causes)[number] | (typeof dayOffCauses)[number]

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** The details of an entry as one line, or null where the act says it all. Ids become names; hashes are not shown. */
export function historyDetails(entry: HistoryEntry, teller: SentenceWords): string | null {
  const parts = [ownDetails(entry, teller), entry.act === 'move_deadline' ? null : newDeadlines(entry, teller)]
  const said = parts.filter((part) => part !== null && part !== '')
  return said.length === 0 ? null : said.join(' · ')
}

// Where an act moved a deadline, the entry says where it is now.
function newDeadlines({ details }: HistoryEntry, { due }: SentenceWords): string | null {
  const told = (['dueAt', 'legalDueAt'] as const).flatMap((key) => {
    const at = numberOf(details[key])
    return at === null ? [] : [due(key === 'dueAt' ? 'due' : 'legalDue', at)]
  })
  return told.length === 0 ? null : told.join(' · ')
}

function ownDetails({ act, at, byId, details }: HistoryEntry, teller: SentenceWords): string | null {
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
    case 'release':
      return names.person(numberOf(details['fromClerkId']), at)
    case 'take':
    case 'assign': {
      const clerkId = numberOf(details['clerkId'])
      return clerkId === byId ? null : arrow(names.person(byId, at), teller.clerk(clerkId, at))
    }
    case 'undo':
      return teller.undone(details['act'])
    case 'change_subject':
      return arrow(names.subject(numberOf(details['from']) ?? 0), names.subject(numberOf(details['to']) ?? 0))
    case 'change_priority':
      return arrow(priorityWord(details['from'], teller), priorityWord(details['to'], teller))
    case 'hold':
      return `${names.holdReason(numberOf(details['reasonId']))} · ${teller.dateTime(numberOf(details['until']) ?? 0)}`
    case 'reveal':
      return names.reason(numberOf(details['reasonId']))
    case 'set_legal_basis':
      return arrow(teller.law(numberOf(details['from'])), teller.law(numberOf(details['to'])))
    case 'move_deadline':
      return movedDetails(details, teller)
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

function movedDetails(details: HistoryEntry['details'], teller: SentenceWords): string {
  const from = numberOf(details['from'])
  const to = numberOf(details['dueAt'])
  const cause = causeWords(details, teller)
  if (from === null || to === null || from === to) return cause
  return [`${teller.dateTime(from)} → ${teller.dateTime(to)}`, cause].filter(Boolean).join(' · ')
}

function causeWords(details: HistoryEntry['details'], { names, cause }: SentenceWords): string {
  const told = details['cause']
  const name = typeof details['name'] === 'string' ? details['name'] : '–'
  if (told === 'day_off') return cause(details['kind'] === 'holiday' ? 'holiday' : 'administrative_leave', name)
  if (told === 'day_off_undone') return cause(details['kind'] === 'holiday' ? 'holidayUndone' : 'leaveUndone', name)
  const known = causes.find((each) => each === told)
  const calendar = names.all.calendars.find(({ id }) => id === details['calendarId'])?.name ?? '–'
  return known === undefined ? '' : cause(known, calendar)
}

function priorityWord(value: unknown, teller: SentenceWords): string {
  const known = everyPriority.safeParse(value)
  return known.success ? teller.priority(known.data) : '–'
}

function outcomeWord(value: unknown, teller: SentenceWords): string | null {
  return value === 'solved' || value === 'forwarded' || value === 'declined' ? teller.outcome(value) : null
}
