import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { KeyHint } from '#renderer/components/KeyHint/KeyHint.tsx'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import classes from './register.module.css'
import type { Register } from './use-new-request.ts'

/** Saves; what is missing or refused stands above the button. */
export function SaveBar({ register, children }: { register: Register; children?: ReactNode }) {
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
        {children}
      </div>
    </div>
  )
}
