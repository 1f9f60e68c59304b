import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ImportTakenBack, PastImport } from '#shared/contract/import.ts'
import { says } from '#shared/visible.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { calls } from '#renderer/host/calls.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { failureOf } from '#renderer/host/failures.ts'
import { live, useLive } from '#renderer/host/live-query.ts'
import { queries } from '#renderer/host/queries.ts'
import { useCall } from '#renderer/host/use-call.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import classes from './ImportPage.module.css'

/** Aktarımı geri al: what it would hide first, then why; or what became of it. */
export function TakeImportBack({ past }: { past: PastImport }) {
  const t = useTranslations('import.past')
  const { dateTime } = useFormats()
  const { names } = useNames()
  const [isOpen, setIsOpen] = useState(false)
  if (past.takenBackAt !== null && past.takenBackById !== null)
    return (
      <small>
        {t('takenBack', { at: dateTime(past.takenBackAt), by: names.person(past.takenBackById) })} ·{' '}
        {past.takenBackWords}
      </small>
    )
  if (past.takeBackWaits) return <RefusalNote kind="hint">{t('waits')}</RefusalNote>
  if (past.taken === 0) return null
  if (isOpen) return <TakeBackForm past={past} onClose={() => setIsOpen(false)} />
  return (
    <div className={classes.buttons}>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('takeBackOf', { source: past.source })}
        onClick={() => setIsOpen(true)}
      >
        {t('takeBack')}
      </Button>
    </div>
  )
}

function TakeBackForm({ past, onClose }: { past: PastImport; onClose: () => void }) {
  const t = useTranslations('import.past')
  const sentence = useFailureSentence()
  const [commandId] = useState(() => crypto.randomUUID())
  const [words, setWords] = useState('')
  const look = useLive(
    live(queries.imports.previewTakenBack.queryOptions({ input: { importId: past.id } }), {
      hears: ['requests', 'imports', 'session'],
      throttleMs: 5000,
    }),
  )
  const takingBack = useCall({
    call: async () => await calls.imports.takeBack({ commandId, importId: past.id, words: words.trim() }),
    renews: queries.imports.key(),
    onDone: onClose,
  })
  const failure = takingBack.error ?? look.error
  const canSend = look.data?.acted === 0 && says(words)
  return (
    <form
      className={classes.takeBack}
      aria-label={t('takeBackOf', { source: past.source })}
      onSubmit={(event) => {
        event.preventDefault()
        if (canSend) takingBack.mutate()
      }}
    >
      {look.data && <WhatItHides look={look.data} />}
      <Textarea
        size="xs"
        label={t('why')}
        autosize
        minRows={2}
        maxLength={4000}
        // The form stands where the button stood.
        autoFocus
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
      {failure && <RefusalNote>{sentence(failureOf(failure))}</RefusalNote>}
      <div className={classes.buttons}>
        <Button type="submit" size="xs" disabled={!canSend} loading={takingBack.isPending}>
          {t('doTakeBack')}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {t('keep')}
        </Button>
      </div>
    </form>
  )
}

function WhatItHides({ look }: { look: ImportTakenBack }) {
  const t = useTranslations('import.past')
  const { number } = useFormats()
  if (look.acted > 0) {
    const numbers = look.numbers.join(', ')
    return (
      <RefusalNote>
        {t('acted', {
          acted: number(look.acted),
          numbers: look.acted > look.numbers.length ? t('andMore', { numbers }) : numbers,
        })}
      </RefusalNote>
    )
  }
  return (
    <>
      <span>{t('hides', { requests: number(look.requests), open: number(look.open) })}</span>
      {look.needsSecond && <RefusalNote kind="hint">{t('needsSecond')}</RefusalNote>}
    </>
  )
}
