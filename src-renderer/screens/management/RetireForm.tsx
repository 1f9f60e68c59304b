import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { CatalogueSelect } from '#renderer/components/CatalogueSelect/CatalogueSelect.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { calls } from '#renderer/host/calls.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { compareTurkish } from '#renderer/words/turkish-order.ts'
import { ActForm } from './ActForm.tsx'
import type { Directorate } from './DirectoratePanel.tsx'
import classes from './ManagementPage.module.css'
import { useAct } from './use-act.ts'

/** A directorate goes, into another or its work to the dispatch desk; first what goes where. */
export function RetireForm({ directorate }: { directorate: Directorate }) {
  const t = useTranslations('management.directorates')
  const { names } = useNames()
  const { number } = useFormats()
  const [receiverId, setReceiverId] = useState<number | null>(null)
  const [withStaff, setWithStaff] = useState(false)
  const act = useAct({ preview: calls.staff.previewRetirement, save: calls.staff.retireDirectorate })
  const input = { directorateId: directorate.id, receiverId, withStaff }
  const receivers = names.all.directorates
    .filter(({ id, isActive }) => isActive && id !== directorate.id)
    .toSorted((one, other) => compareTurkish(one.name, other.name))
  const effect = act.seen && (
    <section className={classes.preview} aria-label={t('effect')}>
      <strong role="status">
        {t('goes', { receiver: names.directorate(act.seen.receiverId), count: number(act.seen.requests) })}
      </strong>
      <p>{t('subjectsGo', { count: number(act.seen.subjects) })}</p>
      <p>{t(withStaff ? 'staffGoes' : 'staffStays', { count: number(act.seen.staff) })}</p>
    </section>
  )
  return (
    <ActForm
      title={t('retireTitle')}
      look={{ onLook: () => act.look(input), effect }}
      canSend
      isBusy={act.isBusy}
      saveWord={t('retireSave')}
      onSave={() => act.save(input)}
      failure={act.failure}
      done={null}
    >
      <CatalogueSelect
        label={t('receiver')}
        description={t('receiverHint')}
        clearable
        options={receivers}
        value={receiverId}
        onChange={(id) => {
          setReceiverId(id)
          act.forget()
        }}
      />
      <Checkbox
        label={t('withStaff')}
        checked={withStaff}
        onChange={(event) => {
          setWithStaff(event.currentTarget.checked)
          act.forget()
        }}
      />
    </ActForm>
  )
}
