import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { InboxRow } from '#shared/contract/inbox.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { StateBadge } from '#renderer/components/StateBadge/StateBadge.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { calls } from '#renderer/host/calls.ts'
import { useCall } from '#renderer/host/use-call.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { failureOf } from '#renderer/host/failures.ts'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import { citizenOf } from './draft.ts'
import classes from './register.module.css'
import type { Caller } from './use-caller.ts'
import type { Register } from './use-new-request.ts'

interface EarlierRequestsProps {
  register: Register
  caller: Caller
  onShow: (requestId: number) => void
  /** What can be done with one that still is open, in place of adding who asks to it. */
  renderActs?: ((row: InboxRow) => ReactNode) | undefined
}

/** What the caller asked before, so that the same matter is not written down twice. */
export function EarlierRequests({ register, caller, onShow, renderActs }: EarlierRequestsProps) {
  const t = useTranslations('register')
  const rows = caller.known.flatMap(({ requests }) => requests)
  const hint = caller.state === 'read' ? t('earlierNone') : t('earlierHint')
  return (
    <aside className={classes.earlier} aria-label={t('earlier')}>
      <h2 className={classes.earlierTitle}>{t('earlier')}</h2>
      {rows.length === 0 && <p className={classes.hint}>{hint}</p>}
      <ul className={classes.rows}>
        {rows.map((row) => (
          <Earlier key={row.id} {...{ row, register, onShow, renderActs }} />
        ))}
      </ul>
    </aside>
  )
}

/** The request that answers the caller: the one it was joined to, where that is seen. */
const answering = ({ id, masterId, masterNumber }: InboxRow): number => (masterNumber === null ? id : (masterId ?? id))

type EarlierProps = Omit<EarlierRequestsProps, 'caller'> & { row: InboxRow }

function Earlier({ row, register, onShow, renderActs }: EarlierProps) {
  const t = useTranslations('register')
  const { names } = useNames()
  const formats = useFormats()
  return (
    <li className={classes.row}>
      <div className={classes.rowHead}>
        <strong>{row.number}</strong>
        <StateBadge state={row.state} />
      </div>
      <div>{names.subject(row.subjectId)}</div>
      <div className={classes.hint}>
        {names.place(row) !== '' && `${names.place(row)} · `}
        <span className={classes.date}>{formats.dateTime(row.registeredAt)}</span>
      </div>
      {row.masterNumber !== null && <div>{t('joinedTo', { number: row.masterNumber })}</div>}
      <div className={classes.rowButtons}>
        <Button size="compact-xs" variant="subtle" onClick={() => onShow(answering(row))}>
          {row.masterNumber === null ? t('open') : t('openMaster', { number: row.masterNumber })}
        </Button>
        {renderActs?.(row)}
        {renderActs === undefined && row.state !== 'closed' && row.state !== 'joined' && (
          <SameMatter row={row} register={register} />
        )}
      </div>
    </li>
  )
}

function SameMatter({ row, register }: { row: InboxRow; register: Register }) {
  const t = useTranslations('register')
  const sentence = useFailureSentence()
  // Once for this row and caller: pressed twice it happens once.
  const [commandId] = useState(() => crypto.randomUUID())
  const add = useCall({ call: calls.requests.addComplainant })
  const citizen = citizenOf(register.draft)
  if (add.isSuccess) return <RefusalNote kind="hint">{t('sameMatterDone', { number: row.number })}</RefusalNote>
  return (
    <>
      <Button
        size="compact-xs"
        variant="light"
        loading={add.isPending}
        disabled={citizen === null || ('fullName' in citizen && citizen.fullName === '')}
        onClick={() => citizen !== null && add.mutate({ commandId, requestId: row.id, citizen })}
      >
        {t('sameMatter')}
      </Button>
      {add.error && <RefusalNote>{sentence(failureOf(add.error))}</RefusalNote>}
    </>
  )
}
