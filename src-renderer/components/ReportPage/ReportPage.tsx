import { Button, Loader } from '@mantine/core'
import type { ReactNode, Ref } from 'react'
import { useTranslations } from 'use-intl'
import { useFormats } from '#renderer/words/formats.ts'
import type { Answered, FiguresRead } from '#renderer/figures/use-figures.ts'
import classes from './ReportPage.module.css'

interface ReportPageProps<About> {
  readonly read: FiguresRead<About>
  /** What is looked at, and the ways out of the program; stays in sight. */
  readonly head: ReactNode
  /** What has to be said before the figures are believed: a `ReportNote` each, or nothing. */
  readonly notes: ReactNode
  /** Where one is, between the notes and the figures. */
  readonly path?: ReactNode
  readonly children: (shown: Answered<About>) => ReactNode
  /** Names the paper it is printed on. */
  readonly className?: string | undefined
  readonly ref?: Ref<HTMLDivElement>
}

/** A page of figures: its head, what has to be said first, and the figures, which keep their place until the next answer. */
export function ReportPage<About>({ read, head, notes, path, children, className, ref }: ReportPageProps<About>) {
  const { shown, isLeaving, isFailed } = read
  return (
    <div className={`${classes.page} ${className ?? ''}`} ref={ref}>
      <header className={classes.head}>{head}</header>
      <div className={classes.notes} role="status">
        {notes}
        {isFailed && <Failure readAgain={read.readAgain} />}
      </div>
      {path}
      {shown === undefined ? (
        <div className={classes.waiting}>{!isFailed && <Loader size="sm" />}</div>
      ) : (
        // What leaves opens nothing any more.
        <article className={classes.body} inert={isLeaving} data-leaving={isLeaving}>
          {children(shown)}
        </article>
      )}
    </div>
  )
}

/** A sentence above the figures; a calm one warns of nothing. */
export function ReportNote({ children, isCalm = false }: { children: ReactNode; isCalm?: boolean }) {
  return (
    <p className={classes.note} data-calm={isCalm}>
      {children}
    </p>
  )
}

function Failure({ readAgain }: { readAgain: () => void }) {
  const t = useTranslations('components.report')
  return (
    <ReportNote>
      {t('failed')}{' '}
      <Button size="compact-xs" variant="default" onClick={readAgain}>
        {t('readAgain')}
      </Button>
    </ReportNote>
  )
}

/** Of what moment the figures are; pushes what follows it to the end of the head. */
export function ReportMoment({ at }: { at: number | undefined }) {
  const t = useTranslations('components.report')
  const formats = useFormats()
  return <p className={classes.at}>{at !== undefined && t('at', { at: formats.dateTime(at) })}</p>
}
