import { useTranslations } from 'use-intl'
import { useMe } from '#renderer/host/me.ts'
import { useLanguage } from '#renderer/words/language.tsx'
import type { Screen } from '../screens.tsx'
import { partOf } from './guide.ts'
import type { Topic } from './topics.ts'

/** What a person may read about: every screen of the post, the post's day, and what holds everywhere. */
export function useTopics(screens: readonly Screen[]): readonly Topic[] {
  const t = useTranslations('help')
  const screen = useTranslations('frame.screens')
  const words = useTranslations('words.post')
  const { language } = useLanguage()
  const { post } = useMe()
  const topic = (title: string, group: Topic['group']): Topic => ({
    title,
    group,
    text: partOf(language, title) ?? t('missing'),
  })
  return [
    topic(words(post), 'yourPost'),
    topic(t('everywhere'), 'everywhere'),
    ...screens.map(({ id }) => topic(screen(id), 'screens')),
  ]
}
