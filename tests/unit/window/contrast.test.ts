import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { project } from '#tests/support/project.ts'

const css = readFileSync(`${project}/src-renderer/theme/tokens.css`, 'utf8')

function tokensOf(scheme: 'light' | 'dark'): Map<string, string> {
  const block = css.split(`[data-mantine-color-scheme='${scheme}'] {`)[1]?.split('}')[0] ?? ''
  return new Map(
    [...block.matchAll(/--z-([\w-]+): (#[\da-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]),
  )
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const words = ['text', 'text-soft', 'text-faint', 'accent', 'late', 'near', 'paused']
const grounds = ['canvas', 'surface', 'raised', 'sunken', 'hover', 'accent-wash']
const pairs = [
  ...words.flatMap((word) => grounds.map((ground) => [word, ground] as const)),
  ...(['late', 'near', 'paused'] as const).flatMap((signal) => [
    [signal, `${signal}-wash`] as const,
    ['text', `${signal}-wash`] as const,
  ]),
  ...[1, 2, 3, 4, 5].map((shade) => ['text', `shade-${shade}`] as const),
  ['on-accent', 'accent'] as const,
  ['on-accent', 'accent-strong'] as const,
]

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const tokens = tokensOf(scheme)
  test.each(pairs)('%s is legible on %s', (word, ground) => {
    const [one, other] = [tokens.get(word), tokens.get(ground)]
    if (!one || !other) throw new Error(`tokens.css names no colour ${one ? ground : word}`)
    expect(contrast(one, other)).toBeGreaterThanOrEqual(4.5)
  })
})
