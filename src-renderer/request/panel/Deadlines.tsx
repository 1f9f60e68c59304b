import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { WhichClock } from '#shared/contract/clock.ts'
import type { RequestDetail } from '#shared/contract/requests.ts'
import { endedAt } from '#shared/deadline-of.ts'
import { lateSecondsAt } from '#shared/remaining.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { RemainingMark } from '#renderer/components/RemainingMark/RemainingMark.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { useClocks, wallClock, type CalendarClock } from '#renderer/host/clocks.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useNow } from '#renderer/host/now.ts'
import type { BarLayout } from './bar-layout.ts'
import { clockOf, deadlineBars, ranUntil, stateOf, type DeadlineLine } from './deadline-lines.ts'
import { DeadlineBar } from './DeadlineBar.tsx'
import classes from './RequestPanel.module.css'
import { Section } from './Section.tsx'
import { WhyThisDate } from './WhyThisDate.tsx'

/** The clocks of a request as bars against each other, each with its arithmetic one click away. */
export function Deadlines({ detail }: { detail: RequestDetail }) {
  const t = useTranslations('requests')
  const [asked, setAsked] = useState<WhichClock | null>(null)
  if (detail.dueAt === null && detail.legalBasisId === null) return null
  return (
    <Section title={t('sections.deadlines')}>
      <Bars detail={detail} asked={asked} onAsk={(clock) => setAsked(clock === asked ? null : clock)} />
      <LegalNotes detail={detail} />
      <Extension detail={detail} />
      <Escalation detail={detail} />
      {detail.importedFrom !== null && detail.dueAt !== null && (
        <p className={classes.faint}>{t('deadline.imported')}</p>
      )}
    </Section>
  )
}

interface BarsProps {
  detail: RequestDetail
  /** Of which clock the arithmetic is shown. */
  asked: WhichClock | null
  onAsk: (clock: WhichClock) => void
}

function Bars({ detail, asked, onAsk }: BarsProps) {
  const { names } = useNames()
  const minute = useNow()
  return (
    <dl className={classes.deadlines}>
      {deadlineBars(detail, names, minute).map(({ line, layout }) => (
        <Clock
          key={line.kind}
          detail={detail}
          line={line}
          layout={layout}
          isAsked={asked === clockOf(line)}
          onAsk={onAsk}
        />
      ))}
    </dl>
  )
}

interface ClockProps {
  detail: RequestDetail
  line: DeadlineLine
  layout: BarLayout
  isAsked: boolean
  onAsk: (clock: WhichClock) => void
}

function Clock({ detail, line, layout, isAsked, onAsk }: ClockProps) {
  const t = useTranslations('requests.deadline')
  const formats = useFormats()
  const { kind, dueAt } = line
  const clock = clockOf(line)
  const name = t(kind, { directorate: line.name, law: line.name })
  const at = formats.dateTime(dueAt)
  // What another system promised has no arithmetic here.
  const isGiven = detail.importedFrom !== null && (clock === 'citizen' || clock === 'own')
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {isGiven ? (
          at
        ) : (
          <button
            type="button"
            className={classes.dateButton}
            aria-expanded={isAsked}
            aria-label={t('whyOf', { name, at })}
            title={t('why')}
            onClick={() => onAsk(clock)}
          >
            {at}
          </button>
        )}
      </dd>
      <dd>
        <Standing detail={detail} line={line} />
      </dd>
      <dd className={classes.deadlineBar}>
        <DeadlineBar name={name} layout={layout} />
        {isAsked && <WhyThisDate requestId={detail.id} clock={clock} version={detail.changedAt} />}
      </dd>
    </>
  )
}

