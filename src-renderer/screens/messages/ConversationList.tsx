import { Button, Select, TextInput, UnstyledButton } from '@mantine/core'
import { useDeferredValue, useState, type KeyboardEvent, type RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { accountKind, deskList, type AccountKind, type DeskList } from '#shared/contract/messages.ts'
import { EmptyState } from '#renderer/components/EmptyState/EmptyState.tsx'
import { useFocusHome } from '#renderer/ui/focus-home.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { ConversationRow } from './ConversationRow.tsx'
import classes from './MessagesPage.module.css'
import { useConversations, useDeskCounts } from './use-desk.ts'

interface ConversationListProps {
  list: DeskList
  openId: number | null
  onGo: (conversationId: number | null, list?: DeskList) => void
  rows: RefObject<HTMLUListElement | null>
}

/** Who has waited longest stands first; one list for what is unread, ours, the citizen's, done. */
export function ConversationList({ list, openId, onGo, rows }: ConversationListProps) {
  const t = useTranslations('messages')
  const [kind, setKind] = useState<AccountKind | null>(null)
  const [words, setWords] = useState('')
  const { data: conversations } = useConversations(list, kind, useDeferredValue(words.trim()))
  const [marked, setMarked] = useState<number | null>(null)
  const shown = conversations ?? []
  const isNarrowed = kind !== null || words.trim() !== ''
  const showAll = (): void => {
    setKind(null)
    setWords('')
  }
  const stop = [marked, openId].find((id) => shown.some((each) => each.id === id)) ?? shown[0]?.id
  useFocusHome('list', () => {
    const row = rows.current?.querySelector<HTMLElement>('[tabindex="0"]')
    row?.focus({ preventScroll: true })
    return row !== undefined && row !== null
  })
  const handleKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const all = [...(rows.current?.querySelectorAll<HTMLElement>('button') ?? [])]
    const here = all.findIndex((row) => row === document.activeElement)
    if (step === undefined || here < 0) return
    event.preventDefault()
    all[Math.max(0, Math.min(here + step, all.length - 1))]?.focus()
  }
  return (
    <section className={classes.listPane} data-region aria-label={t('conversations')}>
      <ListTabs list={list} onChoose={(next) => onGo(openId, next)} />
      <Filters {...{ kind, setKind, words, setWords }} />
      {conversations?.length === 0 && !isNarrowed && <EmptyState title={t(`empty.${list}`)} />}
      {conversations?.length === 0 && isNarrowed && (
        <EmptyState title={t('empty.found')}>
          <Button variant="default" size="xs" onClick={showAll}>
            {t('showAll')}
          </Button>
        </EmptyState>
      )}
      {/* The list takes the arrows of its rows. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul ref={rows} className={classes.rows} aria-label={t('conversations')} onKeyDown={handleKeyDown}>
        {shown.map((conversation) => (
          <ConversationRow
            key={conversation.id}
            conversation={conversation}
            isOpen={conversation.id === openId}
            isStop={conversation.id === stop}
            onFocus={setMarked}
            onOpen={onGo}
          />
        ))}
      </ul>
    </section>
  )
}

function ListTabs({ list, onChoose }: { list: DeskList; onChoose: (list: DeskList) => void }) {
  const t = useTranslations('messages')
  const formats = useFormats()
  const counts = useDeskCounts()
  return (
    <div className={classes.tabs} role="group" aria-label={t('lists')}>
      {deskList.options.map((each) => (
        <UnstyledButton key={each} className={classes.tab} aria-pressed={each === list} onClick={() => onChoose(each)}>
          {t(`list.${each}`)}{' '}
          {each !== 'closed' && <span className={classes.count}>{formats.number(counts[each])}</span>}
        </UnstyledButton>
      ))}
    </div>
  )
}

interface FiltersProps {
  kind: AccountKind | null
  setKind: (kind: AccountKind | null) => void
  words: string
  setWords: (words: string) => void
}

function Filters({ kind, setKind, words, setWords }: FiltersProps) {
  const t = useTranslations('messages')
  return (
    <div className={classes.filters}>
      <TextInput
        size="xs"
        type="search"
        aria-label={t('search')}
        placeholder={t('searchPlaceholder')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Select
        size="xs"
        clearable
        aria-label={t('everyKind')}
        placeholder={t('everyKind')}
        data={accountKind.options.map((value) => ({ value, label: t(`accountKind.${value}`) }))}
        value={kind}
        onChange={(next) => setKind(accountKind.safeParse(next).data ?? null)}
      />
    </div>
  )
}
