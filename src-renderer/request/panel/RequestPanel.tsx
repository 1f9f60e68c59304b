import { ActionIcon } from '@mantine/core'
import { IconArrowsDiagonal, IconArrowsDiagonalMinimize2, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { RequestDetail } from '#shared/contract/requests.ts'
import { EmptyState } from '#renderer/components/EmptyState/EmptyState.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import { RequestActions } from '../acts/RequestActions.tsx'
import { useRequest } from './use-request.ts'
import { DoneNote } from '../done/DoneNote.tsx'
import { useFocusHome } from '#renderer/ui/focus-home.ts'
import { NotYetRead } from './NotYetRead.tsx'
import { useRested } from './use-rested.ts'
import { Citizens } from './Citizens.tsx'
import { Custody } from './Custody.tsx'
import { Deadlines } from './Deadlines.tsx'
import { Explanations } from './Explanations.tsx'
import { Facts } from './Facts.tsx'
import { History } from './History.tsx'
import { Papers } from './Papers.tsx'
import { Calls } from './Calls.tsx'
import { Written } from './Written.tsx'
import classes from './RequestPanel.module.css'

interface RequestPanelProps {
  requestId: number
  isFull: boolean
  /** There is no room beside it, whether it is full or not. */
  isAlone: boolean
  onToggleFull: () => void
  onClose: () => void
  onDoneWith: (since: number) => void
}

/** One request in full: what it is, who had it, what was done, and what this person may do now. */
export function RequestPanel({ requestId, isFull, isAlone, onToggleFull, onClose, onDoneWith }: RequestPanelProps) {
  const t = useTranslations('requests')
  const sentence = useFailureSentence()
  const { detail, failure } = useRequest(useRested(requestId))
  const panel = useRef<HTMLElement>(null)
  // One thing at a time: first back beside the list, then closed.
  useShortcuts([{ key: 'Escape', label: t(isFull ? 'beside' : 'close'), run: isFull ? onToggleFull : onClose }])
  useFocusHome('panel', () => {
    if (isFull || isAlone) panel.current?.focus({ preventScroll: true })
    return isFull || isAlone
  })
  const shown = detail?.id === requestId ? detail : null
  return (
    <article
      ref={panel}
      tabIndex={-1}
      data-region
      className={classes.panel}
      aria-label={t('panel', { number: shown?.number ?? '…' })}
      aria-busy={shown === null}
      data-full={isFull}
    >
      <header className={classes.head}>
        {shown && <Heading detail={shown} />}
        <div className={classes.tools}>
          {!isAlone && (
            <ActionIcon
              variant="subtle"
              color="gray"
              title={t(isFull ? 'beside' : 'full')}
              aria-label={t(isFull ? 'beside' : 'full')}
              onClick={onToggleFull}
            >
              {isFull ? <IconArrowsDiagonalMinimize2 size={18} /> : <IconArrowsDiagonal size={18} />}
            </ActionIcon>
          )}
          <ActionIcon variant="subtle" color="gray" aria-label={t('close')} onClick={onClose}>
            <IconX size={18} />
          </ActionIcon>
        </div>
      </header>
      {shown && <Opened key={shown.id} detail={shown} onDoneWith={onDoneWith} />}
      {shown === null && !failure && <NotYetRead key={requestId} />}
      {shown === null && failure && <EmptyState title={sentence(failure)} />}
      {(isFull || isAlone) && <DoneNote />}
    </article>
  )
}

// Stands still while what is beneath it is read.
function Heading({ detail }: { detail: RequestDetail }) {
  const { names } = useNames()
  return (
    <div className={classes.heading}>
      <h2 className={classes.number}>{detail.number}</h2>
      <p className={classes.subject}>{names.subject(detail.subjectId)}</p>
    </div>
  )
}

// Over the whole width in two columns: the matter to the left; clocks, custody and what happened to the right.
function Opened({ detail, onDoneWith }: { detail: RequestDetail; onDoneWith: (since: number) => void }) {
  return (
    <>
      <div className={classes.body}>
        <div>
          <Facts detail={detail} />
          <Explanations detail={detail} />
        </div>
        <div className={classes.beside}>
          <Deadlines detail={detail} />
          <Custody detail={detail} />
        </div>
        <div>
          <Citizens detail={detail} />
          <Papers detail={detail} />
          <Calls detail={detail} />
          <Written detail={detail} />
        </div>
        <div className={classes.beside}>
          <History detail={detail} />
        </div>
      </div>
      <RequestActions detail={detail} onDoneWith={onDoneWith} />
    </>
  )
}
