import { fold } from '#shared/text-fold.ts'

export interface Topic {
  title: string
  text: string
  group: 'everywhere' | 'yourPost' | 'screens'
}

/** The topics in which every word stands, with or without Turkish letters. */
export function topicsWith(topics: readonly Topic[], words: string): readonly Topic[] {
  const sought = fold(words).split(/\s+/u)
  return topics.filter(({ title, text }) => sought.every((word) => fold(`${title} ${text}`).includes(word)))
}