// What is left of it, or how it ended.
function Standing({ detail, line }: Pick<ClockProps, 'detail' | 'line'>) {
  const t = useTranslations('requests.deadline')
  const { names } = useNames()
  const clocks = useClocks()
  const formats = useFormats()
  const { startedAt, dueAt, stoppedAt, neverPauses, calendarId } = line
  const calendar = calendarId === null ? wallClock : clocks.get(calendarId)
  if (stoppedAt !== null)
    return t(stoppedAt > dueAt ? 'contactedLate' : 'contacted', { at: formats.dateTime(stoppedAt) })
  if (clockOf(line) !== 'contact' && ranUntil(detail, names) !== null)
    return <Ended detail={detail} dueAt={dueAt} calendar={calendar} />
  return (
    <RemainingMark
      deadline={{ startedAt, dueAt, ...stateOf(detail, names, neverPauses) }}
      calendar={calendar}
      nearShare={names.all.nearShare}
      hasBar={false}
    />
  )
}

interface EndedProps {
  detail: RequestDetail
  dueAt: number
  calendar: CalendarClock | undefined
}

// What is over says when, and by how much of working time it was late.
function Ended({ detail, dueAt, calendar }: EndedProps) {
  const t = useTranslations('requests.deadline')
  const formats = useFormats()
  const ended = endedAt(detail)
  if (ended === null) return null
  const at = formats.dateTime(ended)
  const kind = detail.resolvedAt === null ? 'closed' : 'solved'
  if (ended <= dueAt) return t(`${kind}.inTime`, { at })
  const seconds =
    lateSecondsAt({ startedAt: 0, dueAt, isPaused: false, isOver: true }, ended, calendar?.clock, ended) ?? 0
  // In one piece: what does not fit beside the date stands whole beneath it.
  const late = formats.span(seconds * 1000, (calendar?.daySeconds ?? 0) * 1000).replaceAll(' ', '\u00a0')
  return (
    <span className={classes.late}>{seconds < 60 ? t(`${kind}.late`, { at }) : t(`${kind}.lateBy`, { at, late })}</span>
  )
}

// Where the law's clock has neither date nor bar: a cost notice has interrupted it, or the stage was told.
function LegalNotes({ detail }: { detail: RequestDetail }) {
  const t = useTranslations('requests.deadline')
  const { names } = useNames()
  const formats = useFormats()
  const { legalStage: stage } = detail
  const basis = names.all.legalBases.find(({ id }) => id === detail.legalBasisId)
  if (!basis || detail.legalDueAt !== null) return null
  if (!basis.stageSuffices || stage === null)
    return (
      <p className={classes.faint}>
        {basis.name}: {t('interrupted')}
      </p>
    )
  return (
    <p className={classes.faint}>
      {t(stage.at > stage.legalDueAt ? 'stageToldLate' : 'stageTold', {
        ...{ law: basis.name, at: formats.dateTime(stage.at), due: formats.dateTime(stage.legalDueAt) },
        words: stage.words,
      })}
    </p>
  )
}

// Who ought to know by now, and who has said that he does.
function Escalation({ detail }: { detail: RequestDetail }) {
  const t = useTranslations('requests.deadline')
  const { names } = useNames()
  const formats = useFormats()
  const level = (['near', 'overdue', 'vice', 'mayor'] as const)[detail.escalation - 1]
  if (level === undefined) return null
  return (
    <RefusalNote kind={level === 'near' ? 'hint' : 'refusal'}>
      {t(`escalation.${level}`)}
      {detail.warnings.map(({ byId, at, level: seen }) => (
        <small key={`${byId} ${seen}`}> {t('seen', { who: names.person(byId, at), at: formats.dateTime(at) })}</small>
      ))}
    </RefusalNote>
  )
}

function Extension({ detail }: { detail: RequestDetail }) {
  const t = useTranslations('requests.deadline')
  const { names } = useNames()
  const formats = useFormats()
  const { extension } = detail
  if (extension === null) return null
  return (
    <p className={classes.faint}>
      {t('extended', {
        who: names.person(extension.byId, extension.at),
        from: formats.dateTime(extension.dueBefore),
        to: formats.dateTime(extension.dueAfter),
        words: extension.words,
      })}
    </p>
  )
}
