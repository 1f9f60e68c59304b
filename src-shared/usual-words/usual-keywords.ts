import { authorityWords } from './authorities.ts'
import { dailyWords } from './daily.ts'
import { officeWords } from './office.ts'
import { outsideWords } from './outside.ts'

const usualWords = { ...outsideWords, ...dailyWords, ...officeWords }
export type UsualTopic = keyof typeof usualWords
export type AuthorityTopic = keyof typeof authorityWords

/** Own phrases, and what people usually say about the topics: as an entry's keywords, each once. */
export function usualKeywords(own: string, topics: readonly UsualTopic[]): string {
  return joined([...partsOf(own), ...topics.flatMap((topic) => partsOf(usualWords[topic]))])
}

/** By what people mean an authority. */
export function authorityKeywords(topics: readonly AuthorityTopic[]): string {
  return joined(topics.flatMap((topic) => partsOf(authorityWords[topic])))
}

const partsOf = (words: string): string[] => words.split(',').map((part) => part.trim().replaceAll(/\s+/gu, ' '))

const joined = (parts: readonly string[]): string => [...new Set(parts.filter((part) => part !== ''))].join(', ')
