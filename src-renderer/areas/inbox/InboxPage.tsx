import { Select, TextInput } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import type { GridApi } from 'ag-grid-community'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation, useParams } from 'wouter'
import { inboxTab, type InboxRow, type InboxTab } from '#shared/contract/inbox.ts'
import { SplitPane } from '#renderer/components/SplitPane/SplitPane.tsx'
import { ColumnMenu } from '#renderer/grid/ColumnMenu/ColumnMenu.tsx'
import { useNames } from '#renderer/lib/catalogue.ts'
import { useMe } from '#renderer/lib/me.ts'
import { usePlace } from '#renderer/lib/place.ts'
import { compareTurkish } from '#renderer/lib/turkish-order.ts'
import { DueChips } from './DueChips.tsx'
import { InboxExport } from './InboxExport.tsx'
import { InboxGrid } from './InboxGrid.tsx'
import classes from './InboxPage.module.css'
import { InboxTabs } from './InboxTabs.tsx'
import { useDueFilter } from './use-due-filter.ts'
import { useInbox } from './use-inbox.ts'

export interface OpenRequest {
  readonly requestId: number
  readonly isFull: boolean
  readonly onToggleFull: () => void
  readonly onClose: () => void
}

interface InboxPageProps {
  /** The request's panel is another area's; the app brings the two together. */
  renderRequest: (open: OpenRequest) => ReactNode
}

const readTab = (told: string | undefined): InboxTab => inboxTab.safeParse(told).data ?? 'new'

/** The list of what waits, and beside it the request that is open. */
export function InboxPage({ renderRequest }: InboxPageProps) {
  const params = useParams<{ tab?: string; requestId?: string }>()
  const [directorateId, setDirectorateId] = useState<number | undefined>()
  const [words, setWords] = useState('')
  const [api, setApi] = useState<GridApi<InboxRow> | null>(null)
  const [isFull, setIsFull] = useState(false)
  const tab = readTab(params.tab)
  const openId = params.requestId ? Number(params.requestId) : null
  const inbox = useInbox({ tab, directorateId })
  const due = useDueFilter(inbox.rows)
  useWhoseInbox()

  const open = useOpening(tab, openId)
  const list = (
    <div className={classes.page}>
      <div className={classes.bar}>
        <InboxTabs
          current={tab}
          counts={inbox.counts}
          onChange={(next) => open(openId, next)}
          onApproach={inbox.prefetch}
        />
        <div className={classes.tools}>
          <DueChips chosen={due.chosen} counts={due.counts} onChoose={due.choose} />
          <DirectorateChoice value={directorateId} onChange={setDirectorateId} />
          <ListFilter words={words} onChange={setWords} />
          <ColumnMenu api={api} />
          <InboxExport tab={tab} directorateId={directorateId} />
        </div>
      </div>
      <InboxGrid
        tab={tab}
        inbox={inbox}
        due={due}
        words={words}
        openId={openId}
        onOpen={(row) => open(row.id)}
        onReady={setApi}
      />
    </div>
  )
  const close = () => {
    setIsFull(false)
    open(null)
  }
  return (
    <SplitPane
      name="inbox"
      list={list}
      isFull={isFull}
      panel={
        openId === null
          ? null
          : renderRequest({ requestId: openId, isFull, onToggleFull: () => setIsFull(!isFull), onClose: close })
      }
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

function useWhoseInbox(): void {
  const t = useTranslations('frame')
  const me = useMe()
  const { names } = useNames()
  usePlace(me.directorateIds.map((id) => names.directorate(id)).join(', ') || t('everyDirectorate'))
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
      onKeyDown={(event) => event.key === 'Escape' && onChange('')}
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
