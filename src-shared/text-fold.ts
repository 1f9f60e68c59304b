/**
 * Turkish lower case without marks, ı as i: "ÇÖP" and "cop" fold alike.
 * The twin of zimmet.fold in migrations/002-text.sql; a test holds the two equal.
 */
export function fold(words: string): string {
  return words
    .toLocaleLowerCase('tr')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .replaceAll('ı', 'i')
}
