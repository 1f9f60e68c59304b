// Why a file or a row of an earlier system does not come in: said by the window, by the command and in the report.
import type { FileProblem, ReadingDoubt, RowReason } from './contract/import.ts'

export type ImportLanguage = 'tr' | 'en'

type FileWords = Record<FileProblem['code'], (what: string, line: number) => string>
type RowWords = Record<RowReason, string>

/** Fields that every mapping owes, by their code. */
const owed: Record<ImportLanguage, Readonly<Record<string, string>>> = {
  tr: { key: 'Eski numara', registeredAt: 'Geliş', subject: 'Konu', channel: 'Kanal' },
  en: { key: 'Earlier number', registeredAt: 'Registered', subject: 'Subject', channel: 'Channel' },
}

const files: Record<ImportLanguage, FileWords> = {
  tr: {
    empty: () => 'Dosya boş.',
    binary: () => 'Dosya bir tablo değil: içinde yazı değil, ikili veri var. CSV ya da Excel (.xlsx) dosyası seçin.',
    markup: () =>
      'Dosya adı ne olursa olsun içi bir web sayfası. Excel’de açıp "Excel Çalışma Kitabı (.xlsx)" olarak kaydedin.',
    old_excel: () =>
      'Bu, eski Excel biçimi (.xls) ya da parolalı bir kitap. Excel’de açıp parolasız .xlsx olarak kaydedin.',
    broken_excel: () => 'Excel dosyası açılamıyor: bozuk ya da yarım kalmış.',
    excel_too_large: () => 'Excel dosyası bir kerede okunamayacak kadar büyük. Excel’de CSV olarak kaydedip onu seçin.',
    sheet_missing: (what) => `Kitapta "${what}" adlı sayfa yok.`,
    one_column: () => 'Sütunlar ayrılamadı: tek sütun görünüyor. Ayracı ya da başlık satırını kendiniz belirtin.',
    wrong_encoding: (_what, line) =>
      `Dosya seçilen karakter kodlamasında değil (${line}. satır dolayında). Windows-1254 seçip yeniden deneyin.`,
    row_too_long: (_what, line) => `Dosyanın ${line}. satırı 1 MB’tan uzun; bu bir tablonun satırı olamaz.`,
    column_missing: (what) => `Dosyada "${what}" sütunu yok; eşleme başka bir dosya için yapılmış.`,
    field_missing: (what) => `Eşlemede "${owed.tr[what] ?? what}" için sütun ya da değer yok.`,
  },
  en: {
    empty: () => 'The file is empty.',
    binary: () => 'The file is no table: it holds binary data, not text. Choose a CSV or an Excel (.xlsx) file.',
    markup: () =>
      'Whatever its name, the file is a web page. Open it in Excel and save it as "Excel Workbook (.xlsx)".',
    old_excel: () => 'This is the old Excel format (.xls) or a workbook with a password. Save it as .xlsx without one.',
    broken_excel: () => 'The Excel file cannot be opened: it is damaged or incomplete.',
    excel_too_large: () => 'The Excel file is too large to be read at once. Save it as CSV in Excel and choose that.',
    sheet_missing: (what) => `The workbook has no sheet "${what}".`,
    one_column: () =>
      'The columns could not be told apart: only one is seen. Choose the delimiter or the row of the header.',
    wrong_encoding: (_what, line) =>
      `The file is not in the chosen character encoding (about line ${line}). Choose Windows-1254 and try again.`,
    row_too_long: (_what, line) => `Line ${line} of the file is longer than 1 MB; no row of a table is.`,
    column_missing: (what) => `The file has no column "${what}"; the mapping was made for another file.`,
    field_missing: (what) => `The mapping has neither a column nor a value for "${owed.en[what] ?? what}".`,
  },
}

