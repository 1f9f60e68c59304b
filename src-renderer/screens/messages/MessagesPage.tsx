import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '#renderer/components/EmptyState/EmptyState.tsx'
import { ChannelFaults } from './ChannelFaults.tsx'
import { ConversationDesk } from './ConversationDesk.tsx'
import { ConversationList } from './ConversationList.tsx'
import classes from './MessagesPage.module.css'
import { useDeskPath } from './use-desk.ts'

/** What citizens write: who waits to the left, what was said in the middle, what becomes of it to the right. */
export function MessagesPage() {
  const t = useTranslations('messages')
  const { list, openId, go } = useDeskPath()
  const rows = useRef<HTMLUListElement>(null)
  const back = () => {
    go(null)
    rows.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }
  return (
    <div className={classes.page}>
      <ChannelFaults />
      <div className={classes.desk}>
        <ConversationList list={list} openId={openId} onGo={go} rows={rows} />
        {openId === null ? (
          <div className={classes.nothing}>
            <EmptyState title={t('choose')} />
          </div>
        ) : (
          <ConversationDesk key={openId} conversationId={openId} onBack={back} />
        )}
      </div>
    </div>
  )
}
