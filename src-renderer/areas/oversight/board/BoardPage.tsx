import { useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { ReportRow } from '#shared/contract/oversight.ts'
import { CatalogueSelect } from '#renderer/components/CatalogueSelect/CatalogueSelect.tsx'
import { SplitPane } from '#renderer/components/SplitPane/SplitPane.tsx'
import { useNames } from '#renderer/lib/catalogue.ts'
import { usePlace } from '#renderer/lib/place.ts'
import { scopeText } from '#renderer/lib/rows-path.ts'
import type { CountedRequest } from '../rows/RowsPage.tsx'
import { BoardFigures } from './BoardFigures.tsx'
import { BoardList } from './BoardList.tsx'
import classes from './BoardPage.module.css'
import { BoardTables } from './BoardTables.tsx'
import { useBoard, type Board } from './use-board.ts'

/** What the desk for many requests is given; it stands under the list. */
export interface TickedRows {
  readonly rows: readonly ReportRow[]
  readonly hasKeys: boolean
  readonly onDone: (ids: readonly number[]) => void
  readonly onDrop: () => void
  readonly onOpen: (id: number) => void
}

interface BoardPageProps {
  /** The request's panel and the acts on many are another area's; the app brings them together. */
  renderRequest: (open: CountedRequest) => ReactNode
  renderBulk: (ticked: TickedRows) => ReactNode
}

/** A directorate's work as its director goes through it: what presses, who has how much, and the list to act on. */
export function BoardPage({ renderRequest, renderBulk }: BoardPageProps) {
  const board = useBoard()
  const { areRead } = useNames()
  const { openId, scope, measure } = board
  const [isFull, setIsFull] = useState(false)
  const close = () => {
    setIsFull(false)
    board.open(null)
  }
  return (
    <SplitPane
      name="board"
      isFull={isFull}
      list={
        <div className={classes.page}>
          <BoardHead board={board} />
          <div className={classes.body}>
            {openId === null && areRead && <BoardTables board={board} />}
            <BoardList key={`${measure}/${scopeText(scope)}`} board={board} renderBulk={renderBulk} />
          </div>
        </div>
      }
      panel={
        openId === null
          ? null
          : renderRequest({ requestId: openId, isFull, onToggleFull: () => setIsFull(!isFull), onClose: close })
      }
    />
  )
}

function BoardHead({ board }: { board: Board }) {
  const t = useTranslations('board')
  const { names } = useNames()
  const { whole, directorates, pickDirectorate } = board
  const shown = whole.directorateIds ?? []
  usePlace(shown.map(names.directorate).join(', '))
  return (
    <header className={classes.head}>
      {directorates.length > 1 && (
        <div className={classes.whose}>
          <CatalogueSelect
            label={t('directorate')}
            options={directorates}
            value={shown.length === 1 ? (shown[0] ?? null) : null}
            placeholder={t('ownDirectorates')}
            onChange={(id) => id !== null && pickDirectorate(id)}
          />
        </div>
      )}
      <BoardFigures board={board} />
    </header>
  )
}
