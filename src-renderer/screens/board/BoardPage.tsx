import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import { CatalogueSelect } from '#renderer/components/CatalogueSelect/CatalogueSelect.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { CountedList } from '#renderer/request/counted/CountedList.tsx'
import { usePlace } from '#renderer/ui/place.ts'
import { boardPath } from './board-path.ts'
import { BoardFigures } from './BoardFigures.tsx'
import classes from './BoardPage.module.css'
import { BoardTables } from './BoardTables.tsx'
import { useBoard, type Board } from './use-board.ts'

/** A directorate's work as its director goes through it: what presses, who has how much, and the list to act on. */
export function BoardPage() {
  const board = useBoard()
  const { areRead } = useNames()
  const { measure, scope, whole, openId, open } = board
  return (
    <CountedList
      {...{ measure, scope, whole, openId }}
      name="board"
      columnsName="board"
      order="due"
      above={<BoardHead board={board} />}
      beside={openId === null && areRead && <BoardTables board={board} />}
      tools={<Narrowed board={board} />}
      hasBulk
      onOpen={open}
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

// Back from one clerk's or one subject's to all of it.
function Narrowed({ board }: { board: Board }) {
  const t = useTranslations('board')
  const [, navigate] = useLocation()
  const { whole, scope, measure, openId } = board
  if (Object.keys(scope).length === Object.keys(whole).length) return null
  return (
    <Button
      size="compact-sm"
      variant="light"
      leftSection={<IconX size={14} aria-hidden />}
      onClick={() => navigate(boardPath(whole, measure, openId))}
    >
      {t('showAll')}
    </Button>
  )
}
