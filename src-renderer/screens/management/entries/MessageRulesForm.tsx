import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { MessageSetting } from '#shared/contract/catalogue.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { calls } from '#renderer/host/calls.ts'
import { ActForm } from '../ActForm.tsx'
import { ChangeList } from '../ChangeList.tsx'
import { useAct } from '../use-act.ts'
import { useEntryChanges } from '../use-staff.ts'

const hours = /^(?:[01]\d|2[0-3]):[0-5]\d$/u
const most = { surveyTries: 5, daysBetweenTries: 30, daysToAnswer: 90 } as const

/** When nothing goes out by itself, and how the survey is asked; and who said so. */
export function MessageRulesForm() {
  const changes = useEntryChanges('message_setting', 1)
  return (
    <>
      <RulesForm />
      <ChangeList changes={changes.data ?? []} kind="messageRules" />
    </>
  )
}

function RulesForm() {
  const t = useTranslations('management.messageRules')
  const { names } = useNames()
  const { messageSetting: before } = names.all
  const [typed, setTyped] = useState<Partial<MessageSetting>>({})
  const [waits, setWaits] = useState(false)
  const act = useAct({
    save: calls.catalogue.setMessages,
    onSaved: ({ proposalId }) => {
      setWaits(proposalId !== null)
      setTyped({})
    },
  })
  const setting = { ...before, ...typed }
  const isWhole = hours.test(setting.quietFrom) && hours.test(setting.quietUntil)
  const isChanged = Object.entries(typed).some(([field, value]) => before[field as keyof MessageSetting] !== value)
  const change = (next: Partial<MessageSetting>): void => {
    setTyped({ ...typed, ...next })
    act.forget()
  }
  return (
    <ActForm
      title={t('title')}
      canSend={isWhole && isChanged}
      isBusy={act.isBusy}
      saveWord={t('save')}
      onSave={() => act.save(setting)}
      failure={act.failure}
      done={act.done && t(waits ? 'waits' : 'saved')}
    >
      {(['quietFrom', 'quietUntil'] as const).map((field) => (
        <TextInput
          key={field}
          label={t(field)}
          placeholder="21:00"
          maxLength={5}
          error={hours.test(setting[field]) ? null : t('hour')}
          value={setting[field]}
          onChange={(event) => change({ [field]: event.currentTarget.value })}
        />
      ))}
      {(['surveyTries', 'daysBetweenTries', 'daysToAnswer'] as const).map((field) => (
        <NumberInput
          key={field}
          {...{ label: t(field), min: 1, max: most[field], allowDecimal: false, allowNegative: false }}
          value={setting[field]}
          onChange={(value) => typeof value === 'number' && change({ [field]: value })}
        />
      ))}
      <Checkbox
        label={t('surveyCloses')}
        description={t('surveyClosesHint')}
        checked={setting.surveyCloses}
        onChange={(event) => change({ surveyCloses: event.currentTarget.checked })}
      />
    </ActForm>
  )
}
