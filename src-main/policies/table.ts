// Every setting that IT may fix for all PCs, once: the group policy templates, the page of the documents and the reader are
// made of it.
import * as z from 'zod'

interface Words {
  tr: string
  en: string
}

type Kind =
  | { is: 'text' }
  | { is: 'lines' }
  | { is: 'number'; minimum: number; maximum: number }
  /** Of words, or of numbers where `asNumber`. */
  | { is: 'choice'; asNumber: boolean; items: readonly { value: string; words: Words }[] }

export interface Setting {
  kind: Kind
  schema: z.ZodType
  title: Words
  explain: Words
  /** What a value must be, said where it is not. */
  wanted: Words
}

const oneLine = z
  .string()
  .trim()
  .min(1)
  .max(500)
  // oxlint-disable-next-line no-control-regex -- a line break in a name would be another line of the log
  .regex(/^[^\u0000-\u001f]*$/u)
const text = {
  kind: { is: 'text' },
  schema: oneLine,
  wanted: { tr: 'boş olmayan tek satır', en: 'one line, not empty' },
} as const

const choice = (words: Record<string, Words>): Kind => ({
  is: 'choice',
  asNumber: false,
  items: Object.entries(words).map(([value, label]) => ({ value, words: label })),
})

const server = {
  ServerHosts: {
    kind: { is: 'lines' },
    schema: z
      .array(oneLine.regex(/^[A-Za-z0-9._:[\]-]+$/u))
      .min(1)
      .max(8),
    title: { tr: 'Veritabanı sunucuları', en: 'Database servers' },
    explain: {
      tr: 'Sunucuların adları, her satıra bir tane. Birden çoksa yazılabilir olanı bulunur. Belirlenirse giriş ekranındaki sunucu alanı kapanır.',
      en: 'Names of the servers, one a line. Of several the writable one is found. Where set, the server field of the sign-in screen is closed.',
    },
    wanted: { tr: '1 ile 8 arasında sunucu adı, her satırda bir tane', en: '1 to 8 names of servers, one a line' },
  },
  ServerPort: {
    kind: { is: 'number', minimum: 1, maximum: 65_535 },
    schema: z.int().min(1).max(65_535),
    title: { tr: 'Veritabanı bağlantı noktası', en: 'Database port' },
    explain: { tr: 'Verilmezse 5432.', en: '5432 where it is not given.' },
    wanted: { tr: '1 ile 65535 arasında bir sayı', en: 'a number from 1 to 65535' },
  },
  Database: {
    ...text,
    title: { tr: 'Veritabanının adı', en: 'Name of the database' },
    explain: { tr: 'Verilmezse zimmet.', en: 'zimmet where it is not given.' },
  },
  Tls: {
    kind: choice({
      'verify-full': { tr: 'Sertifika ve ad denetlenir', en: 'Certificate and name are checked' },
      off: { tr: 'Kapalı (yalnız bu bilgisayardaki sunucu)', en: 'Off (a server on this PC only)' },
    }),
    schema: z.enum(['verify-full', 'off']),
    title: { tr: 'Bağlantının şifrelenmesi (TLS)', en: 'Encryption of the connection (TLS)' },
    explain: {
      tr: 'Verilmezse sertifika ve sunucunun adı denetlenir. “off” başka bir bilgisayardaki sunucuyla çalışmaz.',
      en: 'Where it is not given, the certificate and the name are checked. "off" does not work with a server on another machine.',
    },
    wanted: { tr: '"verify-full" ya da "off"', en: '"verify-full" or "off"' },
  },
  CaFile: {
    ...text,
    title: { tr: 'Sertifika otoritesi dosyası', en: 'File of the certificate authority' },
    explain: {
      tr: 'Belediyenin kendi sertifika otoritesi (PEM). %ProgramData% gibi adlar açılır.',
      en: 'The municipality’s own certificate authority (PEM). Names such as %ProgramData% are expanded.',
    },
  },
} satisfies Record<string, Setting>

