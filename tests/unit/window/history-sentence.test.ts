// A history entry in one line: who did it stands beside the act, whom it concerns in its details.
import { describe, expect, test } from 'vitest'
import type { Names } from '#renderer/host/catalogue.ts'
import { historyDetails, type SentenceWords } from '#renderer/request/history/history-sentence.ts'
import type { HistoryEntry } from '#shared/contract/requests.ts'

const people: Readonly<Record<number, string>> = { 1: 'Ayşe Yılmaz', 2: 'Hasan Toprak' }
const directorates: Readonly<Record<number, string>> = { 7: 'Temizlik İşleri', 8: 'Fen İşleri' }
const names = {
  person: (id: number) => people[id] ?? '–',
  directorate: (id: number) => directorates[id] ?? '–',
  reason: () => '',
} as unknown as Names
const teller = {
  names,
  clerk: (id: number | null) => (id === null ? 'Görevli yok' : (people[id] ?? '–')),
} as unknown as SentenceWords

const told = (act: HistoryEntry['act'], details: HistoryEntry['details']) =>
  historyDetails({ entry: 1, at: 0, byId: 1, act, details }, teller)

describe('who gives a request to whom', () => {
  test('reads from whom to whom', () => {
    expect(told('assign', { clerkId: 2 })).toBe('Ayşe Yılmaz → Hasan Toprak')
    expect(told('hand_over', { from: 7, to: 8 })).toBe('Temizlik İşleri → Fen İşleri')
  })

  test('says so where it was freed of its clerk', () => {
    expect(told('assign', { clerkId: null })).toBe('Ayşe Yılmaz → Görevli yok')
  })

  test('does not say twice who took it himself', () => {
    expect(told('take', { clerkId: 1 })).toBe(null)
    expect(told('assign', { clerkId: 1 })).toBe(null)
  })

  test('whoever left is named beside his release', () => {
    expect(told('release', { fromClerkId: 2 })).toBe('Hasan Toprak')
  })
})
