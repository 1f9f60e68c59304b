const forms: readonly (readonly [form: RegExp, e164: (kept: string) => string])[] = [
  // Turkish ones first: the trunk zero is often left standing behind the country's code.
  [/^(?:\+|00)?900?[2-58]\d{9}$/, (kept) => `+90${kept.slice(-10)}`],
  [/^0?[2-58]\d{9}$/, (kept) => `+90${kept.slice(-10)}`],
  [/^(?:(?:\+|00)?90)?444\d{4}$/, (kept) => `+90${kept.slice(-7)}`],
  [/^\+[1-9]\d{6,14}$/, (kept) => kept],
  [/^00[1-9]\d{6,14}$/, (kept) => `+${kept.slice(2)}`],
]

/** What prints nothing: marks of direction, joiners, blanks of every kind (as zimmet_private.visible). */
const invisible = /[\s\p{Cf}\p{Cc}\p{Zs}\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]|\u034f|\u180e|[\ufe00-\ufe0f]/gu
/** Between digits: dashes of every width, slashes, dots, brackets. */
const separators = /[().,_'’·•/\\\p{Pd}\u2212-]/gu
/** Which phone of a house rings. */
const extension = /[(,;]?(?:dahili|dah\.?|d[.:]|iç\s*hat|ext\.?|;ext=|x|#)(?:no|numara)?[:.]?(?<digits>\d{1,6})\)?$/iu
/** A slash says so where a whole number stands before it. */
const behindSlash = /(?<=(?:\d\D?){10})\/(?<digits>\d{1,4})$/u

// The number, still as it is written, and the extension.
function partsOf(input: string): [number: string, extension: string | null] {
  const kept = input.normalize('NFKC').replaceAll(invisible, '').replaceAll(/[İIı]/gu, 'i').replace(/^tel:/iu, '')
  const match = extension.exec(kept) ?? behindSlash.exec(kept)
  return match === null ? [kept, null] : [kept.slice(0, match.index), match.groups?.['digits'] ?? null]
}

/**
 * E.164 of a phone as people tell it (0532 123 45 67, 444 25 54, +49 (0)171…, tel:…, dahili 12), or null where it cannot be one.
 * The twin of zimmet_private.phone_of in migrations/code/text/phone_of.sql, which has the last word.
 */
export function parsePhone(input: string): string | null {
  const kept = partsOf(input)[0]
    .replace(/^((?:\+|00)[1-9]\d{0,2})\(0\)/u, '$1')
    .replaceAll(separators, '')
  const match = forms.find(([form]) => form.test(kept))
  return match ? match[1](kept) : null
}

/** Which phone of a house rings, as it was told with the number; null where nothing was. The twin of zimmet_private.phone_extension_of. */
export function parseExtension(input: string): string | null {
  return parsePhone(input) === null ? null : partsOf(input)[1]
}

/** An E.164 number as it is read in Turkey: 0 532 123 45 67, 444 25 54; a foreign one as it is. */
export function showPhone(e164: string): string {
  const short = /^\+90(444)(\d{2})(\d{2})$/.exec(e164)
  if (short) return short.slice(1).join(' ')
  const national = /^\+90(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(e164)
  if (national) return ['0', ...national.slice(1)].join(' ')
  return e164
}
