const forms: readonly (readonly [form: RegExp, e164: (kept: string) => string])[] = [
  [/^\+[1-9]\d{6,14}$/, (kept) => kept],
  [/^00[1-9]\d{6,14}$/, (kept) => `+${kept.slice(2)}`],
  [/^0[2-58]\d{9}$/, (kept) => `+9${kept}`],
  [/^[2-58]\d{9}$/, (kept) => `+90${kept}`],
  [/^90[2-58]\d{9}$/, (kept) => `+${kept}`],
  [/^444\d{4}$/, (kept) => `+90${kept}`],
]

/**
 * E.164 of a phone as people tell it (0532 123 45 67, 444 25 54, +49…), or null where it cannot be one.
 * The twin of zimmet_private.phone_of in migrations/code/text/phone_of.sql, which has the last word.
 */
export function parsePhone(told: string): string | null {
  const kept = told.replaceAll(/[\s().-]/g, '')
  const match = forms.find(([form]) => form.test(kept))
  return match ? match[1](kept) : null
}

/** An E.164 number as it is read in Turkey: 0 532 123 45 67, 444 25 54; a foreign one as it is. */
export function showPhone(e164: string): string {
  const short = /^\+90(444)(\d{2})(\d{2})$/.exec(e164)
  if (short) return short.slice(1).join(' ')
  const national = /^\+90(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(e164)
  if (national) return ['0', ...national.slice(1)].join(' ')
  return e164
}
