import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import { KeyHint } from '#renderer/components/KeyHint/KeyHint.tsx'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import { CallerFields } from './CallerFields.tsx'
import { ChannelKeys } from './ChannelKeys.tsx'
import { ClearCall } from './ClearCall.tsx'
import { EarlierRequests } from './EarlierRequests.tsx'
import { MatterFields } from './MatterFields.tsx'
import { PlaceFields } from './PlaceFields.tsx'
import { PlainInputs } from './PlainInput.tsx'
import { Receipt } from './Receipt.tsx'
import classes from './RegisterPage.module.css'
import { useCaller } from './use-caller.ts'
import { useRegister, type Register } from './use-register.ts'

/** Made for the phone: who calls, what it is about, where; on saving the number to read out. */
export function RegisterPage() {
  const t = useTranslations('register')
  const register = useRegister()
  const caller = useCaller(register.draft.phone)
  const [, navigate] = useLocation()
  useShortcuts([
    { key: 'mod+Enter', label: t('save'), inFields: true, run: register.done ? register.next : register.save },
  ])
  const show = (requestId: number) => navigate(`/inbox/open/${requestId}`)

  if (register.done) return <Receipt registered={register.done} onNext={register.next} onShow={show} />
  return (
    <div className={classes.page}>
      <form
        className={classes.form}
        aria-label={t('title')}
        onSubmit={(event) => {
          event.preventDefault()
          register.save()
        }}
      >
        <ChannelKeys register={register} />
        <CallerFields register={register} caller={caller} />
        <MatterFields register={register} />
        <PlaceFields register={register} />
        <PlainInputs register={register} />
        <SaveBar register={register} />
      </form>
      <EarlierRequests register={register} caller={caller} onShow={show} />
    </div>
  )
}

function SaveBar({ register }: { register: Register }) {
  const t = useTranslations('register')
  const sentence = useFailureSentence()
  return (
    <div className={classes.save}>
      {register.failure && <RefusalNote>{sentence(register.failure)}</RefusalNote>}
      {register.missing.length > 0 && (
        <RefusalNote>{register.missing.map((missing) => t(`missing.${missing}`)).join(' ')}</RefusalNote>
      )}
      <div className={classes.saveButtons}>
        <Button type="submit" loading={register.isBusy} rightSection={<KeyHint keyName="Ctrl ⏎" />}>
          {t('save')}
        </Button>
        <ClearCall register={register} />
      </div>
    </div>
  )
}
