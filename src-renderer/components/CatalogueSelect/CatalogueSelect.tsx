import { Select, type ComboboxItem, type ComboboxParsedItem } from '@mantine/core'
import { useMemo, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { fold } from '#shared/text-fold.ts'
import { filterFolded } from '#renderer/words/turkish-order.ts'

export interface CatalogueOption {
  readonly id: number
  readonly name: string
  /** Other words people say for it; they find it, too. */
  readonly keywords?: string
  /** Shown faintly after the name, such as the directorate of a subject. */
  readonly hint?: string
  readonly disabled?: boolean
}

interface CatalogueSelectProps {
  label: string
  options: readonly CatalogueOption[]
  value: number | null
  onChange: (id: number | null) => void
  placeholder?: string
  description?: ReactNode
  inputWrapperOrder?: ('label' | 'input' | 'description' | 'error')[]
  error?: ReactNode
  required?: boolean
  clearable?: boolean
  disabled?: boolean
  autoFocus?: boolean
  /** Whether its list opens where the focus comes. */
  openOnFocus?: boolean
  /** How many matches are drawn; typing on narrows 1,080 streets faster than scrolling. */
  limit?: number
}

/** One of a catalogue by typing a few letters, Turkish marks not needed: "hacioglu" finds Hacıoğlu. */
export function CatalogueSelect({ options, value, onChange, limit = 40, ...field }: CatalogueSelectProps) {
  const t = useTranslations('components.select')
  const { data, hints, folded } = useMemo(() => prepare(options), [options])
  const filter = useMemo(
    () =>
      ({ options: parsed, search }: { options: ComboboxParsedItem[]; search: string }) => {
        const items = parsed.filter((each): each is ComboboxItem => 'value' in each)
        // Mantine passes the chosen name as the search until something else is typed; then all should show.
        const isChosen = items.some((each) => each.label === search)
        const sought = isChosen ? '' : search
        // Of the many words people say, some are said of several; what is called so itself comes first.
        const named = filterFolded(items, (each) => fold(each.label), sought, limit)
        const others = items.filter((each) => !named.includes(each))
        return [...named, ...filterFolded(others, (each) => folded.get(each.value) ?? '', sought, limit - named.length)]
      },
    [folded, limit],
  )
  // Quicker than the list: Enter means the first that fits, and never sends the form half-filled.
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { value: typed } = event.currentTarget
    const isPlain = event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing
    if (!isPlain || typed === '' || data.some(({ label }) => label === typed)) return
    event.preventDefault()
    const list = document.querySelector(`#${CSS.escape(event.currentTarget.getAttribute('aria-controls') ?? '-')}`)
    if (list?.querySelector('[data-combobox-selected]')) return
    const first = filter({ options: data, search: typed }).find(({ disabled }) => disabled !== true)
    if (first !== undefined) onChange(Number(first.value))
  }
  return (
    <Select
      {...field}
      searchable
      onKeyDown={handleKeyDown}
      autoSelectOnBlur={false}
      // What one types is another one, not more of its name.
      onFocus={(event) => event.currentTarget.select()}
      data={data}
      value={value === null ? null : String(value)}
      onChange={(next) => onChange(next === null ? null : Number(next))}
      filter={filter}
      selectFirstOptionOnChange
      nothingFoundMessage={t('nothing')}
      maxDropdownHeight={280}
      allowDeselect={false}
      renderOption={({ option }) => (
        <span>
          {option.label}
          {hints.get(option.value) && <small> · {hints.get(option.value)}</small>}
        </span>
      )}
    />
  )
}

function prepare(options: readonly CatalogueOption[]) {
  return {
    data: options.map(({ id, name, disabled = false }) => ({ value: String(id), label: name, disabled })),
    hints: new Map(options.map(({ id, hint }) => [String(id), hint])),
    folded: new Map(options.map(({ id, name, keywords = '' }) => [String(id), fold(`${name} ${keywords}`)])),
  }
}
