import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowsDiagonal, IconArrowsDiagonalMinimize2, IconX } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import type { RequestDetail } from '#shared/contract/requests.ts'
import { EmptyState } from '#renderer/components/EmptyState/EmptyState.tsx'
import { useFailureSentence } from '#renderer/lib/refusals.ts'
import { useShortcuts } from '#renderer/lib/shortcuts.ts'
import { ActDesk } from '../acts/ActDesk.tsx'
import { useRequest } from '../use-request.ts'
import { useRested } from '../use-rested.ts'
import { Citizens } from './Citizens.tsx'
import { Custody } from './Custody.tsx'
import { Deadlines } from './Deadlines.tsx'
import { Explanations } from './Explanations.tsx'
import { Facts } from './Facts.tsx'
import { History } from './History.tsx'
import { Papers } from './Papers.tsx'
import classes from './RequestPanel.module.css'

interface RequestPanelProps {
  requestId: number
  isFull: boolean
  onToggleFull: () => void
  onClose: () => void
}

/** One request in full: what it is, who had it, what was done, and what this person may do now. */
export function RequestPanel({ requestId, isFull, onToggleFull, onClose }: RequestPanelProps) {
  const t = useTranslations('requests')
  const sentence = useFailureSentence()
  const { detail, failure } = useRequest(useRested(requestId))
  useShortcuts([{ key: 'Escape', label: t('close'), run: onClose }])
  const shown = detail?.id === requestId ? detail : null
  return (
    <article
      className={classes.panel}
      aria-label={t('panel', { number: shown?.number ?? '…' })}
      aria-busy={shown === null}
    >
      <div className={classes.tools}>
        <Tooltip label={t(isFull ? 'beside' : 'full')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t(isFull ? 'beside' : 'full')} onClick={onToggleFull}>
            {isFull ? <IconArrowsDiagonalMinimize2 size={18} /> : <IconArrowsDiagonal size={18} />}
          </ActionIcon>
        </Tooltip>
        <ActionIcon variant="subtle" color="gray" aria-label={t('close')} onClick={onClose}>
          <IconX size={18} />
        </ActionIcon>
      </div>
      {shown && <Opened key={shown.id} detail={shown} />}
      {shown === null && failure && <EmptyState title={sentence(failure)} />}
    </article>
  )
}

function Opened({ detail }: { detail: RequestDetail }) {
  return (
    <>
      <div className={classes.body}>
        <Facts detail={detail} />
        <Explanations detail={detail} />
        <Deadlines detail={detail} />
        <Custody detail={detail} />
        <Citizens detail={detail} />
        <Papers detail={detail} />
        <History detail={detail} />
      </div>
      <ActDesk detail={detail} />
    </>
  )
}
