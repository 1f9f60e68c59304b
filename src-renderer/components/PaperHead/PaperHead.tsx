import type { AboutLine } from '#renderer/export/report.ts'
import classes from './PaperHead.module.css'

interface PaperHeadProps {
  title: string
  lines: readonly AboutLine[]
}

/** On paper, where no picker says it: of what and of when the figures are. Unseen on the screen. */
export function PaperHead({ title, lines }: PaperHeadProps) {
  return (
    <p className={classes.head}>
      <strong>{title}</strong> · {lines.map(({ label, value }) => `${label}: ${value}`).join(' · ')}
    </p>
  )
}
