import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { fold } from '#shared/text-fold.ts'
import type { EntryKind } from '#shared/contract/staff.ts'
import { EmptyState } from '#renderer/components/EmptyState/EmptyState.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { compareTurkish, filterFolded } from '#renderer/words/turkish-order.ts'
import { ChangeList } from '../ChangeList.tsx'
import { StreetFile } from '../file/StreetFile.tsx'
import classes from '../ManagementPage.module.css'
import { useEntryChanges, useSubjectUses } from '../use-staff.ts'
import { EntryForm } from './EntryForm.tsx'
import { entryKinds, type Entry, type EntryField } from './entry-kinds.ts'
import { MessageRulesForm } from './MessageRulesForm.tsx'
import { RetireSubject } from './RetireSubject.tsx'
import { useFieldText } from './use-field-text.ts'

interface EntriesProps {
  kind: EntryKind
  chosenId: number | null
  onChoose: (id: number | null) => void
}

/** Every entry of one kind of the catalogue; beside it the one that is chosen, or a new one. */
export function Entries({ kind, chosenId, onChoose }: EntriesProps) {
  const t = useTranslations('management')
  const { names } = useNames()
  const [isNew, setIsNew] = useState(false)
  const [isFile, setIsFile] = useState(false)
  const entries = entryKinds[kind].entriesOf(names)
  const chosen = isNew ? undefined : entries.find(({ id }) => id === chosenId)
  const choose = (id: number) => {
    setIsNew(false)
    onChoose(id)
  }
  if (isFile) return <StreetFile onClose={() => setIsFile(false)} />
  const canAdd = entryKinds[kind].atFirst !== null
  return (
    <div className={classes.columns}>
      <section className={classes.list} aria-label={t(`tabs.${kind}`)}>
        <EntryTable
          {...{ kind, entries }}
          chosenId={chosen?.id ?? null}
          onChoose={choose}
          onNew={canAdd ? () => setIsNew(true) : null}
          onFile={kind === 'street' ? () => setIsFile(true) : null}
        />
      </section>
      <aside className={classes.side} aria-label={t('chosen')}>
        {isNew && <EntryForm kind={kind} entry={null} onKept={choose} />}
        {chosen && <EntryPanel key={chosen.id} kind={kind} entry={chosen} />}
        {!isNew && !chosen && kind === 'message_text' && <MessageRulesForm />}
        {!isNew && !chosen && kind !== 'message_text' && (
          <EmptyState title={t(canAdd ? 'entries.choose' : 'entries.chooseOnly')} />
        )}
      </aside>
    </div>
  )
}

function EntryPanel({ kind, entry }: { kind: EntryKind; entry: Entry }) {
  const changes = useEntryChanges(kind, entry.id)
  const isKept = kind !== 'subject' || entry.isActive
  return (
    <>
      <h2 className={classes.title}>{entry.name}</h2>
      {/* After a change it begins anew with what is there now. */}
      {isKept && <EntryForm key={JSON.stringify(entry.fields)} {...{ kind, entry }} onKept={() => undefined} />}
      {kind === 'subject' && <RetireSubject entry={entry} />}
      <ChangeList changes={changes.data ?? []} kind="entry" />
    </>
  )
}

const mostShown = 300

interface EntryTableProps {
  kind: EntryKind
  entries: readonly Entry[]
  chosenId: number | null
  onChoose: (id: number) => void
  onNew: (() => void) | null
  onFile: (() => void) | null
}

function EntryTable({ kind, entries, chosenId, onChoose, onNew, onFile }: EntryTableProps) {
  const t = useTranslations('management.entries')
  const formats = useFormats()
  const text = useFieldText()
  const [sought, setSought] = useState('')
  const [withRetired, setWithRetired] = useState(false)
  const [byUse, setByUse] = useState(false)
  const uses = useSubjectUses(kind === 'subject').data
  const { columns, later } = entryKinds[kind]
  const usesOf = ({ id }: Entry): number => uses?.[id] ?? 0
  const listed = entries
    .filter(({ isActive }) => withRetired || isActive)
    .toSorted((one, other) => (byUse ? usesOf(other) - usesOf(one) : 0) || compareTurkish(one.name, other.name))
  const textOf = ({ name, fields }: Entry) =>
    fold([name, fields.keywords, ...columns.map((column) => text(column, fields[column]))].join(' '))
  const found = filterFolded(listed, textOf, sought, mostShown + 1)
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
        {(kind === 'subject' || later.includes('isActive')) && (
          <Checkbox
            label={t('withRetired')}
            checked={withRetired}
            onChange={(event) => setWithRetired(event.currentTarget.checked)}
          />
        )}
        {uses && (
          <Checkbox label={t('byUse')} checked={byUse} onChange={(event) => setByUse(event.currentTarget.checked)} />
        )}
        {onFile && (
          <Button variant="default" onClick={onFile}>
            {t('fromFile')}
          </Button>
        )}
        {onNew && <Button onClick={onNew}>{t('add')}</Button>}
      </div>
      <table className={classes.table}>
        <EntryHead columns={columns} hasUses={uses !== undefined} />
        <tbody>
          {found.slice(0, mostShown).map((entry) => (
            <EntryRow
              {...{ kind, entry, onChoose, uses: uses && usesOf(entry), isChosen: entry.id === chosenId }}
              key={entry.id}
            />
          ))}
        </tbody>
      </table>
      {found.length > mostShown && <p className={classes.facts}>{t('cut', { count: formats.number(mostShown) })}</p>}
      {found.length === 0 && <EmptyState title={t(entries.length === 0 ? 'noneYet' : 'none')} />}
    </>
  )
}

function EntryHead({ columns, hasUses }: { columns: readonly EntryField[]; hasUses: boolean }) {
  const t = useTranslations('management.entries')
  return (
    <thead>
      <tr>
        {(['name', ...columns] as const).map((column) => (
          <th key={column} scope="col">
            {t(`field.${column}`)}
          </th>
        ))}
        {hasUses && (
          <th scope="col" className={classes.number}>
            {t('uses')}
          </th>
        )}
      </tr>
    </thead>
  )
}

interface EntryRowProps {
  kind: EntryKind
  entry: Entry
  /** Requests of the last year; not of every kind. */
  uses: number | undefined
  isChosen: boolean
  onChoose: (id: number) => void
}

function EntryRow({ kind, entry: { id, name, isActive, fields }, uses, isChosen, onChoose }: EntryRowProps) {
  const t = useTranslations('management.entries')
  const { number } = useFormats()
  const text = useFieldText()
  return (
    <tr data-chosen={isChosen} data-gone={!isActive}>
      <td>
        <button type="button" className={classes.open} aria-pressed={isChosen} onClick={() => onChoose(id)}>
          {name}
        </button>
        {!isActive && ` (${t('retired')})`}
      </td>
      {entryKinds[kind].columns.map((column) => (
        <td key={column}>{text(column, fields[column])}</td>
      ))}
      {uses !== undefined && <td className={classes.number}>{number(uses)}</td>}
    </tr>
  )
}
