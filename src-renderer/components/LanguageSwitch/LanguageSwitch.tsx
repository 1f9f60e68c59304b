import { SegmentedControl } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useLanguage } from '#renderer/words/language.tsx'

export function LanguageSwitch() {
  const t = useTranslations('components.language')
  const { language, setLanguage } = useLanguage()
  return (
    <SegmentedControl
      size="xs"
      fullWidth
      aria-label={t('label')}
      value={language}
      onChange={setLanguage}
      data={[
        { value: 'tr', label: t('tr') },
        { value: 'en', label: t('en') },
      ]}
    />
  )
}
