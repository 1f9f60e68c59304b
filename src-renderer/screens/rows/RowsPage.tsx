import { Button, Select } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import type { GridApi } from 'ag-grid-community'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Link, useLocation, useParams } from 'wouter'
import type { MeasureCode, ReportRow, Scope } from '#shared/contract/oversight.ts'
import { EmptyState } from '#renderer/components/EmptyState/EmptyState.tsx'
import { KeyHint } from '#renderer/components/KeyHint/KeyHint.tsx'
import { readCounted, readScope, rowsPath } from '#renderer/figures/rows-path.ts'
import { usePreference } from '#renderer/host/use-preference.ts'
import { CountedList } from '#renderer/request/counted/CountedList.tsx'
import { isOfThisMoment } from '#renderer/request/counted/scope-words.ts'
import { ShareParts } from '#renderer/request/counted/ShareParts.tsx'
import { rowOrders, type RowOrder } from '#renderer/request/counted/use-figure-rows.ts'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'

const isOrder = (kept: unknown): kept is RowOrder => rowOrders.some((order) => order === kept)

/** The requests that a figure counts, reached from the figure. */
export function RowsPage() {
  const t = useTranslations('rows')
  const params = useParams<{ measure: string; scope: string; requestId?: string }>()
  const counted = readCounted(params.measure)
  const scope = readScope(params.scope)
  if (counted === undefined || scope === undefined)
    return (
      <EmptyState title={t('unreadable')}>
        <Link href="/">{t('home')}</Link>
      </EmptyState>
    )
  const openId = params.requestId === undefined ? null : Number(params.requestId)
  return <Counted {...counted} scope={scope} openId={openId} />
}

interface CountedProps {
  measure: MeasureCode
  share: MeasureCode | null
  scope: Scope
  openId: number | null
}

function Counted({ measure, share, scope, openId }: CountedProps) {
  const [, navigate] = useLocation()
  const [order, setOrder] = usePreference<RowOrder>('rows/order', 'due', isOrder)
  const [api, setApi] = useState<GridApi<ReportRow> | null>(null)
  const choose = (next: RowOrder) => {
    // A column's order would hide the one that was just chosen.
    api?.applyColumnState({ defaultState: { sort: null } })
    setOrder(next)
  }
  return (
    <CountedList
      {...{ measure, scope, order, openId }}
      name="rows"
      columnsName={isOfThisMoment(measure) ? 'rows/now' : 'rows/period'}
      above={share !== null && <ShareParts share={share} shown={measure} scope={scope} />}
      before={<BackButton isPanelOpen={openId !== null} />}
      tools={<OrderChoice order={order} onChange={choose} />}
      onReady={setApi}
      // In place of the address before: one step back leads to where the figure stood, however many rows were looked at.
      onOpen={(id) => navigate(rowsPath(measure, scope, id, share), { replace: true })}
    />
  )
}

function OrderChoice({ order, onChange }: { order: RowOrder; onChange: (order: RowOrder) => void }) {
  const t = useTranslations('rows.order')
  return (
    <Select
      size="xs"
      w={190}
      aria-label={t('label')}
      data={rowOrders.map((value) => ({ value, label: t(value) }))}
      value={order}
      allowDeselect={false}
      onChange={(next) => isOrder(next) && onChange(next)}
    />
  )
}

// To where the figure stood; who opened the address by hand has no such place.
function BackButton({ isPanelOpen }: { isPanelOpen: boolean }) {
  const t = useTranslations('rows')
  const back = () => history.back()
  useShortcuts(isPanelOpen || history.length < 2 ? [] : [{ key: 'Escape', label: t('back'), run: back }])
  if (history.length < 2) return null
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconArrowLeft size={14} aria-hidden />}
      rightSection={isPanelOpen ? undefined : <KeyHint keyName="Esc" />}
      onClick={back}
    >
      {t('back')}
    </Button>
  )
}
