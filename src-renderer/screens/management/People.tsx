import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '#renderer/components/EmptyState/EmptyState.tsx'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { failureOf } from '#renderer/host/failures.ts'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import { EnrolForm } from './EnrolForm.tsx'
import { StaffFile } from './file/StaffFile.tsx'
import classes from './ManagementPage.module.css'
import { PeopleTable } from './PeopleTable.tsx'
import { PersonPanel } from './PersonPanel.tsx'
import { useStaff } from './use-staff.ts'

interface ListProps {
  chosenId: number | null
  onChoose: (id: number | null) => void
}

/** Everybody who works here, with search; beside it the one that is chosen, or somebody new. */
export function People({ chosenId, onChoose }: ListProps) {
  const t = useTranslations('management')
  const sentence = useFailureSentence()
  const read = useStaff()
  const [isNew, setIsNew] = useState(false)
  const [isFile, setIsFile] = useState(false)
  const chosen = read.data?.accounts.find(({ id }) => id === chosenId)
  if (isFile) return <StaffFile onClose={() => setIsFile(false)} />
  return (
    <div className={classes.columns}>
      <section className={classes.list} aria-label={t('tabs.people')}>
        {read.error && <RefusalNote>{sentence(failureOf(read.error))}</RefusalNote>}
        <PeopleTable
          accounts={read.data?.accounts ?? []}
          absences={read.data?.absences ?? []}
          chosenId={isNew ? null : chosenId}
          onChoose={(id) => {
            setIsNew(false)
            onChoose(id)
          }}
          onNew={() => setIsNew(true)}
          onFile={() => setIsFile(true)}
        />
      </section>
      <aside className={classes.side} aria-label={t('chosen')}>
        {isNew && <EnrolForm accounts={read.data?.accounts ?? []} onClose={() => setIsNew(false)} />}
        {!isNew && chosen && (
          <PersonPanel
            key={chosen.id}
            account={chosen}
            accounts={read.data?.accounts ?? []}
            absences={(read.data?.absences ?? []).filter(({ staffId }) => staffId === chosen.id)}
          />
        )}
        {!isNew && !chosen && <EmptyState title={t('people.choose')} />}
      </aside>
    </div>
  )
}
