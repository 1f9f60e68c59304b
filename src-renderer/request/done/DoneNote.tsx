import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { KeyHint } from '#renderer/components/KeyHint/KeyHint.tsx'
import { useMe } from '#renderer/host/me.ts'
import { actKeys } from '#renderer/ui/acts.ts'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import classes from './DoneNote.module.css'
import { useDone, type Done } from './done.ts'
import { useUndo } from './use-undo.ts'

/** What was done last, in sight until the next act; for a minute it is taken back from here. */
export function DoneNote() {
  const me = useMe()
  const word = useTranslations('words.act')
  const t = useTranslations('requests.done')
  const sentence = useFailureSentence()
  const done = useDone(me.id)
  const { run, isBusy, result } = useUndo(done)
  const key = actKeys.undo ?? ''
  useShortcuts(run === null ? [] : [{ key, label: word('undo'), run }])
  const refused = result?.refused[0]
  return (
    <div className={classes.note} role="status" aria-label={t('label')}>
      {done && <Said done={done} />}
      {run && (
        <Button
          size="compact-xs"
          variant="light"
          loading={isBusy}
          aria-keyshortcuts={key}
          onClick={run}
          rightSection={<KeyHint keyName={key} />}
        >
          {word('undo')}
        </Button>
      )}
      {refused && (
        <strong role="alert">
          {refused.row.number}: {sentence(refused.failure)}
        </strong>
      )}
    </div>
  )
}

function Said({ done }: { done: Done }) {
  const t = useTranslations('requests.done')
  const confirmed = useTranslations('requests.done.confirmed')
  const formats = useFormats()
  const [first] = done.rows
  const count = formats.number(done.rows.length)
  return (
    <span>
      <IconCheck size={14} aria-hidden /> {done.rows.length === 1 ? first?.number : t('many', { count })}:{' '}
      {confirmed(done.act)}
    </span>
  )
}
