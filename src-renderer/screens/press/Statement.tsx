import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Period } from '#shared/period.ts'
import { FigureLink } from '#renderer/components/FigureLink/FigureLink.tsx'
import { MeasureName } from '#renderer/components/MeasureName/MeasureName.tsx'
import type { Answered } from '#renderer/figures/use-figures.ts'
import { pressMeasures } from './press-facts.ts'
import classes from './PressPage.module.css'

interface StatementProps {
  sentences: readonly string[]
  shown: Answered<Period>
}

/** The text to copy, and the figures in it, each of which opens what it counts. */
export function Statement({ sentences, shown }: StatementProps) {
  const t = useTranslations('press')
  const text = sentences.join(' ')
  const totals = shown.answers[0]?.[0]?.figures ?? {}
  return (
    <section className={classes.statement}>
      <div className={classes.statementHead}>
        <h2>{t('statement')}</h2>
        <CopyButton text={text} />
      </div>
      <p className={classes.text}>{text}</p>
      <dl className={classes.totals}>
        {pressMeasures.map((measure) => (
          <div key={measure}>
            <dt>
              <MeasureName measure={measure} />
            </dt>
            <dd>
              <FigureLink measure={measure} figure={totals[measure]} scope={shown.about} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function CopyButton({ text }: { text: string }) {
  const t = useTranslations('press')
  const [copied, setCopied] = useState<{ text: string; isDone: boolean } | null>(null)
  const isDone = copied?.text === text && copied.isDone
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied({ text, isDone: true }),
      () => setCopied({ text, isDone: false }),
    )
  return (
    <div className={classes.copy}>
      <Button
        size="xs"
        leftSection={isDone ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
        onClick={() => void copy()}
      >
        {t(isDone ? 'copied' : 'copy')}
      </Button>
      {copied?.isDone === false && <span role="alert">{t('notCopied')}</span>}
    </div>
  )
}
