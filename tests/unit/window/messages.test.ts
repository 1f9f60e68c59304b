import { createTranslator } from 'use-intl'
import { expect, test } from 'vitest'
import { messages } from '#renderer/app/messages.ts'

function leaves(texts: object, path = ''): [path: string, text: string][] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [[`${path}${key}`, text] as [string, string]] : leaves(text, `${path}${key}.`),
  )
}

const byCode = (one: string, other: string) => (one < other ? -1 : Number(one > other))
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => name).toSorted(byCode)
// Only Turkish hangs a suffix on a number.
const withoutSuffix = (text: string) => placeholders(text).filter((name) => name !== 'suffix')

test('Turkish and English have the same keys and the same blanks', () => {
  const english = new Map(leaves(messages.en))
  const turkish = leaves(messages.tr)
  expect(turkish.length).toBeGreaterThan(100)
  expect(turkish.map(([path]) => path).toSorted(byCode)).toEqual([...english.keys()].toSorted(byCode))
  for (const [path, text] of turkish)
    expect([path, placeholders(english.get(path) ?? '')]).toEqual([path, withoutSuffix(text)])
})

test.each(['tr', 'en'] as const)('every message of %s can be read', (locale) => {
  const faults: string[] = []
  const translate = createTranslator({
    locale,
    messages: messages[locale],
    onError: (fault) => faults.push(fault.message),
  })
  for (const [path] of leaves(messages[locale])) translate.raw(path as never)
  for (const [path, text] of leaves(messages[locale])) {
    const blanks = Object.fromEntries(placeholders(text).map((name) => [name, 1]))
    translate(path as never, blanks as never)
  }
  expect(faults).toEqual([])
})
