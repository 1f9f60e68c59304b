import { Checkbox, Radio, TextInput } from '@mantine/core'
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

/** Who it is: one of those known, or somebody new. */
export function WhoFields({ register, caller }: { register: Register; caller: Caller }) {
  return caller.known.length > 0 ? (
    <KnownCallers register={register} caller={caller} />
  ) : (
    <NewCaller register={register} caller={caller} />
  )
}

function KnownCallers({ register, caller }: { register: Register; caller: Caller }) {
  const t = useTranslations('register')
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
        {isElse && <NameField register={register} />}
      </div>
    </Radio.Group>
  )
}

function NewCaller({ register, caller }: { register: Register; caller: Caller }) {
  const t = useTranslations('register')
  const { draft, setDraft } = register
  return (
    <>
      <NameField register={register} label={t('fullName')} hint={caller.state === 'read' ? t('unknown') : undefined} />
      <TextInput
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
  label?: string
  hint?: string | undefined
}

function NameField({ register, label, hint }: NameFieldProps) {
  const t = useTranslations('register')
  const { draft, setDraft, missing } = register
  return (
    <div className={classes.name}>
      <TextInput
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
