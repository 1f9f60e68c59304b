// What is wrong with a file of staff and what becomes of its lines: said by the window and by the command.
import type { StaffField, StaffFileLook, StaffLine, StaffProblem } from './contract/staff-file.ts'

type Language = 'tr' | 'en'
type Sentences<Code extends string> = Record<Language, Record<Code, (value: string) => string>>

/** The columns, as their headers are best written. */
export const staffFieldWords: Record<Language, Record<StaffField, string>> = {
  tr: {
    ...{ fullName: 'Ad Soyad', login: 'Kullanıcı Adı', post: 'Görev', directorates: 'Müdürlük', office: 'Makam' },
    ...{ extension: 'Dahili', worksFrom: 'Başlangıç', worksUntil: 'Bitiş' },
  },
  en: {
    ...{ fullName: 'Full name', login: 'Login', post: 'Post', directorates: 'Directorate', office: 'Office' },
    ...{ extension: 'Extension', worksFrom: 'From', worksUntil: 'Until' },
  },
}

const problems: Sentences<StaffProblem['code']> = {
  tr: {
    missing: () => 'boş',
    too_long: () => '200 karakterden uzun',
    login_impossible: (value) =>
      `"${value}" kullanıcı adı olamaz: küçük harfle başlar, küçük harf, rakam ve noktadan oluşur`,
    login_twice: (value) => `"${value}" dosyada iki kez geçiyor`,
    login_taken: (value) => `"${value}" sunucuda başka bir hesabın; başka bir kullanıcı adı yazın`,
    post_unknown: (value) =>
      `"${value}" anlaşılmadı: Personel, Müdür, ERBİM görevlisi, Başkanlık ya da Bilgi işlem yazın`,
    directorate_unknown: (value) => `"${value}" adlı açık bir müdürlük yok`,
    directorate_missing: () => 'personel ve müdür için gerekli',
    office_unknown: (value) => `"${value}" anlaşılmadı: Belediye başkanı ya da Başkan yardımcısı yazın`,
    office_not_overseer: () => 'yalnız görevi Başkanlık olanın makamı olur',
    extension_not_digits: (value) => `"${value}" dahili numarası değil: en çok 6 rakam`,
    date_unreadable: (value) => `"${value}" tarih değil: 31.12.2026 gibi yazın`,
    dates_backwards: () => 'bitiş, başlangıçtan önce',
    date_past: () => 'bitiş geçmişte: ayrılan kişi Yönetim’de "Ayrıldı" yapılır',
    left: (value) => `bu kişi (${value}) ayrılmış: Yönetim’de "Geri döndü" yapın; başka biriyse kullanıcı adı yazın`,
    cells_too_many: () => 'satırda başlıktakinden çok sütun var: ayraç içeren hücreyi tırnak içine alın',
    own_account: () => 'kendi görevinizi siz değiştiremezsiniz; bu satırı çıkarın',
  },
  en: {
    missing: () => 'is empty',
    too_long: () => 'is longer than 200 characters',
    login_impossible: (value) => `"${value}" is no login: small letters, digits and dots, a letter first`,
    login_twice: (value) => `"${value}" comes twice in the file`,
    login_taken: (value) => `"${value}" is another account of the server; write another login`,
    post_unknown: (value) => `"${value}" is not understood: clerk, director, agent, overseer or administrator`,
    directorate_unknown: (value) => `there is no open directorate "${value}"`,
    directorate_missing: () => 'is needed for clerks and directors',
    office_unknown: (value) => `"${value}" is not understood: mayor or vice mayor`,
    office_not_overseer: () => 'only overseers hold an office',
    extension_not_digits: (value) => `"${value}" is no extension: six digits at most`,
    date_unreadable: (value) => `"${value}" is no date: write it as 31.12.2026`,
    dates_backwards: () => 'ends before it begins',
    date_past: () => 'ends in the past: who left is ended in Management',
    left: (value) =>
      `this person (${value}) left: use "Came back" in Management, or write a login if it is somebody else`,
    cells_too_many: () => 'the line has more columns than the header: quote the cell that holds a delimiter',
    own_account: () => 'your own post is not yours to change; take the line out',
  },
}

/** "Müdürlük: "Uzay İşleri" adlı açık bir müdürlük yok" */
export const problemSentence = (language: Language, { field, code, value }: StaffProblem): string =>
  `${staffFieldWords[language][field]}: ${problems[language][code](value)}`

const standings: Record<Language, Record<StaffLine['standing'], string>> = {
  tr: {
    new: 'eklenecek',
    moved: 'görevi değişecek',
    changed: 'bilgisi değişecek',
    same: 'zaten olduğu gibi',
    wrong: 'düzeltilmeli',
  },
  en: {
    new: 'to be enrolled',
    moved: 'to be moved',
    changed: 'to be changed',
    same: 'as it is',
    wrong: 'to be corrected',
  },
}
export const standingSentence = (language: Language, standing: StaffLine['standing']): string =>
  standings[language][standing]

/** Which column is missing, and what there is. */
export function noColumnSentence(language: Language, look: Extract<StaffFileLook, { kind: 'no_column' }>): string {
  const field = staffFieldWords[language][look.field]
  const columns = look.columns.join(', ')
  return language === 'tr'
    ? `Dosyada "${field}" sütunu yok. Bulunan sütunlar: ${columns}. Başlığı "${field}" olarak yazın.`
    : `The file has no column "${field}". There are: ${columns}. Name the header "${field}".`
}
