import { UnstyledButton } from '@mantine/core'
import { useMemo, type RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { KeyHint } from '#renderer/components/KeyHint/KeyHint.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import { says } from '#shared/visible.ts'
import classes from './acts.module.css'
import { WordsBeside } from './words-form.tsx'

export interface ReasonChoice {
  readonly reasonId: number | null
  readonly words: string
}

interface Key {
  readonly id: number
  readonly name: string
}

interface KeysProps {
  label: string
  keys: readonly Key[]
  value: number | null
  onChange: (id: number) => void
  /** False where the digits belong to the next question already. */
  hasKeys?: boolean
  keysRef?: RefObject<HTMLDivElement | null> | undefined
}

/** One of a few, by a digit or a click. */
export function ChoiceKeys({ label, keys, value, onChange, hasKeys = true, keysRef }: KeysProps) {
  const digits = hasKeys ? keys.slice(0, 9) : []
  useShortcuts(digits.map(({ id, name }, index) => ({ key: String(index + 1), label: name, run: () => onChange(id) })))
  return (
    <div className={classes.choice}>
      <span className={classes.label} aria-hidden>
        {label}
      </span>
      <div role="radiogroup" aria-label={label} className={classes.keys} ref={keysRef} tabIndex={-1}>
        {keys.map(({ id, name }, index) => (
          <UnstyledButton
            key={id}
            role="radio"
            aria-checked={id === value}
            className={classes.key}
            onClick={() => onChange(id)}
          >
            {index < digits.length && name !== String(index + 1) && <KeyHint keyName={String(index + 1)} />} {name}
          </UnstyledButton>
        ))}
      </div>
    </div>
  )
}

interface ReasonFieldsProps {
  kind: 'return' | 'hand_over' | 'reveal'
  choice: ReasonChoice
  onChange: (choice: ReasonChoice) => void
  /** Where the keys stand, to be focused. */
  keysRef?: RefObject<HTMLDivElement | null>
}

/** A reason by one key; words only where the reason owes them. */
export function ReasonFields({ kind, choice, onChange, keysRef }: ReasonFieldsProps) {
  const t = useTranslations('requests.form')
  const { names } = useNames()
  const reasons = useMemo(
    () => names.all.reasons.filter((reason) => reason.kind === kind && reason.isActive),
    [names, kind],
  )
  const chosen = reasons.find(({ id }) => id === choice.reasonId)
  return (
    <>
      <ChoiceKeys
        label={t('reason')}
        keys={reasons}
        keysRef={keysRef}
        value={choice.reasonId}
        onChange={(reasonId) => onChange({ ...choice, reasonId })}
      />
      {(chosen?.needsWords === true || choice.words !== '') && (
        <WordsBeside
          label={t('words')}
          description={chosen?.needsWords === true ? t('wordsOwed') : undefined}
          minRows={2}
          autoFocus={chosen?.needsWords === true}
          value={choice.words}
          onChange={(words) => onChange({ ...choice, words })}
        />
      )}
    </>
  )
}

/** Whether the choice can be sent: a reason, and words where it owes them. */
export function useIsReasonGiven(choice: ReasonChoice): boolean {
  const { names } = useNames()
  const reason = names.all.reasons.find(({ id }) => id === choice.reasonId)
  return reason !== undefined && (!reason.needsWords || says(choice.words))
}

/** Words as the contract takes them: trimmed, or null. */
export function wordsOrNull(words: string): string | null {
  return !says(words) ? null : words.trim()
}
