import { useTranslations } from 'use-intl'
import { fieldOf, plainFields } from '#shared/request-fields.ts'
import type { RequestDetail } from '#shared/contract/requests.ts'
import { PriorityMark } from '#renderer/components/PriorityMark/PriorityMark.tsx'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { StateBadge } from '#renderer/components/StateBadge/StateBadge.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { useFormats } from '#renderer/words/formats.ts'
import classes from './RequestPanel.module.css'

/** What it is, at a glance: place, state, whose it is, and the citizen's words. */
export function Facts({ detail }: { detail: RequestDetail }) {
  const t = useTranslations('requests')
  const { names } = useNames()
  const formats = useFormats()
  return (
    <header className={classes.facts}>
      <p className={classes.soft}>{names.place(detail)}</p>
      <PlainFacts detail={detail} />
      <div className={classes.marks}>
        <StateBadge state={detail.state} />
        <PriorityMark priority={detail.priority} />
        <Marks detail={detail} />
      </div>
      <p className={classes.soft}>
        {names.directorate(detail.directorateId)} ·{' '}
        {detail.clerkId === null ? t('noClerk') : t('clerk', { who: names.person(detail.clerkId) })}
      </p>
      <p className={classes.faint}>
        {t(detail.importedFrom === null ? 'received' : 'receivedThere', {
          channel: names.channel(detail.channelId),
          at: formats.dateTime(detail.registeredAt),
          who: names.person(detail.registeredById, detail.registeredAt),
        })}
      </p>
      <Imported detail={detail} />
      <Standstill detail={detail} />
      {detail.answers !== null && <p className={classes.soft}>{detail.answers}</p>}
      <p className={classes.description}>{detail.description}</p>
    </header>
  )
}

// What was told as it came, besides the door, which is part of the place.
function PlainFacts({ detail }: { detail: RequestDetail }) {
  const word = useTranslations('words.field')
  const filled = plainFields.filter((field) => fieldOf(field).column !== undefined && detail[field] !== null)
  return filled.map((field) => (
    <p key={field} className={classes.soft}>
      {word(field)}: {detail[field]}
    </p>
  ))
}

function Marks({ detail }: { detail: RequestDetail }) {
  const word = useTranslations('words.mark')
  const marks = [
    detail.reopenedCount > 0 && word('reopened'),
    detail.returnedCount > 0 && word('returned'),
    detail.outcome === 'forwarded' && word('forwarded'),
    detail.outcome === 'declined' && word('declined'),
  ].filter((mark) => mark !== false)
  return marks.map((mark) => (
    <span key={mark} className={classes.mark}>
      {mark}
    </span>
  ))
}

// Where it came from, and what it was promised and when it was closed there.
function Imported({ detail }: { detail: RequestDetail }) {
  const t = useTranslations('requests')
  const word = useTranslations('words')
  const formats = useFormats()
  const { importedFrom, importedKey, originalDueAt, originalClosedAt } = detail
  if (importedFrom === null) return null
  const parts = [
    word('imported', { source: importedFrom, key: importedKey ?? '' }),
    originalDueAt === null ? t('noOriginalDue') : t('originalDue', { at: formats.dateTime(originalDueAt) }),
    originalClosedAt !== null && t('originalClosed', { at: formats.dateTime(originalClosedAt) }),
  ]
  return <p className={classes.imported}>{parts.filter((each) => each !== false).join(' · ')}</p>
}

// Why nothing happens here just now.
function Standstill({ detail }: { detail: RequestDetail }) {
  const t = useTranslations('requests')
  const { names } = useNames()
  const formats = useFormats()
  if (detail.state === 'joined') {
    return (
      <RefusalNote kind="hint">
        {detail.master ? t('joinedTo', { number: detail.master.number }) : t('joinedHidden')}
      </RefusalNote>
    )
  }
  if (detail.state !== 'on_hold' || detail.heldUntil === null) return null
  return (
    <RefusalNote kind="hint">
      {t('heldFor', { reason: names.holdReason(detail.holdReasonId), until: formats.dateTime(detail.heldUntil) })}
    </RefusalNote>
  )
}
