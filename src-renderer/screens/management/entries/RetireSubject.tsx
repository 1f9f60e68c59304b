import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { CatalogueSelect } from '#renderer/components/CatalogueSelect/CatalogueSelect.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { calls } from '#renderer/host/calls.ts'
import { ActForm } from '../ActForm.tsx'
import classes from '../ManagementPage.module.css'
import { useAct } from '../use-act.ts'
import type { Entry } from './entry-kinds.ts'

/** A subject goes, with another in its place if there is one; or it comes back. */
export function RetireSubject({ entry }: { entry: Entry }) {
  return entry.isActive ? <Retire entry={entry} /> : <Reinstate entry={entry} />
}

function Retire({ entry }: { entry: Entry }) {
  const t = useTranslations('management.entries')
  const { names } = useNames()
  const [successorId, setSuccessorId] = useState<number | null>(null)
  const act = useAct({ save: calls.staff.retireSubject })
  return (
    <ActForm
      title={t('retireTitle')}
      canSend
      isBusy={act.isBusy}
      saveWord={t('retireSave')}
      isAside
      onSave={() => act.save({ subjectId: entry.id, successorId })}
      failure={act.failure}
      done={null}
    >
      <p className={classes.facts}>{t('retireHint')}</p>
      <CatalogueSelect
        label={t('successor')}
        clearable
        options={names.all.subjects.filter(({ id, isActive }) => isActive && id !== entry.id)}
        value={successorId}
        onChange={setSuccessorId}
      />
    </ActForm>
  )
}

function Reinstate({ entry }: { entry: Entry }) {
  const t = useTranslations('management.entries')
  const act = useAct({ save: calls.staff.reinstateSubject })
  return (
    <ActForm
      title={t('reinstateTitle')}
      canSend
      isBusy={act.isBusy}
      saveWord={t('reinstate')}
      onSave={() => act.save({ subjectId: entry.id })}
      failure={act.failure}
      done={null}
    >
      <p className={classes.facts}>{t('reinstateHint')}</p>
    </ActForm>
  )
}
