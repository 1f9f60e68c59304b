/** Spaces of every width, controls, soft hyphens, joiners, marks of direction and of form, blank letters, tags. */
const unseen =
  /[\s\p{Cc}\u00a0\u00ad\u061c\u115f\u1160\u1680\u17b4\u17b5\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufeff\uffa0\ufff0-\ufffc\u{13430}-\u{13442}\u{1bca0}-\u{1bca3}\u{1d159}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]|\u034f|[\u180b-\u180d]|\u180f|[\ufe00-\ufe0f]|\u{16fe4}/gu

/** Of words only what a reader sees. The twin of zimmet_private.visible; a test holds the two equal. */
export const visible = (words: string): string => words.replaceAll(unseen, '')

/** Whether words say anything: the one rule for whatever people type, as zimmet_private.says. */
export const says = (words: string | null | undefined): boolean => visible(words ?? '') !== ''
