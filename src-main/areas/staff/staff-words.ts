// What columns of a file of staff and their words are usually called.
import type { StaffField } from '#shared/contract/staff-file.ts'
import type { DeskPost } from '#shared/contract/values.ts'
import { fold } from '#shared/text-fold.ts'

/** Folded, marks as blanks: "Ad-Soyad" is "ad soyad". */
export const plain = (words: string): string =>
  fold(words)
    .replaceAll(/[^a-z0-9]+/gu, ' ')
    .trim()

export const staffColumns: Readonly<Record<StaffField, readonly string[]>> = {
  fullName: ['ad soyad', 'adi soyadi', 'adi ve soyadi', 'isim soyisim', 'personel', 'ad soyadi', 'full name', 'name'],
  login: ['kullanici adi', 'kullanici', 'kullanici kodu', 'hesap', 'login', 'user name', 'username', 'samaccountname'],
  post: ['gorev', 'gorevi', 'zimmet gorevi', 'rol', 'unvan', 'post', 'role'],
  directorates: [
    'mudurlukler',
    'mudurluk',
    'mudurlugu',
    'birim',
    'birimi',
    'calistigi birim',
    'directorates',
    'directorate',
    'department',
  ],
  office: ['makam', 'makami', 'office'],
  extension: ['dahili', 'dahili no', 'dahili numara', 'dahili numarasi', 'dahili telefon', 'extension'],
  worksFrom: [
    'baslangic',
    'baslama',
    'baslama tarihi',
    'baslangic tarihi',
    'ise baslama',
    'ise baslama tarihi',
    'ise giris tarihi',
    'from',
  ],
  worksUntil: [
    'bitis',
    'bitis tarihi',
    'sozlesme bitis',
    'sozlesme bitis tarihi',
    'ayrilis tarihi',
    'son gun',
    'until',
  ],
}

/** First and last name in two columns. */
export const namesApart = {
  first: ['ad', 'adi', 'isim', 'first name'],
  last: ['soyad', 'soyadi', 'soyisim', 'last name'],
}

const posts: Readonly<Record<DeskPost, readonly string[]>> = {
  clerk: [
    'personel',
    'memur',
    'isci',
    'sef',
    'buro personeli',
    'buro gorevlisi',
    'teknisyen',
    'tekniker',
    'muhendis',
    'vhki',
    'clerk',
  ],
  director: ['mudur', 'mudur v', 'mudur vekili', 'birim muduru', 'director'],
  agent: [
    'erbim gorevlisi',
    'erbim',
    'cagri merkezi',
    'cagri merkezi gorevlisi',
    'cagri gorevlisi',
    'danisma gorevlisi',
    'agent',
  ],
  overseer: [
    'baskanlik',
    'baskan',
    'belediye baskani',
    'baskan yardimcisi',
    'belediye baskan yardimcisi',
    'ozel kalem',
    'overseer',
  ],
  administrator: ['bilgi islem', 'bilgi islem gorevlisi', 'sistem yoneticisi', 'it', 'administrator'],
}

/** What a word of the column "post" means; undefined where nobody knows. */
export function postOf(words: string): DeskPost | undefined {
  const sought = plain(words)
  return (Object.keys(posts) as DeskPost[]).find((post) => posts[post].includes(sought))
}

/** The mayor and his deputies oversee; who they are is told by the column of the office, or by the post itself. */
export function officeOf(words: string): 'mayor' | 'vice_mayor' | undefined {
  const sought = plain(words)
  if (['baskan', 'belediye baskani', 'mayor'].includes(sought)) return 'mayor'
  return ['baskan yardimcisi', 'belediye baskan yardimcisi', 'vice mayor'].includes(sought) ? 'vice_mayor' : undefined
}
