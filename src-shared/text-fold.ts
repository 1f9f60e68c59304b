/** Marks above and below letters, and what is copied along unseen: soft hyphens, joiners, marks of direction. */
const marks = /[\u0300-\u036f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]/gu
const apostrophes = /[\u2018\u2019\u201b\u02bc\u0060\u00b4]/gu

/**
 * Turkish lower case without marks, ı as i, ligatures as their letters, one apostrophe: "ÇÖP" and "cop" fold alike.
 * The twin of zimmet.fold in migrations/code/text/fold.sql; a test holds the two equal.
 */
export function fold(words: string): string {
  return words
    .replaceAll(apostrophes, "'")
    .normalize('NFKD')
    .toLocaleLowerCase('tr')
    .normalize('NFD')
    .replaceAll(marks, '')
    .replaceAll('ı', 'i')
}
