import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import type { InboxRow } from '#shared/contract/inbox.ts'
import type { Message } from '#shared/contract/messages.ts'
import { KeyHint } from '#renderer/components/KeyHint/KeyHint.tsx'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { StateBadge } from '#renderer/components/StateBadge/StateBadge.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import fields from '#renderer/request/register/register.module.css'
import type { Registered } from '#renderer/request/register/use-new-request.ts'
import { useFormats } from '#renderer/words/formats.ts'
import classes from './MessagesPage.module.css'
import { PutMessages } from './PutMessages.tsx'
import type { OpenConversation } from './use-desk.ts'

interface RequestsPaneProps {
  opened: OpenConversation
  chosen: readonly Message[]
  registered: Registered | null
  onNew: () => void
  onPut: () => void
}

/** The requests of a conversation, and what the chosen messages can become. */
export function RequestsPane({ opened: { requests }, chosen, registered, onNew, onPut }: RequestsPaneProps) {
  const t = useTranslations('messages')
  const { names } = useNames()
  const closed = chosen.length > 0 ? requests.find(({ state }) => state === 'closed') : undefined
  const isOpen = ({ state }: InboxRow) => state !== 'closed' && state !== 'resolved'
  const first = new Set([requests.find(isOpen)?.id, requests.find((row) => !isOpen(row))?.id])
  return (
    <div className={classes.sideBody}>
      {registered !== null && (
        <div className={classes.registered} role="status">
          <strong>{t('registered', { number: registered.number })}</strong>
          <span>{t('registeredAt', { directorate: names.directorate(registered.directorateId) })}</span>
        </div>
      )}
      {closed && (
        <RefusalNote kind="hint">
          <strong>{t('triageHead', { number: closed.number })}</strong> {t('triage')}
        </RefusalNote>
      )}
      <div className={classes.sideTools}>
        <Button disabled={chosen.length === 0} onClick={onNew} rightSection={<KeyHint keyName="n" />}>
          {t('newRequest')}
        </Button>
        <span className={classes.faint}>{t('chosen', { count: String(chosen.length) })}</span>
      </div>
      <h3 className={classes.sideTitle}>{t('requests')}</h3>
      {requests.length === 0 && <p className={classes.faint}>{t('noRequests')}</p>}
      <ul className={fields.rows}>
        {requests.map((row) => (
          <Made key={row.id} row={row} chosen={chosen} onPut={onPut} hasKeys={first.has(row.id)} />
        ))}
      </ul>
    </div>
  )
}

interface MadeProps {
  row: InboxRow
  chosen: readonly Message[]
  onPut: () => void
  hasKeys: boolean
}

function Made({ row, ...put }: MadeProps) {
  const t = useTranslations('messages')
  const { names } = useNames()
  const formats = useFormats()
  const [, navigate] = useLocation()
  return (
    <li className={fields.row}>
      <div className={fields.rowHead}>
        <strong>{row.number}</strong>
        <StateBadge state={row.state} />
      </div>
      <div>{names.subject(row.subjectId)}</div>
      <div className={classes.faint}>
        {[names.place(row), names.directorate(row.directorateId), formats.dateTime(row.registeredAt)]
          .filter(Boolean)
          .join(' · ')}
      </div>
      <div className={fields.rowButtons}>
        <Button size="compact-xs" variant="subtle" onClick={() => navigate(`/inbox/open/${row.id}`)}>
          {t('open')}
        </Button>
        <PutMessages row={row} {...put} />
      </div>
    </li>
  )
}
