// What a mail in HTML says, as text.
import { convert } from 'html-to-text'

/** Letters that are read of it; of what they say the database keeps twenty thousand. */
const mostLetters = 500_000
/** Elements within elements: no program that writes mails comes near it, and each costs the more the deeper it lies. */
const mostDepth = 3_000

const empty: ReadonlySet<string> = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr'])

/** An upper bound of how deep elements lie in each other; what is not closed counts, as it does for who reads it. */
function depthOf(html: string): number {
  let [depth, deepest] = [0, 0]
  for (const { 1: closing, 2: name = '' } of html.matchAll(/<(\/?)([a-z][a-z\d]*)/giu)) {
    if (empty.has(name.toLowerCase())) continue
    depth = closing === '' ? depth + 1 : Math.max(0, depth - 1)
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

const pictures = { selector: 'img', format: 'skip' }
const links = { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: false } }

/** One that was made to keep a program busy loses its marks alone. */
export function textOfHtml(html: string): string {
  const kept = html.slice(0, mostLetters)
  if (depthOf(kept) > mostDepth)
    return kept
      .replaceAll(/<[^<>]*>/gu, ' ')
      .replaceAll(/ {2,}/gu, ' ')
      .trim()
  return convert(kept, { wordwrap: false, selectors: [pictures, links], limits: { maxDepth: 100 } }).trim()
}
