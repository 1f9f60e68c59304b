import { Button, Select, TextInput } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation, useParams } from 'wouter'
import { inboxTab, type InboxTab } from '#shared/contract/inbox.ts'
import { EmptyState } from '#renderer/components/EmptyState/EmptyState.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { useMe } from '#renderer/host/me.ts'
import { RequestList } from '#renderer/request/list/RequestList.tsx'
import { useRequestColumns } from '#renderer/request/list/use-request-columns.ts'
import { usePlace } from '#renderer/ui/place.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { compareTurkish } from '#renderer/words/turkish-order.ts'
import { DueChips } from './DueChips.tsx'
import { inboxColumns } from './inbox-columns.ts'
import classes from './InboxPage.module.css'
import { InboxTabs } from './InboxTabs.tsx'
import { lookAtTold, useDueFilter, type DueFilter } from './use-due-filter.ts'
import { useInbox } from './use-inbox.ts'
import { useInboxPaper } from './use-inbox-paper.ts'

const readTab = (param: string | undefined): InboxTab => inboxTab.safeParse(param).data ?? 'new'

/** The list of what waits. */
export function InboxPage() {
  const t = useTranslations('inbox')
  const params = useParams<{ tab?: string; requestId?: string }>()
  const [directorateId, setDirectorateId] = useState<number | undefined>()
  const [words, setWords] = useState('')
  const tab = readTab(params.tab)
  const openId = params.requestId ? Number(params.requestId) : null
  const inbox = useInbox({ tab, directorateId })
  const due = useDueFilter(inbox.rows)
  const columns = useInboxColumns()
  const open = useOpening(tab, openId)
  useWhoseInbox()
  return (
    <RequestList
      {...{ name: 'inbox', columnsName: 'inbox', columns, words, openId }}
      label={t('list', { tab: t(`tabs.${tab}`) })}
      rows={due.rows}
      status={inbox.status}
      title={
        <InboxTabs
          current={tab}
          counts={inbox.counts}
          onChange={(next) => {
            if (due.told !== null) lookAtTold(null)
            open(openId, next)
          }}
          onApproach={inbox.prefetch}
        />
      }
      tools={
        <>
          <DueChips due={due} />
          <DirectorateChoice value={directorateId} onChange={setDirectorateId} />
          <ListFilter words={words} onChange={setWords} />
        </>
      }
      paper={useInboxPaper(tab, directorateId, due, inbox)}
      empty={<Empty tab={tab} due={due} />}
      note={<CutNote shown={inbox.rows.length} total={inbox.total} />}
      onOpen={open}
      onRetry={inbox.retry}
    />
  )
}

function useOpening(tab: InboxTab, openId: number | null): (id: number | null, inTab?: InboxTab) => void {
  const [, navigate] = useLocation()
  // Walking through the rows takes the address along: one step back leads out of the panel, however many were looked at.
  return (id, inTab = tab) =>
    navigate(`/inbox/${inTab}${id === null ? '' : `/${id}`}`, {
      replace: id !== null && openId !== null && inTab === tab,
    })
}

function useInboxColumns() {
  const me = useMe()
  const withDirectorate = me.directorateIds.length !== 1
  const shown = useMemo(() => inboxColumns(withDirectorate), [withDirectorate])
  return useRequestColumns(shown)
}

function useWhoseInbox(): void {
  const t = useTranslations('inbox.directorate')
  const me = useMe()
  const { names } = useNames()
  usePlace(me.directorateIds.map((id) => names.directorate(id)).join(', ') || t('all'))
}

function Empty({ tab, due }: { tab: InboxTab; due: DueFilter }) {
  const t = useTranslations('inbox')
  const { chosen, told, choose } = due
  const narrowed = told === null ? chosen : 'told'
  if (narrowed === null) return <EmptyState title={t(`empty.${tab}`)}>{tab === 'new' && t('empty.next')}</EmptyState>
  return (
    <EmptyState title={t(`due.none.${narrowed}`)}>
      <Button variant="default" onClick={() => choose(null)}>
        {t('due.showAll')}
      </Button>
    </EmptyState>
  )
}

function CutNote({ shown, total }: { shown: number; total: number }) {
  const t = useTranslations('inbox')
  const formats = useFormats()
  if (total <= shown) return null
  return (
    <p className={classes.cut} role="status">
      {t('cut', { shown: formats.number(shown), total: formats.number(total) })}
    </p>
  )
}

function ListFilter({ words, onChange }: { words: string; onChange: (words: string) => void }) {
  const t = useTranslations('inbox.filter')
  return (
    <TextInput
      size="xs"
      className={classes.field}
      type="search"
      aria-label={t('label')}
      placeholder={t('placeholder')}
      leftSection={<IconFilter size={14} aria-hidden />}
      value={words}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // One thing at a time: first the words go, then one is back in the list.
        if (words === '') event.currentTarget.blur()
        else onChange('')
      }}
    />
  )
}

interface DirectorateChoiceProps {
  value: number | undefined
  onChange: (directorateId: number | undefined) => void
}

// Only where there is something to choose: people of one directorate see theirs.
function DirectorateChoice({ value, onChange }: DirectorateChoiceProps) {
  const t = useTranslations('inbox.directorate')
  const me = useMe()
  const { names } = useNames()
  const choices = useMemo(() => {
    const mine = me.post === 'clerk' || me.post === 'director' ? new Set(me.directorateIds) : null
    return names.all.directorates
      .filter(({ id }) => mine === null || mine.has(id))
      .toSorted((one, other) => compareTurkish(one.name, other.name))
      .map(({ id, name }) => ({ value: String(id), label: name }))
  }, [me, names])
  if (choices.length < 2) return null
  return (
    <Select
      size="xs"
      className={classes.field}
      searchable
      clearable
      aria-label={t('label')}
      placeholder={t('all')}
      data={choices}
      value={value === undefined ? null : String(value)}
      onChange={(next) => onChange(next === null ? undefined : Number(next))}
    />
  )
}
