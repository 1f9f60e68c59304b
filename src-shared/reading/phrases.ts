import { says } from '../visible.ts'

/**
 * The phrases of what an administrator keeps as other words for an entry: parted by commas or lines; where there are
 * none of these, each word is one. Its twin is zimmet_private.phrases_in; a test holds the two equal.
 */
export function phrasesIn(keywords: string): string[] {
  const parts = /[,;\n]/u.test(keywords) ? keywords.split(/[,;\n]+/u) : keywords.split(/\s+/u)
  return parts.map((part) => part.trim().replaceAll(/\s+/gu, ' ')).filter(says)
}
