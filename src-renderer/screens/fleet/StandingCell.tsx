import { IconAlertTriangle, IconCircleCheck, IconClockPause, IconCopy, IconHistory } from '@tabler/icons-react'
import type { ICellRendererParams } from 'ag-grid-community'
import classes from './Fleet.module.css'
import type { PcRow, Standing } from './use-pcs.ts'

const signs = {
  failing: IconAlertTriangle,
  twoNames: IconCopy,
  behind: IconHistory,
  unseen: IconClockPause,
  current: IconCircleCheck,
} as const satisfies Record<Standing, unknown>

/** How a PC stands, by sign and word. */
export function StandingMark({ standing, word }: { standing: Standing; word: string }) {
  const Sign = signs[standing]
  return (
    <span className={classes.standing} data-standing={standing}>
      <Sign size={14} aria-hidden />
      {word}
    </span>
  )
}

export function StandingCell({ data }: ICellRendererParams<PcRow>) {
  return data && <StandingMark standing={data.standing} word={data.standingWord} />
}
