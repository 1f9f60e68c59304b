import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import { KeyHint } from '#renderer/components/KeyHint/KeyHint.tsx'
import { searchPath } from '#renderer/screens/search/search-path.ts'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import classes from './Frame.module.css'

/** From anywhere with Ctrl K: a number, a phone, words; Enter searches. */
export function SearchField() {
  const t = useTranslations('frame.search')
  const [, navigate] = useLocation()
  const [words, setWords] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useShortcuts([{ key: 'mod+k', label: t('label'), inFields: true, run: () => field.current?.select() }])

  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const isSought = event.key === 'Enter' && words.trim().length > 1
    if (isSought) navigate(searchPath(words.trim()))
    // The list takes the focus: what was found, or where one was before.
    if (isSought || event.key === 'Escape') event.currentTarget.blur()
  }
  return (
    <TextInput
      ref={field}
      className={classes.search}
      type="search"
      role="searchbox"
      aria-label={t('label')}
      aria-keyshortcuts="Control+K"
      placeholder={t('placeholder')}
      value={words}
      onChange={(event) => setWords(event.currentTarget.value)}
      onKeyDown={handleKeyDown}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        <span className={classes.keys}>
          <KeyHint keyName="Ctrl" />
          <KeyHint keyName="K" />
        </span>
      }
      rightSectionWidth={66}
    />
  )
}
