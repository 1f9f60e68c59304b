import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import { compareTurkish } from '#renderer/words/turkish-order.ts'
import { useNames, type Names } from '#renderer/host/catalogue.ts'
import { calls } from '#renderer/host/calls.ts'
import { says } from '#shared/visible.ts'
import { ActForm } from './ActForm.tsx'
import { ChangeList } from './ChangeList.tsx'
import { GoalForm } from './GoalForm.tsx'
import classes from './ManagementPage.module.css'
import { RetireForm } from './RetireForm.tsx'
import { useAct } from './use-act.ts'
import { useEntryChanges } from './use-staff.ts'

export type Directorate = Names['all']['directorates'][number]
type Doing = 'rename' | 'goals' | 'retire' | 'reinstate'

/** One directorate: its people and subjects, what is done to it, and who did what before. */
export function DirectoratePanel({ directorate }: { directorate: Directorate }) {
  const t = useTranslations('management.directorates')
  const { names } = useNames()
  const [doing, setDoing] = useState<Doing | null>(null)
  const changes = useEntryChanges('directorate', directorate.id)
  const { id, name, isActive, isDispatchDesk } = directorate
  const doings: readonly Doing[] = isActive
    ? isDispatchDesk
      ? ['rename', 'goals']
      : ['rename', 'goals', 'retire']
    : ['reinstate']
  const listed = (entries: readonly string[]) => entries.toSorted(compareTurkish).join(', ')
  const people = listed(
    names.all.staff.filter((each) => each.isActive && each.directorateIds.includes(id)).map((each) => each.fullName),
  )
  const subjects = listed(
    names.all.subjects.filter((each) => each.isActive && each.directorateId === id).map((each) => each.name),
  )
  return (
    <>
      <h2 className={classes.title}>{name}</h2>
      <p className={classes.facts}>
        <strong>{t('people')}:</strong> {people === '' ? t('nobody') : people}
      </p>
      <p className={classes.facts}>
        <strong>{t('subjects')}:</strong> {subjects === '' ? t('noSubject') : subjects}
      </p>
      <div className={classes.choices} role="group" aria-label={t('acts')}>
        {doings.map((each) => (
          <Button
            key={each}
            size="compact-sm"
            variant={doing === each ? 'filled' : 'default'}
            aria-pressed={doing === each}
            onClick={() => setDoing(doing === each ? null : each)}
          >
            {t(`doing.${each}`)}
          </Button>
        ))}
        {isActive && (
          <Link className={classes.link} href="/calendars/hours">
            {t('toCalendars')}
          </Link>
        )}
      </div>
      {doing === 'rename' && isActive && <RenameForm directorate={directorate} />}
      {doing === 'goals' && isActive && <GoalForm directorate={directorate} />}
      {doing === 'retire' && isActive && <RetireForm directorate={directorate} />}
      {doing === 'reinstate' && !isActive && <ReinstateForm directorate={directorate} />}
      <ChangeList changes={changes.data ?? []} kind="directorate" />
    </>
  )
}

function RenameForm({ directorate }: { directorate: Directorate }) {
  const t = useTranslations('management.directorates')
  const [name, setName] = useState(directorate.name)
  const act = useAct({ save: calls.staff.renameDirectorate })
  const isNew = says(name) && name.trim() !== directorate.name
  return (
    <ActForm
      title={t('renameTitle')}
      canSend={isNew}
      isBusy={act.isBusy}
      saveWord={t('renameSave')}
      onSave={() => act.save({ directorateId: directorate.id, name })}
      failure={act.failure}
      done={act.done && t('renamed')}
    >
      <TextInput
        label={t('name')}
        maxLength={200}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value)
          act.forget()
        }}
      />
      {isNew && (
        <p className={classes.facts} role="status">
          {t('renameEffect', { name: name.trim() })}
        </p>
      )}
    </ActForm>
  )
}

function ReinstateForm({ directorate }: { directorate: Directorate }) {
  const t = useTranslations('management.directorates')
  const act = useAct({ save: calls.staff.reinstateDirectorate })
  return (
    <ActForm
      title={t('reinstateTitle')}
      canSend
      isBusy={act.isBusy}
      saveWord={t('reinstateSave')}
      onSave={() => act.save({ directorateId: directorate.id })}
      failure={act.failure}
      done={null}
    >
      <p className={classes.facts}>{t('reinstateHint')}</p>
    </ActForm>
  )
}
