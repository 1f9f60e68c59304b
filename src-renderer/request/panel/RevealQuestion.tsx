import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { RevealedCitizen } from '#shared/contract/citizens.ts'
import { says } from '#shared/visible.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { calls } from '#renderer/host/calls.ts'
import { failureOf } from '#renderer/host/failures.ts'
import { useFailureSentence, type Failure } from '#renderer/words/refusals.ts'
import { ReasonFields, type ReasonChoice } from '../acts/ReasonFields.tsx'
import { FormFrame } from '../acts/FormFrame.tsx'
import classes from './RequestPanel.module.css'

interface RevealQuestionProps {
  requestId: number
  citizenId: number
  onRevealed: (citizen: RevealedCitizen) => void
  onHidden: () => void
  onCancel: () => void
}

const shownMs = 60_000

/** Asks why before it shows, since the law wants to know. */
export function RevealQuestion({ requestId, citizenId, onRevealed, onHidden, onCancel }: RevealQuestionProps) {
  const t = useTranslations('requests.citizen')
  const sentence = useFailureSentence()
  const [commandId] = useState(() => crypto.randomUUID())
  const [choice, setChoice] = useState<ReasonChoice>({ reasonId: null, words: '' })
  const [failure, setFailure] = useState<Failure | null>(null)
  const isAsking = useRef(false)

  const reveal = async () => {
    if (choice.reasonId === null || isAsking.current) return
    isAsking.current = true
    try {
      const words = !says(choice.words) ? null : choice.words
      onRevealed(await calls.citizens.reveal({ commandId, requestId, citizenId, reasonId: choice.reasonId, words }))
      setTimeout(onHidden, shownMs)
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      isAsking.current = false
    }
  }
  return (
    <FormFrame
      title={t('show')}
      send={t('show')}
      canSend={choice.reasonId !== null}
      onSend={() => void reveal()}
      onCancel={onCancel}
    >
      <p className={classes.faint}>{t('why')}</p>
      <ReasonFields kind="reveal" choice={choice} onChange={setChoice} />
      {failure && <RefusalNote>{sentence(failure)}</RefusalNote>}
    </FormFrame>
  )
}
