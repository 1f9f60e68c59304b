import { Button, Select, Textarea, UnstyledButton } from '@mantine/core'
import { useRef, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { KeyHint } from '#renderer/components/KeyHint/KeyHint.tsx'
import { NumbersHint } from '#renderer/components/NumbersHint/NumbersHint.tsx'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import type { Registered } from '#renderer/request/register/use-new-request.ts'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import classes from './MessagesPage.module.css'
import { isWanted, useAnswer, type Answer } from './use-answer.ts'
import type { OpenConversation } from './use-desk.ts'

interface AnswerBoxProps {
  opened: OpenConversation
  registered: Registered | null
  isFirst: boolean
}

/** Where one answers: by which way it goes shows before one writes. */
export function AnswerBox({ opened, registered, isFirst }: AnswerBoxProps) {
  const t = useTranslations('messages')
  const answer = useAnswer(opened, registered)
  const field = useRef<HTMLTextAreaElement>(null)
  useShortcuts([{ key: 'y', label: t('answerKey'), run: () => field.current?.focus() }])
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      answer.send(answer.isAsking)
    }
    // Out of the field, back to where the letters are keys; what was typed stays.
    if (event.key === 'Escape' && event.target === field.current) field.current?.blur()
  }
  const isShut = opened.ladder.every(({ closedBecause }) => closedBecause !== null)
  if (!isWanted(opened))
    return (
      <div className={classes.answer}>
        <RefusalNote kind="hint">{t('doNotWrite')}</RefusalNote>
      </div>
    )
  return (
    // Ctrl and Enter send from any of its fields.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={classes.answer}
      data-region
      aria-label={t('answer')}
      onKeyDown={handleKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        answer.send()
      }}
    >
      <div className={classes.answerTools}>
        <Ladder opened={opened} answer={answer} />
        {!isShut && <Texts answer={answer} />}
      </div>
      {isShut && <Nowhere opened={opened} />}
      <Textarea
        ref={field}
        autoFocus={isFirst}
        aria-label={t('answer')}
        disabled={isShut}
        placeholder={isShut ? '' : answer.way === 'template' ? t('templateOnly') : t('answerPlaceholder')}
        readOnly={answer.way === 'template'}
        autosize
        minRows={2}
        maxRows={7}
        maxLength={4000}
        value={answer.draft.text}
        onChange={(event) => answer.setText(event.currentTarget.value)}
      />
      <AnswerFoot opened={opened} answer={answer} />
    </form>
  )
}

// No way is open: why the first is not, and what helps.
function Nowhere({ opened: { ladder, conversation } }: { opened: OpenConversation }) {
  const t = useTranslations('messages')
  const why = ladder.find(({ closedBecause }) => closedBecause !== null)?.closedBecause
  const because = t(`because.${why ?? 'no_sending'}`)
  return (
    <RefusalNote kind="hint">
      {t(conversation.maskedPhone === null ? 'nowhere.wait' : 'nowhere.call', { because })}
    </RefusalNote>
  )
}

function AnswerFoot({ opened: { ladder }, answer }: { opened: OpenConversation; answer: Answer }) {
  const t = useTranslations('messages')
  const sentence = useFailureSentence()
  const isPaused = ladder.some(({ way, isPaused: waits }) => way === answer.way && waits)
  return (
    <div className={classes.answerFoot}>
      <div className={classes.answerNotes}>
        <NumbersHint words={answer.draft.text} />
        {answer.failure && <RefusalNote>{sentence(answer.failure)}</RefusalNote>}
        {answer.missing.length > 0 && (
          <RefusalNote>{t('missingFields', { fields: answer.missing.join(', ') })}</RefusalNote>
        )}
        {answer.way === 'private' && <RefusalNote kind="hint">{t('privateOnce')}</RefusalNote>}
        {answer.way === null && ladder.some(({ closedBecause }) => closedBecause === null) && (
          <RefusalNote kind="hint">{t('chooseWay')}</RefusalNote>
        )}
        {isPaused && <RefusalNote kind="hint">{t('paused')}</RefusalNote>}
      </div>
      {answer.isAsking && (
        <Button size="compact-md" variant="default" onClick={() => answer.send(true)}>
          {t('sendAnyway')}
        </Button>
      )}
      <Button
        type="submit"
        size="compact-md"
        disabled={!answer.canSend}
        loading={answer.isBusy}
        rightSection={<KeyHint keyName="Ctrl ⏎" />}
      >
        {t('send')}
      </Button>
    </div>
  )
}

// Rung by rung: what is closed says why, so that nobody writes what cannot go.
function Ladder({ opened: { ladder }, answer }: { opened: OpenConversation; answer: Answer }) {
  const t = useTranslations('messages')
  return (
    <div role="radiogroup" aria-label={t('way.label')} className={classes.ladder}>
      {ladder.map(({ way, closedBecause }) => (
        <UnstyledButton
          key={way}
          role="radio"
          aria-checked={way === answer.way}
          className={classes.rung}
          disabled={closedBecause !== null}
          onClick={() => answer.setWay(way)}
        >
          {t(`way.${way}`)}
          {closedBecause !== null && <small> · {t(`because.${closedBecause}`)}</small>}
        </UnstyledButton>
      ))}
    </div>
  )
}

function Texts({ answer }: { answer: Answer }) {
  const t = useTranslations('messages')
  if (answer.texts.length === 0) return null
  return (
    <Select
      size="xs"
      searchable
      aria-label={t('quickText')}
      placeholder={t('quickText')}
      data={answer.texts.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={null}
      onChange={(chosen) => {
        const text = answer.texts.find(({ id }) => String(id) === chosen)
        if (text !== undefined) answer.take(text)
      }}
    />
  )
}