const updates = {
  UpdateUrl: {
    kind: { is: 'text' },
    schema: z.url({ protocol: /^https?$/u }).max(500),
    title: { tr: 'Güncelleme adresi', en: 'Update address' },
    explain: {
      tr: 'Yayın klasörünün adresi (npm run release --to). Sürümler imzalıdır; adres yalnız nereden alınacağını söyler.',
      en: 'Address of the published folder (npm run release --to). Releases are signed; the address only says where they are fetched.',
    },
    wanted: {
      tr: 'http:// ya da https:// ile başlayan bir adres',
      en: 'an address that begins with http:// or https://',
    },
  },
  UpdateMode: {
    kind: choice({
      auto: { tr: 'Kendiliğinden', en: 'By itself' },
      manual: { tr: 'Yalnız istenince', en: 'Only when asked' },
      off: { tr: 'Hiç', en: 'Never' },
    }),
    schema: z.enum(['auto', 'manual', 'off']),
    title: { tr: 'Güncelleme', en: 'Updates' },
    explain: {
      tr: 'Kendiliğinden: indirilir, bir sonraki açılışta kurulur. Yalnız istenince: yeni sürüm söylenir, kişi ya da Bilgi İşlem isteyince indirilir. Verilmezse kendiliğinden.',
      en: 'By itself: fetched, and installed at the next start. Only when asked: a newer version is told, and fetched when the person or IT asks. By itself where it is not given.',
    },
    wanted: { tr: '"auto", "manual" ya da "off"', en: '"auto", "manual" or "off"' },
  },
  Ring: {
    kind: {
      is: 'choice',
      asNumber: true,
      items: [
        { value: '0', words: { tr: '0: deneme', en: '0: pilot' } },
        { value: '1', words: { tr: '1: ilk müdürlükler', en: '1: first directorates' } },
        { value: '2', words: { tr: '2: diğer müdürlükler', en: '2: other directorates' } },
        { value: '3', words: { tr: '3: herkes', en: '3: everybody' } },
      ],
    },
    schema: z.int().min(0).max(3),
    title: { tr: 'Güncelleme halkası', en: 'Update ring' },
    explain: {
      tr: 'Yeni sürüm önce deneme halkasına, sonra sırayla diğerlerine gider. Verilmezse veritabanında bu bilgisayara verilen halka, o da yoksa 3.',
      en: 'A new version goes to the pilot ring first, then to the others in turn. Where it is not given: the ring this PC has in the database, else 3.',
    },
    wanted: { tr: '0 ile 3 arasında bir sayı', en: 'a number from 0 to 3' },
  },
} satisfies Record<string, Setting>

const pc = {
  DataFolder: {
    ...text,
    title: { tr: 'Veri klasörü', en: 'Data folder' },
    explain: {
      tr: 'Taslakların, günlüğün ve ayarların durduğu klasör; kişiye özel olmalıdır. %LOCALAPPDATA% gibi adlar açılır.',
      en: 'Where drafts, the log and settings are kept; one of each person’s own. Names such as %LOCALAPPDATA% are expanded.',
    },
  },
  AnchorFolder: {
    ...text,
    title: { tr: 'Mühür klasörü', en: 'Folder of seals' },
    explain: {
      tr: 'Günlük mühürlerin yazıldığı, veritabanı sunucusunun dışındaki klasör.',
      en: 'Where the day’s seals are written, outside the database server.',
    },
  },
} satisfies Record<string, Setting>

export const settingGroups = { Server: server, Updates: updates, Pc: pc }

/** All of them, by the name of their registry value. */
export const settings = { ...server, ...updates, ...pc } satisfies Record<string, Setting>

export type SettingName = keyof typeof settings
export type PolicyValues = { -readonly [Name in SettingName]?: z.infer<(typeof settings)[Name]['schema']> }

export const groupTitles: Record<keyof typeof settingGroups, Words> = {
  Server: { tr: 'Sunucu', en: 'Server' },
  Updates: { tr: 'Güncelleme', en: 'Updates' },
  Pc: { tr: 'Bilgisayar', en: 'PC' },
}
