import { Select } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { QuickTextKind } from '#shared/contract/catalogue.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { compareTurkish } from '#renderer/words/turkish-order.ts'

interface QuickTextsProps {
  kind: QuickTextKind
  /** Those of the directorate that holds it are offered, and of all. */
  detail: { readonly directorateId: number }
  draft: { readonly words: string }
  onChange: (next: { words: string }) => void
}

/** What is written often, put behind what is there already; nothing where there is none. */
export function QuickTexts({ kind, detail: { directorateId }, draft: { words }, onChange }: QuickTextsProps) {
  const t = useTranslations('requests.form')
  const { names } = useNames()
  const offered = names.all.quickTexts
    .filter((text) => text.isActive && text.kind === kind)
    .filter((text) => text.directorateId === null || text.directorateId === directorateId)
    .toSorted((one, other) => compareTurkish(one.name, other.name))
  if (offered.length === 0) return null
  return (
    <Select
      label={t('quickText')}
      placeholder={t('quickTextHint')}
      searchable
      data={offered.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={null}
      onChange={(chosen) => {
        const text = offered.find(({ id }) => String(id) === chosen)
        if (text !== undefined)
          onChange({ words: [words.trim(), text.words].filter(Boolean).join('\n').slice(0, 4000) })
      }}
    />
  )
}
