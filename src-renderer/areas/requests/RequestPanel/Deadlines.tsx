import { Button } from '@mantine/core'
import { Fragment, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { RequestDetail } from '#shared/contract/requests.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { RemainingMark } from '#renderer/components/RemainingMark/RemainingMark.tsx'
import { useNames } from '#renderer/lib/catalogue.ts'
import { useClocks } from '#renderer/lib/clocks.ts'
import { useFormats } from '#renderer/lib/formats.ts'
import { useNow } from '#renderer/lib/now.ts'
import { axisOf, layOutBar } from './bar-layout.ts'
import { deadlineLines, pausesOf, stateOf } from './deadline-lines.ts'
import { DeadlineBar } from './DeadlineBar.tsx'
import classes from './RequestPanel.module.css'
import { Section } from './Section.tsx'
import { WhyThisDate } from './WhyThisDate.tsx'

/** The clocks of a request as bars against each other: the citizen's, the holder's own, first contact, the law's. */
export function Deadlines({ detail }: { detail: RequestDetail }) {
  const t = useTranslations('requests')
  const [isAsking, setIsAsking] = useState(false)
  if (detail.dueAt === null && detail.legalBasisId === null) return null
  const isImported = detail.importedFrom !== null
  return (
    <Section title={t('sections.deadlines')}>
      <Bars detail={detail} />
      <Interruption detail={detail} />
      <Extension detail={detail} />
      <Escalation detail={detail} />
      {isImported ? (
        detail.dueAt !== null && <p className={classes.faint}>{t('deadline.imported')}</p>
      ) : (
        <Button size="compact-xs" variant="subtle" aria-expanded={isAsking} onClick={() => setIsAsking(!isAsking)}>
          {t('deadline.why')}
        </Button>
      )}
      {isAsking && <WhyThisDate requestId={detail.id} version={detail.changedAt} />}
    </Section>
  )
}

function Bars({ detail }: { detail: RequestDetail }) {
  const t = useTranslations('requests.deadline')
  const { names } = useNames()
  const clocks = useClocks()
  const formats = useFormats()
  const minute = useNow()
  const lines = deadlineLines(detail, names)
  const asked = detail.closedAt ?? detail.resolvedAt ?? minute
  const axis = axisOf(lines, asked)
  const pauses = pausesOf(detail, names)
  return (
    <dl className={classes.deadlines}>
      {lines.map((line) => {
        const { kind, startedAt, dueAt, stoppedAt, neverPauses } = line
        const name = t(kind, { directorate: line.name, law: line.name })
        return (
          <Fragment key={kind}>
            <dt>{name}</dt>
            <dd>{formats.dateTime(dueAt)}</dd>
            <dd>
              {stoppedAt === null ? (
                <RemainingMark
                  deadline={{ startedAt, dueAt, ...stateOf(detail, names, neverPauses) }}
                  calendar={clocks.get(detail.calendarId ?? 0)}
                />
              ) : (
                t(stoppedAt > dueAt ? 'contactedLate' : 'contacted', { at: formats.dateTime(stoppedAt) })
              )}
            </dd>
            <dd className={classes.deadlineBar}>
              <DeadlineBar name={name} layout={layOutBar(line, neverPauses ? [] : pauses, axis, stoppedAt ?? asked)} />
            </dd>
          </Fragment>
        )
      })}
    </dl>
  )
}

// A cost notice has interrupted the law's clock: there is no date and no bar until the cost is paid.
function Interruption({ detail }: { detail: RequestDetail }) {
  const t = useTranslations('requests.deadline')
  const { names } = useNames()
  const basis = names.all.legalBases.find(({ id }) => id === detail.legalBasisId)
  if (!basis || detail.legalDueAt !== null) return null
  return (
    <p className={classes.faint}>
      {basis.name}: {t('interrupted')}
    </p>
  )
}

// Who ought to know by now, and who has said that he does.
function Escalation({ detail }: { detail: RequestDetail }) {
  const t = useTranslations('requests.deadline')
  const { names } = useNames()
  const formats = useFormats()
  const level = (['near', 'overdue', 'office', 'office'] as const)[detail.escalation - 1]
  if (level === undefined) return null
  return (
    <RefusalNote kind={level === 'near' ? 'hint' : 'refusal'}>
      {t(`escalation.${level}`)}
      {detail.warnings.map(({ byId, at, level: seen }) => (
        <small key={`${byId} ${seen}`}> {t('seen', { who: names.person(byId), at: formats.dateTime(at) })}</small>
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
        who: names.person(extension.byId),
        from: formats.dateTime(extension.dueBefore),
        to: formats.dateTime(extension.dueAfter),
        words: extension.words,
      })}
    </p>
  )
}
