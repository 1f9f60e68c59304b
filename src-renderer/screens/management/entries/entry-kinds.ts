import { entryFields, type EntryFields, type EntryKind } from '#shared/contract/staff.ts'
import type { Names } from '#renderer/host/catalogue.ts'

export type EntryField = keyof EntryFields

/** An entry as the list shows it and as its form begins. */
export interface Entry {
  readonly id: number
  readonly name: string
  readonly isActive: boolean
  readonly fields: EntryFields
}

interface Kind {
  /** What is typed in for a new one; null: there are no new ones. */
  readonly atFirst: readonly EntryField[] | null
  /** What may be changed later. */
  readonly later: readonly EntryField[]
  /** Beside the name in the list. */
  readonly columns: readonly EntryField[]
  readonly entriesOf: (names: Names) => Entry[]
}

const entry = ({
  id,
  name,
  isActive = true,
  ...fields
}: { id: number; name: string; isActive?: boolean } & object): Entry => ({
  ...{ id, name, isActive },
  fields: { name, isActive, ...fields },
})

/** Each kind of the catalogue: what is kept of it. */
export const entryKinds: Readonly<Record<EntryKind, Kind>> = {
  subject: {
    atFirst: ['name', 'directorateId', 'priority', 'requiredEvidence', 'keywords', 'isTold'],
    later: ['name', 'directorateId', 'priority', 'keywords', 'isTold'],
    columns: ['directorateId', 'priority', 'requiredEvidence'],
    entriesOf: ({ all }) => all.subjects.map(entry),
  },
  reason: {
    atFirst: ['kind', 'name', 'needsWords'],
    later: ['name', 'needsWords', 'isActive'],
    columns: ['kind', 'needsWords'],
    entriesOf: ({ all }) => all.reasons.map(entry),
  },
  hold_reason: {
    atFirst: ['name', 'pausesClock', 'longestDays'],
    later: ['name', 'longestDays', 'isActive'],
    columns: ['pausesClock', 'longestDays'],
    entriesOf: ({ all }) => all.holdReasons.map(entry),
  },
  institution: {
    ...{ atFirst: ['name', 'keywords'], later: ['name', 'keywords', 'isActive'], columns: [] },
    entriesOf: ({ all }) => all.institutions.map(entry),
  },
  channel: {
    ...{ atFirst: ['code', 'name'], later: ['name', 'isActive'], columns: ['code'] },
    entriesOf: ({ all }) => all.channels.map(entry),
  },
  quick_text: {
    atFirst: ['name', 'kind', 'directorateId', 'words', 'template'],
    later: ['name', 'kind', 'words', 'template', 'isActive'],
    columns: ['kind', 'directorateId'],
    entriesOf: ({ all }) =>
      all.quickTexts.map(({ directorateId, template, ...text }) =>
        entry({
          ...text,
          ...(template === null ? {} : { template }),
          ...(directorateId === null ? {} : { directorateId }),
        }),
      ),
  },
  message_text: {
    atFirst: ['about', 'accountKind', 'name', 'words', 'templateName', 'templateLanguage'],
    later: ['about', 'accountKind', 'name', 'words', 'templateName', 'templateLanguage', 'isActive'],
    columns: ['about', 'accountKind'],
    entriesOf: ({ all }) => all.messageTexts.map(entry),
  },
  question: {
    atFirst: ['subjectId', 'name', 'kind', 'choices', 'isRequired'],
    later: ['name', 'choices', 'isRequired', 'isActive'],
    columns: ['subjectId', 'kind', 'isRequired'],
    entriesOf: ({ all }) => all.questions.map(entry),
  },
  neighbourhood: {
    ...{ atFirst: ['name', 'keywords'], later: ['name', 'keywords', 'isActive'], columns: [] },
    entriesOf: ({ all }) => all.neighbourhoods.map(entry),
  },
  street: {
    ...{
      atFirst: ['neighbourhoodId', 'name', 'kind', 'keywords'],
      later: ['name', 'kind', 'keywords', 'isActive'],
      columns: ['kind', 'neighbourhoodId'],
    },
    entriesOf: ({ all }) => all.streets.map(entry),
  },
}

/** What is asked for in a form: choices only of a choice, a template only of an answer. */
export const isAsked = (field: EntryField, { kind }: EntryFields): boolean =>
  (field !== 'choices' || kind === 'choice') && (field !== 'template' || kind === 'answer')

/** What may be left empty. */
export const mayBeEmpty = (kind: EntryKind, field: EntryField): boolean =>
  field === 'keywords' ||
  field === 'template' ||
  field === 'templateName' ||
  field === 'templateLanguage' ||
  (kind === 'quick_text' && field === 'directorateId')

export const channelCodes = [
  'phone',
  'whatsapp',
  'social_media',
  'in_person',
  'web',
  'email',
  'petition',
  'cimer',
] as const
export const reasonKinds = ['return', 'hand_over', 'reveal'] as const
export const streetKinds = ['cadde', 'sokak', 'bulvar', 'meydan', 'küme evler'] as const

/** The field that a column of the ledger is; null where it is none that people see. */
export function fieldOfColumn(column: string): EntryField | null {
  const camel = column.replaceAll(/_([a-z])/gu, (_all, letter: string) => letter.toUpperCase())
  return entryFields.keyof().safeParse(camel).data ?? null
}
