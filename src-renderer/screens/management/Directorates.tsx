import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { fold } from '#shared/text-fold.ts'
import { EmptyState } from '#renderer/components/EmptyState/EmptyState.tsx'
import { useNames, type Names } from '#renderer/host/catalogue.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { compareTurkish, filterFolded } from '#renderer/words/turkish-order.ts'
import { DirectoratePanel, type Directorate } from './DirectoratePanel.tsx'
import { LetterheadForm } from './LetterheadForm.tsx'
import classes from './ManagementPage.module.css'
import { OpenDirectorate } from './OpenDirectorate.tsx'

interface ListProps {
  chosenId: number | null
  onChoose: (id: number | null) => void
}

/** Every directorate; beside it the one that is chosen, or a new one. */
export function Directorates({ chosenId, onChoose }: ListProps) {
  const t = useTranslations('management')
  const { names } = useNames()
  const [isNew, setIsNew] = useState(false)
  const chosen = names.all.directorates.find(({ id }) => id === chosenId)
  return (
    <div className={classes.columns}>
      <section className={classes.list} aria-label={t('tabs.directorates')}>
        <DirectorateTable
          names={names}
          chosenId={isNew ? null : chosenId}
          onChoose={(id) => {
            setIsNew(false)
            onChoose(id)
          }}
          onNew={() => setIsNew(true)}
        />
      </section>
      <aside className={classes.side} aria-label={t('chosen')}>
        {isNew && (
          <OpenDirectorate
            onOpened={(id) => {
              setIsNew(false)
              onChoose(id)
            }}
          />
        )}
        {!isNew && chosen && <DirectoratePanel key={chosen.id} directorate={chosen} />}
        {!isNew && !chosen && (
          <>
            <EmptyState title={t('directorates.choose')} />
            <LetterheadForm />
          </>
        )}
      </aside>
    </div>
  )
}

interface DirectorateTableProps extends ListProps {
  names: Names
  onNew: () => void
}

function DirectorateTable({ names, chosenId, onChoose, onNew }: DirectorateTableProps) {
  const t = useTranslations('management.directorates')
  const [sought, setSought] = useState('')
  const [withRetired, setWithRetired] = useState(false)
  const { directorates } = names.all
  const shown = filterFolded(
    directorates
      .filter(({ isActive }) => withRetired || isActive)
      .toSorted((one, other) => compareTurkish(one.name, other.name)),
    ({ name }) => fold(name),
    sought,
    500,
  )
  return (
    <>
      <div className={classes.tools}>
        <TextInput
          className={classes.search}
          aria-label={t('search')}
          placeholder={t('search')}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
        <Checkbox
          label={t('withRetired')}
          checked={withRetired}
          onChange={(event) => setWithRetired(event.currentTarget.checked)}
        />
        <Button onClick={onNew}>{t('open')}</Button>
      </div>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col" className={classes.number}>
              {t('people')}
            </th>
            <th scope="col" className={classes.number}>
              {t('subjects')}
            </th>
            <th scope="col">{t('standing')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((directorate) => (
            <DirectorateRow
              key={directorate.id}
              directorate={directorate}
              names={names}
              isChosen={directorate.id === chosenId}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
      {directorates.length > 0 && shown.length === 0 && <EmptyState title={t('none')} />}
    </>
  )
}

interface DirectorateRowProps {
  directorate: Directorate
  names: Names
  isChosen: boolean
  onChoose: (id: number) => void
}

function DirectorateRow({ directorate, names, isChosen, onChoose }: DirectorateRowProps) {
  const t = useTranslations('management.directorates')
  const { number } = useFormats()
  const { id, name, isActive, isDispatchDesk } = directorate
  const { subjects, staff } = names.all
  return (
    <tr data-chosen={isChosen} data-gone={!isActive}>
      <td>
        <button type="button" className={classes.open} aria-pressed={isChosen} onClick={() => onChoose(id)}>
          {name}
        </button>
      </td>
      <td className={classes.number}>
        {number(staff.filter((each) => each.isActive && each.directorateIds.includes(id)).length)}
      </td>
      <td className={classes.number}>
        {number(subjects.filter((each) => each.isActive && each.directorateId === id).length)}
      </td>
      <td>{isActive ? isDispatchDesk && t('isDesk') : t('isRetired')}</td>
    </tr>
  )
}
