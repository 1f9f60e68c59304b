import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation, useParams } from 'wouter'
import { parsePhone } from '#shared/phone.ts'
import { CallerFields } from '#renderer/request/register/CallerFields.tsx'
import { EarlierRequests } from '#renderer/request/register/EarlierRequests.tsx'
import { MatterFields } from '#renderer/request/register/MatterFields.tsx'
import { offerPhone, useOfferedPhone } from '#renderer/request/register/offered-phone.ts'
import { OfferedCaller } from '#renderer/request/register/OfferedCaller.tsx'
import { PlaceFields } from '#renderer/request/register/PlaceFields.tsx'
import { PlainInputs } from '#renderer/request/register/PlainInput.tsx'
import { SaveBar } from '#renderer/request/register/SaveBar.tsx'
import { useCaller } from '#renderer/request/register/use-caller.ts'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import { ChannelKeys } from './ChannelKeys.tsx'
import { ClearCall } from './ClearCall.tsx'
import { Receipt } from './Receipt.tsx'
import classes from './RegisterPage.module.css'
import { useRegister } from './use-register.ts'

/** Made for the phone: who calls, what it is about, where; on saving the number to read out. */
export function RegisterPage() {
  const t = useTranslations('register')
  const register = useRegister()
  const caller = useCaller(register.draft.phone)
  const offered = useOfferedPhone(register)
  const [, navigate] = useLocation()
  useLinkedPhone()
  useShortcuts([
    { key: 'mod+Enter', label: t('save'), inFields: true, run: register.done ? register.next : register.save },
  ])
  const show = (requestId: number) => navigate(`/inbox/open/${requestId}`)

  if (register.done)
    return (
      <>
        <OfferedCaller offered={offered} />
        <Receipt registered={register.done} onNext={register.next} onShow={show} />
      </>
    )
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
        <OfferedCaller offered={offered} />
        <ChannelKeys register={register} />
        <CallerFields register={register} caller={caller} />
        <MatterFields register={register} />
        <PlaceFields register={register} />
        <PlainInputs register={register} />
        <SaveBar register={register}>
          <ClearCall register={register} />
        </SaveBar>
      </form>
      <EarlierRequests register={register} caller={caller} onShow={show} />
    </div>
  )
}

// Where zimmet://call?number=… leads. The address forgets it at once.
function useLinkedPhone(): void {
  const { phone } = useParams<{ phone?: string }>()
  const [, navigate] = useLocation()
  useEffect(() => {
    if (phone === undefined) return
    offerPhone(parsePhone(phone))
    navigate('/register', { replace: true })
  }, [phone, navigate])
}
