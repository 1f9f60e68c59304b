import { Drawer, TextInput, UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Screen } from '../screens.tsx'
import classes from './Help.module.css'
import { HelpText } from './HelpText.tsx'
import { topicsWith, type Topic } from './topics.ts'
import { useTopics } from './use-topics.ts'

interface HelpDrawerProps {
  screens: readonly Screen[]
  /** The screen one is on; its topic is open first. */
  current: Screen | undefined
  opened: boolean
  onClose: () => void
}

/** What F1 opens beside the screen: the guide's page of it. The screen stays as it is beneath, and gets the focus back. */
export function HelpDrawer({ screens, current, opened, onClose }: HelpDrawerProps) {
  const t = useTranslations('help')
  useFocusReturn(opened)
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      returnFocus={false}
      position="right"
      size={880}
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('close') }}
      transitionProps={{ duration: 0 }}
      classNames={{ content: classes.content, header: classes.header, title: classes.title, body: classes.body }}
    >
      <Topics screens={screens} current={current} />
    </Drawer>
  )
}

// Back to the very field one typed in, before the keeper of the focus (ui/focus-home.ts) sees it lost and gives it to the screen.
function useFocusReturn(opened: boolean): void {
  const before = useRef<Element | null>(null)
  useLayoutEffect(() => {
    if (opened) before.current = document.activeElement
    else if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus()
  }, [opened])
}

const groups = ['screens', 'yourPost', 'everywhere'] as const

// Mounted with the drawer, so that each F1 begins with the screen one is on.
function Topics({ screens, current }: Pick<HelpDrawerProps, 'screens' | 'current'>) {
  const t = useTranslations('help')
  const screen = useTranslations('frame.screens')
  const topics = useTopics(screens)
  const [chosen, setChosen] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const found = topicsWith(topics, words.trim())
  const title = chosen ?? (current && screen(current.id))
  const shown = found.find((topic) => topic.title === title) ?? (words.trim() === '' ? topics[0] : found[0])
  return (
    <>
      <nav className={classes.topics} aria-label={t('topics')}>
        <TextInput
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          leftSection={<IconSearch size={16} aria-hidden />}
        />
        {groups.map((group) => (
          <TopicList
            key={group}
            title={t(group)}
            topics={found.filter((topic) => topic.group === group)}
            shown={shown}
            onChoose={setChosen}
          />
        ))}
      </nav>
      {/* The keys scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <article key={shown?.title} className={classes.text} data-autofocus tabIndex={0} aria-label={shown?.title}>
        {shown === undefined ? (
          <p role="status">{t('none', { words: words.trim() })}</p>
        ) : (
          <>
            <h3>{shown.title}</h3>
            <HelpText
              text={shown.text}
              hasTopic={(sought) => topics.some((topic) => topic.title === sought)}
              onTopic={(sought) => {
                setWords('')
                setChosen(sought)
              }}
            />
          </>
        )}
      </article>
    </>
  )
}

interface TopicListProps {
  title: string
  topics: readonly Topic[]
  shown: Topic | undefined
  onChoose: (title: string) => void
}

function TopicList({ title, topics, shown, onChoose }: TopicListProps) {
  if (topics.length === 0) return null
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {topics.map((topic) => (
        <UnstyledButton
          key={topic.title}
          className={classes.topic}
          aria-current={topic === shown ? 'page' : undefined}
          onClick={() => onChoose(topic.title)}
        >
          {topic.title}
        </UnstyledButton>
      ))}
    </section>
  )
}