const rows: Record<ImportLanguage, RowWords> = {
  tr: {
    column_count: 'Sütun sayısı başlıktakinden farklı',
    cell_error: 'Hücrede Excel hatası var',
    key_missing: 'Eski numarası yok',
    key_too_long: 'Eski numarası 200 karakterden uzun',
    key_twice: 'Aynı eski numara dosyada daha önce geçti',
    registered_missing: 'Kayıt tarihi yok',
    registered_unreadable: 'Kayıt tarihi okunamadı',
    registered_in_future: 'Kayıt tarihi ileride',
    registered_too_early: 'Kayıt tarihi 2000 yılından önce',
    due_unreadable: 'Termin okunamadı',
    due_impossible: 'Termin 2100 yılından sonra',
    closed_unreadable: 'Kapanış tarihi okunamadı',
    closed_in_future: 'Kapanış tarihi ileride',
    closed_before_registered: 'Kapanış tarihi kayıt tarihinden önce',
    closed_without_date: 'Durumu kapanmış ama kapanış tarihi yok',
    open_with_closing: 'Durumu açık ama kapanış tarihi var',
    outcome_without_closing: 'Sonuç ile kapanış tarihi birbirini tutmuyor',
    status_unknown: 'Durum sözcüğünün karşılığı eşlemede yok',
    directorate_unknown: 'Müdürlük bulunamadı',
    subject_unknown: 'Konu bulunamadı',
    neighbourhood_unknown: 'Mahalle bulunamadı',
    channel_unknown: 'Kanalın karşılığı eşlemede yok',
    description_missing: 'Talebin metni yok',
    description_too_long: 'Talebin metni 3.800 karakterden uzun',
    closing_words_too_long: 'Kapanış açıklaması 4.000 karakterden uzun',
    citizen_name_too_long: 'Vatandaşın adı 200 karakterden uzun',
    phone_invalid: 'Telefon numarası olamaz',
    open_in_retired_directorate: 'Hâlâ açık ama müdürlüğü kullanılmıyor; zimmetine verilecek müdürlük yok',
  },
  en: {
    column_count: 'Another number of columns than the header',
    cell_error: 'The cell holds an error of Excel',
    key_missing: 'No number of the earlier system',
    key_too_long: 'The earlier number is longer than 200 characters',
    key_twice: 'The same earlier number stands in the file before',
    registered_missing: 'No date of registration',
    registered_unreadable: 'The date of registration cannot be read',
    registered_in_future: 'The date of registration is to come',
    registered_too_early: 'The date of registration is before 2000',
    due_unreadable: 'The deadline cannot be read',
    due_impossible: 'The deadline is after 2100',
    closed_unreadable: 'The closing date cannot be read',
    closed_in_future: 'The closing date is to come',
    closed_before_registered: 'Closed before it was registered',
    closed_without_date: 'Its status says closed, but there is no closing date',
    open_with_closing: 'Its status says open, but there is a closing date',
    outcome_without_closing: 'Outcome and closing date do not agree',
    status_unknown: 'The mapping does not say what this status means',
    directorate_unknown: 'No such directorate',
    subject_unknown: 'No such subject',
    neighbourhood_unknown: 'No such neighbourhood',
    channel_unknown: 'The mapping does not say what this channel means',
    description_missing: 'No text of the request',
    description_too_long: 'The text is longer than 3,800 characters',
    closing_words_too_long: 'The closing words are longer than 4,000 characters',
    citizen_name_too_long: 'The citizen’s name is longer than 200 characters',
    phone_invalid: 'This cannot be a phone number',
    open_in_retired_directorate: 'Still open, but its directorate is not in use: nobody could hold it in custody',
  },
}

/** Why a file cannot be read, and what to do. */
export function fileSentence(language: ImportLanguage, { code, what, line }: FileProblem): string {
  return files[language][code](what ?? '', line ?? 0)
}

/** What was read with a doubt, and where a person finds it in the file. */
export function doubtSentence(language: ImportLanguage, { kind, line, column }: ReadingDoubt): string {
  const isTurkish = language === 'tr'
  if (kind === 'quote')
    return isTurkish
      ? `Dosyanın ${line}. satırında tırnak işareti yerinde değil; satır yazıldığı gibi okundu.`
      : `In line ${line} of the file a quote is out of place; the line was read as it is written.`
  return isTurkish
    ? `Dosyanın ${line}. satırının ${column ?? 1}. karakteri okunamadı; yerine \uFFFD konuldu.`
    : `Character ${column ?? 1} in line ${line} of the file could not be read; \uFFFD stands in its place.`
}

/** Why a row does not come in, with the value that is in the way. */
export function rowSentence(language: ImportLanguage, reason: RowReason, value: string | null): string {
  const words = rows[language][reason]
  return value === null || value === '' ? words : `${words}: ${value}`
}
