import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { EntryFields, EntryKind } from '#shared/contract/staff.ts'
import { says } from '#shared/visible.ts'
import { calls } from '#renderer/host/calls.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { ActForm } from '../ActForm.tsx'
import classes from '../ManagementPage.module.css'
import { useAct } from '../use-act.ts'
import { EntryInput } from './EntryInput.tsx'
import { entryKinds, isAsked, mayBeEmpty, type Entry } from './entry-kinds.ts'

interface EntryFormProps {
  kind: EntryKind
  /** Null: a new one. */
  entry: Entry | null
  onKept: (id: number) => void
}

const atFirst: Readonly<Record<EntryKind, EntryFields>> = {
  subject: { priority: 'normal', requiredEvidence: 'none', isTold: true },
  reason: { needsWords: false },
  hold_reason: { pausesClock: true, longestDays: 15 },
  institution: {},
  channel: { code: 'phone' },
  quick_text: { kind: 'solved' },
  message_text: { about: 'registered', accountKind: 'all', templateName: '', templateLanguage: '' },
  question: { kind: 'text', isRequired: true },
  neighbourhood: {},
  street: { kind: 'sokak' },
}

/** An entry as it is to be; what stands on it is seen before an existing one is changed. */
export function EntryForm({ kind, entry, onKept }: EntryFormProps) {
  const t = useTranslations('management.entries')
  const formats = useFormats()
  const before = entry?.fields ?? atFirst[kind]
  const [fields, setFields] = useState<EntryFields>(before)
  const { atFirst: first, later } = entryKinds[kind]
  const shown = ((entry === null ? first : later) ?? []).filter((field) => isAsked(field, fields))
  const act = useAct({
    preview: async () =>
      entry === null ? await Promise.resolve({ open: 0 }) : await calls.staff.previewEntry({ kind, entryId: entry.id }),
    save: calls.staff.keepEntry,
    onSaved: ({ entryId }) => onKept(entryId),
  })
  const told = Object.fromEntries(shown.map((field) => [field, fields[field]]))
  const isWhole = shown.every((field) => mayBeEmpty(kind, field) || says(String(fields[field] ?? '')))
  const isChanged = entry === null || shown.some((field) => fields[field] !== before[field])
  const effect = act.seen && <p className={classes.facts}>{t('use', { count: formats.number(act.seen.open) })}</p>
  return (
    <ActForm
      title={t(entry === null ? 'newTitle' : 'changeTitle')}
      {...(entry !== null && { look: { onLook: () => act.look({ kind, entryId: entry.id, entry: {} }), effect } })}
      canSend={isWhole && isChanged}
      isBusy={act.isBusy}
      saveWord={t('save')}
      onSave={() => act.save({ kind, entryId: entry?.id ?? null, entry: told })}
      failure={act.failure}
      done={act.done && t('saved')}
    >
      {shown.map((field) => (
        <EntryInput
          key={field}
          {...{ kind, field, fields }}
          onChange={(next) => {
            setFields({ ...fields, ...next })
            act.forget()
          }}
        />
      ))}
    </ActForm>
  )
}
