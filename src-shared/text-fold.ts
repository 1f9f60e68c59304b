/**
 * Turkish lower case without marks, ı as i: "ÇÖP" and "cop" fold alike.
 * The twin of zimmet.fold in migrations/code/text/fold.sql; a test holds the two equal.
 */
export function fold(words: string): string {
  return words
    .toLocaleLowerCase('tr')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .replaceAll('ı', 'i')
}
