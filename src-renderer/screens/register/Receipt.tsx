import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { KeyHint } from '#renderer/components/KeyHint/KeyHint.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import fields from '#renderer/request/register/register.module.css'
import classes from './RegisterPage.module.css'
import type { Registered } from '#renderer/request/register/use-new-request.ts'

interface ReceiptProps {
  registered: Registered
  onNext: () => void
  onShow: (requestId: number) => void
}

/** The number in large digits, to be read out on the phone; the last one finds a slip of the ear. */
export function Receipt({ registered, onNext, onShow }: ReceiptProps) {
  const t = useTranslations('register')
  const { names } = useNames()
  return (
    <section className={classes.receipt} aria-label={t('done')}>
      <p className={classes.receiptDone}>{t('done')}</p>
      <p className={classes.hint}>{t('readOut')}</p>
      <output className={classes.number}>{registered.number}</output>
      <p>{t('heldBy', { directorate: names.directorate(registered.directorateId) })}</p>
      <div className={fields.saveButtons}>
        <Button autoFocus onClick={onNext} rightSection={<KeyHint keyName="⏎" />}>
          {t('next')}
        </Button>
        <Button variant="default" onClick={() => onShow(registered.requestId)}>
          {t('show')}
        </Button>
      </div>
    </section>
  )
}
