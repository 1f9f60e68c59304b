import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { RequestDetail } from '#shared/contract/requests.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { RemainingMark } from '#renderer/components/RemainingMark/RemainingMark.tsx'
import { useNames } from '#renderer/lib/catalogue.ts'
import { useClocks } from '#renderer/lib/clocks.ts'
import { useFormats } from '#renderer/lib/formats.ts'
import classes from './RequestPanel.module.css'
import { Section } from './Section.tsx'
import { WhyThisDate } from './WhyThisDate.tsx'

/** The clocks of a request: the citizen's, the holder's own, first contact, and the law's beside them. */
export function Deadlines({ detail }: { detail: RequestDetail }) {
  const t = useTranslations('requests')
  const [isAsking, setIsAsking] = useState(false)
  if (detail.dueAt === null) return null
  return (
    <Section title={t('sections.deadlines')}>
      <dl className={classes.deadlines}>
        <Line label={t('deadline.citizen')} detail={detail} dueAt={detail.dueAt} startedAt={detail.registeredAt} />
        <OwnClock detail={detail} />
        <Contact detail={detail} />
        <LegalClock detail={detail} />
      </dl>
      <Extension detail={detail} />
      <Escalation detail={detail} />
      <Button size="compact-xs" variant="subtle" aria-expanded={isAsking} onClick={() => setIsAsking(!isAsking)}>
        {t('deadline.why')}
      </Button>
      {isAsking && <WhyThisDate requestId={detail.id} version={detail.changedAt} />}
    </Section>
  )
}

interface LineProps {
  label: string
  detail: RequestDetail
  dueAt: number
  startedAt: number
  /** The law's clock and the first contact wait for nothing. */
  neverPauses?: boolean
}

function Line({ label, detail, dueAt, startedAt, neverPauses = false }: LineProps) {
  const { names } = useNames()
  const clocks = useClocks()
  const formats = useFormats()
  const pauses = names.all.holdReasons.some(({ id, pausesClock }) => id === detail.holdReasonId && pausesClock)
  const deadline = {
    startedAt,
    dueAt,
    isPaused: !neverPauses && detail.state === 'on_hold' && pauses,
    isOver: !['new', 'in_work', 'on_hold'].includes(detail.state),
  }
  return (
    <>
      <dt>{label}</dt>
      <dd>{formats.dateTime(dueAt)}</dd>
      <dd>
        <RemainingMark deadline={deadline} calendar={clocks.get(detail.calendarId ?? 0)} />
      </dd>
    </>
  )
}

function OwnClock({ detail }: { detail: RequestDetail }) {
  const t = useTranslations('requests.deadline')
  const { names } = useNames()
  const current = detail.custody.findLast(({ until }) => until === null)
  if (!current || current.dueAt === null || detail.custody.length === 1) return null
  return (
    <Line
      label={t('own', { directorate: names.directorate(current.directorateId) })}
      detail={detail}
      dueAt={current.dueAt}
      startedAt={current.since}
    />
  )
}

function Contact({ detail }: { detail: RequestDetail }) {
  const t = useTranslations('requests.deadline')
  const formats = useFormats()
  if (detail.contactDueAt === null) return null
  if (detail.contactedAt === null) {
    return (
      <Line
        label={t('contact')}
        detail={detail}
        dueAt={detail.contactDueAt}
        startedAt={detail.registeredAt}
        neverPauses
      />
    )
  }
  return (
    <>
      <dt>{t('contact')}</dt>
      <dd>{t('contacted', { at: formats.dateTime(detail.contactedAt) })}</dd>
      <dd>{detail.contactedAt > detail.contactDueAt && t('late')}</dd>
    </>
  )
}

function LegalClock({ detail }: { detail: RequestDetail }) {
  const t = useTranslations('requests.deadline')
  const { names } = useNames()
  const basis = names.all.legalBases.find(({ id }) => id === detail.legalBasisId)
  if (!basis) return null
  if (detail.legalDueAt === null) {
    return (
      <>
        <dt>{basis.name}</dt>
        <dd>{t('interrupted')}</dd>
        <dd />
      </>
    )
  }
  return (
    <Line
      label={detail.legalIsExtended ? t('extendedLaw', { law: basis.name }) : basis.name}
      detail={detail}
      dueAt={detail.legalDueAt}
      startedAt={detail.legalSince ?? detail.registeredAt}
      neverPauses
    />
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
