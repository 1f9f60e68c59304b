// What a row of the chain of settings says of calendars, days off and targets, as a sentence.
import { useTranslations } from 'use-intl'
import * as z from 'zod'
import type { CalendarChange } from '#shared/contract/clock.ts'
import { targetUnit } from '#shared/contract/requests.ts'
import { priority } from '#shared/contract/values.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { useFormats } from '#renderer/words/formats.ts'

/** Where a stretch of the database begins: ["2027-01-01 21:00:00+00","…") or [2027-01-01,). */
const beginning = z.string().transform((range) => Date.parse(range.slice(1).split(',')[0]?.replaceAll('"', '') ?? ''))

const rows = {
  work_calendar: z.object({ name: z.string() }),
  work_week: z.object({ calendar_id: z.int(), valid: beginning }),
  extra_work: z.object({ calendar_id: z.int(), name: z.string(), period: beginning, undone_at: z.string().nullable() }),
  day_off: z.object({
    ...{ kind: z.enum(['holiday', 'administrative_leave']), name: z.string(), period: beginning },
    undone_at: z.string().nullable(),
  }),
  target: z.object({
    ...{ kind: z.enum(['first_contact', 'resolution']), subject_id: z.int().nullable(), priority },
    ...{ unit: targetUnit, amount: z.int() },
  }),
  directorate: z.object({ name: z.string(), calendar_id: z.int() }),
} satisfies Record<CalendarChange['topic'], z.ZodType>

export function useCalendarChangeSentence(): (change: CalendarChange) => string {
  const t = useTranslations('calendars')
  const word = useTranslations('words.priority')
  const formats = useFormats()
  const { names } = useNames()
  const calendarOf = (id: number) => names.all.calendars.find((each) => each.id === id)?.name ?? String(id)
  const undone = (what: string, undoneAt: string | null) => (undoneAt === null ? what : t('changes.undone', { what }))
  const amountOf = ({ amount, unit }: z.infer<typeof rows.target>) => `${formats.number(amount)} ${t(`unit.${unit}`)}`
  const sentences: Record<CalendarChange['topic'], (change: CalendarChange) => string> = {
    work_calendar: ({ content }) => t('changes.calendar', { name: rows.work_calendar.parse(content).name }),
    work_week: ({ content }) => {
      const { calendar_id, valid } = rows.work_week.parse(content)
      return t('changes.hours', { name: calendarOf(calendar_id), day: formats.date(valid) })
    },
    extra_work: ({ content }) => {
      const { calendar_id, name, period, undone_at } = rows.extra_work.parse(content)
      const named = { calendar: calendarOf(calendar_id), name, day: formats.date(period) }
      return undone(t('changes.extra', named), undone_at)
    },
    day_off: ({ content }) => {
      const { kind, name, period, undone_at } = rows.day_off.parse(content)
      return undone(t('changes.dayOff', { kind: t(`kind.${kind}`), name, day: formats.date(period) }), undone_at)
    },
    target: ({ was, content }) => {
      const target = rows.target.parse(content)
      const subject = target.subject_id === null ? t('everySubject') : names.subject(target.subject_id)
      const before = was === null ? [] : [amountOf(rows.target.parse(was))]
      const named = [t(`kindOf.${target.kind}`), subject, word(target.priority)].join(' · ')
      return t('changes.step', { name: named, step: [...before, amountOf(target)].join(' → ') })
    },
    directorate: ({ was, content }) => {
      const { name, calendar_id } = rows.directorate.parse(content)
      const before = was === null ? [] : [calendarOf(rows.directorate.parse(was).calendar_id)]
      return t('changes.step', { name, step: [...before, calendarOf(calendar_id)].join(' → ') })
    },
  }
  return (change) => sentences[change.topic](change)
}
