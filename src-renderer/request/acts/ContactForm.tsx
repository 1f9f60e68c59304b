import { Textarea } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { RequestDetail } from '#shared/contract/requests.ts'
import { says } from '#shared/visible.ts'
import { NumbersHint } from '#renderer/components/NumbersHint/NumbersHint.tsx'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { calls } from '#renderer/host/calls.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { now } from '#renderer/host/now.ts'
import { useActDraft, type ActFormProps } from './act-form.ts'
import { FormFrame } from './FormFrame.tsx'
import { ChoiceKeys } from './ReasonFields.tsx'
import { useWays, wayNames } from './ways.ts'

interface Contact {
  /** A place in the list of ways. */
  way: number | null
  /** Null until somebody chose: a try is no contact, and neither is taken for granted. */
  reached: boolean | null
  words: string
}

/** The citizen was spoken to, or was not reached: how, and what was said. Only who was reached stops the first-contact clock. */
export function ContactForm(props: ActFormProps) {
  const { detail, command, onClose } = props
  const word = useTranslations('words.act')
  const t = useTranslations('requests.form')
  const logged = useTranslations('requests.form.logged')
  const ways = useWays()
  const { draft, setDraft, finish } = useActDraft<Contact>(props, 'log_contact', {
    way: null,
    reached: null,
    words: '',
  })
  const { way, reached } = draft
  const said = draft.words.trim()
  const wayName = wayNames[way ?? -1]
  const send = () => {
    if (wayName === undefined || reached === null) return
    const words = [logged(`${wayName}.${reached ? 'reached' : 'missed'}`), said].filter(Boolean).join(' ')
    command.send(
      'log_contact',
      async ({ commandId, requestId }) => await calls.clock.logContact({ commandId, requestId, words, reached }),
      finish,
    )
  }
  return (
    <FormFrame
      title={word('log_contact')}
      canSend={way !== null && (reached === false || (reached === true && says(said)))}
      isBusy={command.busyAct !== null}
      onSend={send}
      onCancel={onClose}
    >
      <ChoiceKeys
        label={t('way')}
        keys={ways}
        hasKeys={way === null}
        value={way}
        onChange={(next) => setDraft({ way: next })}
      />
      {way !== null && (
        <ChoiceKeys
          label={t('reached')}
          keys={[
            { id: 1, name: t('wasReached') },
            { id: 0, name: t('wasMissed') },
          ]}
          value={reached === null ? null : Number(reached)}
          onChange={(id) => setDraft({ reached: id === 1 })}
        />
      )}
      {way !== null && reached !== null && (
        <WhatWasSaid detail={detail} reached={reached} words={draft.words} onChange={(words) => setDraft({ words })} />
      )}
    </FormFrame>
  )
}

interface WhatWasSaidProps {
  detail: RequestDetail
  reached: boolean
  words: string
  onChange: (words: string) => void
}

// Owed where somebody was reached.
function WhatWasSaid({ detail, reached, words, onChange }: WhatWasSaidProps) {
  const t = useTranslations('requests.form')
  return (
    <>
      <FirstContact detail={detail} reached={reached} />
      <Textarea
        key={String(reached)}
        label={t(reached ? 'spoken' : 'missedWords')}
        autoFocus
        autosize
        minRows={2}
        maxLength={3900}
        value={words}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <NumbersHint words={words} />
    </>
  )
}

// What sending will do to the clock that waits for the citizen to be spoken to.
function FirstContact({ detail, reached }: { detail: RequestDetail; reached: boolean }) {
  const t = useTranslations('requests.form.firstContact')
  const formats = useFormats()
  const { contactDueAt: due, contactedAt } = detail
  if (due === null || contactedAt !== null) return null
  const tense = reached ? 'stops' : due < now() ? 'isOver' : 'runsOn'
  return <RefusalNote kind="hint">{t(tense, { at: formats.dateTime(due) })}</RefusalNote>
}
