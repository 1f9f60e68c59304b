import { Checkbox, Radio, TextInput } from '@mantine/core'
import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import type { Caller } from './use-caller.ts'
import classes from './register.module.css'
import type { Register } from './use-new-request.ts'

/** The phone first: it tells who calls. A new caller gives a name, or none. */
export function CallerFields({ register, caller }: { register: Register; caller: Caller }) {
  const t = useTranslations('register')
  const say = useFailureSentence()
  const { draft, setDraft } = register
  return (
    <div className={classes.caller}>
      <TextInput
        label={t('phone')}
        placeholder={t('phonePlaceholder')}
        inputMode="tel"
        autoFocus
        value={draft.phone}
        error={caller.state === 'wrong' ? t('phoneWrong') : caller.failure && say(caller.failure)}
        onChange={(event) => setDraft({ phone: event.currentTarget.value, citizenId: null })}
      />
      <WhoFields register={register} caller={caller} />
    </div>
  )
}

interface WhoProps {
  register: Register
  caller: Caller
  hand: Hand
}

/** Who it is: one of those known, or somebody new. Who is known may be told while one types: the field for the name is another then. */
export function WhoFields({ register, caller }: Omit<WhoProps, 'hand'>) {
  const [hand] = useState(handOver)
  const Fields = caller.known.length > 0 ? KnownCallers : NewCaller
  return <Fields register={register} caller={caller} hand={hand} />
}

interface Hand {
  take: (field: HTMLInputElement | null) => void
  leave: () => void
}

/** Goes on in the field for the name where one typed in a field that is gone: no letter is lost, or taken for a key of the program. */
function handOver(): Hand {
  let isTyping = false
  return {
    take: (field) => {
      if (isTyping && field !== null) {
        field.focus()
        field.setSelectionRange(field.value.length, field.value.length)
      }
      isTyping = false
    },
    leave: () => {
      isTyping = document.activeElement?.hasAttribute('data-who') === true
    },
  }
}

function useTypingOn(hand: Hand, name: RefObject<HTMLInputElement | null>) {
  useLayoutEffect(() => {
    hand.take(name.current)
    return hand.leave
  }, [hand, name])
}

function KnownCallers({ register, caller, hand }: WhoProps) {
  const t = useTranslations('register')
  const nameField = useRef<HTMLInputElement>(null)
  useTypingOn(hand, nameField)
  const { draft, setDraft, missing } = register
  const isElse = draft.citizenId === null
  return (
    <Radio.Group
      className={classes.who}
      label={t('known')}
      error={missing.includes('who')}
      value={isElse ? 'else' : String(draft.citizenId)}
      onChange={(value) => setDraft({ citizenId: value === 'else' ? null : Number(value), isNameless: false })}
    >
      <div className={classes.known}>
        {caller.known.map(({ id, name, isWrittenTo }) => (
          <Radio key={id} value={String(id)} label={name} {...(!isWrittenTo && { description: t('notWrittenTo') })} />
        ))}
        <Radio value="else" label={t('somebodyElse')} />
        {isElse && <NameField register={register} field={nameField} />}
      </div>
    </Radio.Group>
  )
}

function NewCaller({ register, caller, hand }: WhoProps) {
  const t = useTranslations('register')
  const nameField = useRef<HTMLInputElement>(null)
  useTypingOn(hand, nameField)
  const { draft, setDraft } = register
  return (
    <>
      <NameField
        register={register}
        field={nameField}
        label={t('fullName')}
        hint={caller.state === 'read' ? t('unknown') : undefined}
      />
      <TextInput
        data-who
        label={t('nationalId')}
        inputMode="numeric"
        maxLength={11}
        disabled={draft.isNameless}
        error={register.failure?.kind === 'refused' && register.failure.code === 'ZM017'}
        value={draft.nationalId}
        onChange={(event) => setDraft({ nationalId: event.currentTarget.value })}
      />
    </>
  )
}

interface NameFieldProps {
  register: Register
  field: RefObject<HTMLInputElement | null>
  label?: string
  hint?: string | undefined
}

function NameField({ register, field, label, hint }: NameFieldProps) {
  const t = useTranslations('register')
  const { draft, setDraft, missing } = register
  return (
    <div className={classes.name}>
      <TextInput
        ref={field}
        data-who
        label={label}
        aria-label={t('fullName')}
        description={hint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        disabled={draft.isNameless}
        error={missing.includes('who')}
        value={draft.fullName}
        onChange={(event) => setDraft({ fullName: event.currentTarget.value })}
      />
      <Checkbox
        size="xs"
        label={t('nameless')}
        checked={draft.isNameless}
        onChange={(event) => setDraft({ isNameless: event.currentTarget.checked, citizenId: null })}
      />
    </div>
  )
}
