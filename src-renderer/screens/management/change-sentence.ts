import { useTranslations } from 'use-intl'
import * as z from 'zod'
import type { RecordedChange } from '#shared/contract/staff.ts'
import { office, post } from '#shared/contract/values.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { fieldOfColumn } from './entries/entry-kinds.ts'
import { useFieldText } from './entries/use-field-text.ts'
import { useFormats } from '#renderer/words/formats.ts'

export type ChangeKind = 'staff' | 'directorate' | 'entry' | 'messageRules'

const staffActs = z.enum([
  ...[
    'enrol',
    'move',
    'end',
    'return',
    'reset_password',
    'change_password',
    'office',
    'absence',
    'absence_end',
    'terms',
    'rename',
  ],
] as const)
const catalogueActs = z.enum(['open', 'change', 'retire', 'reinstate'])

const goalChange = z.object({ from: z.int().optional(), to: z.int().optional() }).optional().catch(undefined)

const details = z.object({
  post: post.optional().catch(undefined),
  office: office.nullish().catch(undefined),
  directorateIds: z.array(z.int()).nullish().catch(undefined),
  proposedBy: z.int().optional().catch(undefined),
  since: z.string().optional().catch(undefined),
  until: z.string().optional().catch(undefined),
  deputyId: z.int().nullish().catch(undefined),
  name: z.string().optional().catch(undefined),
  from: z.string().optional().catch(undefined),
  receiverId: z.int().optional().catch(undefined),
  requests: z.int().optional().catch(undefined),
  extension: z.string().optional().catch(undefined),
  goalOnTime: goalChange,
  goalHours: goalChange,
})

/** A line of a ledger as a sentence; what a newer program recorded is told by its bare word. */
export function useChangeSentence(kind: ChangeKind): (change: RecordedChange) => string {
  const t = useTranslations('management.changes')
  const words = useTranslations('words')
  const formats = useFormats()
  const { names } = useNames()
  const entrySentence = useEntrySentence()
  const rulesSentence = useRulesSentence()
  return ({ act, details: told }) => {
    if (kind === 'entry') return entrySentence(act, told)
    if (kind === 'messageRules') return rulesSentence(told)
    const known = kind === 'staff' ? staffActs.safeParse(act).data : catalogueActs.safeParse(act).data
    if (known === undefined) return act
    const d = details.parse(told)
    const ofPost = [
      d.post === undefined ? '' : words(`post.${d.post}`),
      (d.directorateIds ?? []).map((id) => names.directorate(id)).join(', '),
    ]
    const day = (text: string | undefined, shift = 0) =>
      text === undefined ? '' : formats.date(Date.parse(text) + shift)
    const more: readonly string[] = [
      ...(known === 'office' ? [d.office ? words(`office.${d.office}`) : t('noOffice')] : ofPost),
      known === 'absence' || (known === 'terms' && (d.since ?? d.until) !== undefined)
        ? `${day(d.since)} – ${day(d.until, -1)}`
        : '',
      d.extension === undefined ? '' : t('dials', { extension: d.extension }),
      typeof d.deputyId === 'number' ? t('deputy', { name: names.person(d.deputyId) }) : '',
      [known === 'change' || known === 'rename' ? d.from : undefined, d.name].filter(Boolean).join(' → '),
      goalWords(d.goalOnTime, (text) => t('goalOnTime', { goals: text })),
      goalWords(d.goalHours, (text) => t('goalHours', { goals: text })),
      d.receiverId === undefined
        ? ''
        : t('receiver', { name: names.directorate(d.receiverId), count: formats.number(d.requests ?? 0) }),
      d.proposedBy === undefined ? '' : t('proposed', { name: names.person(d.proposedBy) }),
    ]
    return [t(`act.${known}`), ...more].filter((part) => part !== '').join(' · ')
  }
}

const goalWords = (
  change: { from?: number | undefined; to?: number | undefined } | undefined,
  said: (goals: string) => string,
): string =>
  change === undefined || change.from === change.to
    ? ''
    : said([change.from ?? '–', change.to ?? '–'].map(String).join(' → '))

const moved = z.object({ from: z.unknown().optional(), to: z.unknown().optional() })

// Field by field what it was and what it is; of a new one what it is.
function useEntrySentence(): (act: string, told: RecordedChange['details']) => string {
  const t = useTranslations('management')
  const text = useFieldText()
  return (act, told) => {
    const known = catalogueActs.safeParse(act).data
    const parts = Object.entries(told).flatMap(([column, change]) => {
      const field = fieldOfColumn(column)
      const step = moved.safeParse(change).data
      if (field === null || step === undefined) return []
      const words = [step.from, step.to].map((value) => text(field, value)).filter((word) => word !== '')
      return [`${t(`entries.field.${field}`)}: ${words.join(' → ')}`]
    })
    return [known === undefined ? act : t(`changes.act.${known}`), ...parts].join(' · ')
  }
}

const rules = {
  quiet_from: 'quietFrom',
  quiet_until: 'quietUntil',
  survey_closes: 'surveyCloses',
  survey_tries: 'surveyTries',
  days_between_tries: 'daysBetweenTries',
  days_to_answer: 'daysToAnswer',
} as const

// Of the quiet hours and the survey, column by column.
function useRulesSentence(): (told: RecordedChange['details']) => string {
  const t = useTranslations('management')
  const text = (value: unknown): string =>
    typeof value === 'boolean' ? t(value ? 'entries.yes' : 'entries.no') : String(value).replace(/:00$/u, '')
  return (told) =>
    (Object.keys(rules) as (keyof typeof rules)[])
      .flatMap((column) => {
        const step = moved.safeParse(told[column]).data
        if (step === undefined) return []
        const words = [step.from, step.to].filter((value) => value !== undefined).map(text)
        return [`${t(`messageRules.${rules[column]}`)}: ${words.join(' → ')}`]
      })
      .join(' · ')
}
