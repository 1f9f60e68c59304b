import { expect, test } from 'vitest'
import { searchPath, searchWords } from '#renderer/screens/search/search-path.ts'

// What wouter does to every location before a route sees it.
const asRouted = (path: string) => decodeURI(path)

test.each(['100%', '%50 indirim', '12/3', 'a?b#c', 'çukur', '26-001336-7'])(
  '%s is searched as it was typed',
  (words) => {
    const [, , told = ''] = asRouted(searchPath(words, 7)).split('/')
    expect(searchWords(told)).toBe(words)
  },
)

test('an address that cannot be decoded is taken as it is', () => {
  expect(searchWords('100%')).toBe('100%')
})
