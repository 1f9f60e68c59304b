// The lines of directorates.ts, read.
import { phrasesIn } from '#shared/reading/phrases.ts'
import { usualKeywords } from '#shared/usual-words/usual-keywords.ts'
import { topicsOf } from './topics.ts'

const priorities = ['low', 'normal', 'high', 'urgent'] as const
const evidences = { '-': 'none', photo: 'photo', document: 'document' } as const
const units = { saat: 'hours', gün: 'days' } as const

export type StartSubject = {
  name: string
  priority: (typeof priorities)[number]
  requiredEvidence: (typeof evidences)[keyof typeof evidences]
  /** Until when it is to be done, where that is not what its priority says. */
  target: { unit: 'hours' | 'days'; amount: number } | null
  keywords: string
}

/** One subject a line: name | priority | evidence | target | keywords. Throws where a line is none. */
export function subjectsIn(lines: string): StartSubject[] {
  return lines.trim().split('\n').map(subjectOf)
}

function subjectOf(line: string): StartSubject {
  const [name = '', priorityTold = '', evidence = '', target = '', keywords = ''] = line
    .split('|')
    .map((part) => part.trim())
  const priority = priorities.find((known) => known === priorityTold)
  if (name === '' || priority === undefined || !(evidence in evidences))
    throw new Error(`not a subject of the start set: ${line}`)
  const requiredEvidence = evidences[evidence as keyof typeof evidences]
  const words = usualKeywords(phrasesIn(keywords).join(', '), topicsOf[name] ?? [])
  return { name, priority, requiredEvidence, target: targetOf(target), keywords: words }
}

function targetOf(words: string): StartSubject['target'] {
  if (words === '-') return null
  const [amount = '', unit = ''] = words.split(' ')
  if (!(unit in units)) throw new Error(`not a target of the start set: ${words}`)
  return { unit: units[unit as keyof typeof units], amount: Number(amount) }
}
