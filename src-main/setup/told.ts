// What was told to setup at the terminal.
import { parseArgs } from 'node:util'

export const usage = `Kullanım: npm run setup -- --server SUNUCU[:KAPI] [--ca DOSYA | --no-tls] [--superuser postgres] [--database zimmet] [--pcs 500]
  [--municipality AD] [--administrator KULLANICI] [--administrator-name "AD SOYAD"] [--directorates hepsi|yok|"AD, AD"]
  [--streets DOSYA [--district İLÇE] [--skip-refused]] [--write-settings] [--new-password] [--yes]
Sunucunun kendisinde: --server /var/run/postgresql. Sonradan, yönetici olarak: --login KULLANICI ile --directorates ya da --streets.
Parolalar yalnız sorulur ya da ortam değişkenlerinden okunur: ZIMMET_SUPERUSER_PASSWORD, ZIMMET_OWNER_PASSWORD (yoksa üretilir),
--login ile ZIMMET_PASSWORD. --yes hiçbir şey sormaz. Yarıda kalırsa aynı komut kaldığı yerden sürer. Hatanın ayrıntısı: --verbose`

/** Of the command line, or of these. */
export const readTold = (args: readonly string[] = process.argv.slice(2)) =>
  parseArgs({
    args: [...args],
    options: {
      server: { type: 'string' },
      ca: { type: 'string' },
      'no-tls': { type: 'boolean', default: false },
      superuser: { type: 'string', default: 'postgres' },
      database: { type: 'string', default: 'zimmet' },
      pcs: { type: 'string' },
      municipality: { type: 'string' },
      administrator: { type: 'string' },
      'administrator-name': { type: 'string' },
      directorates: { type: 'string' },
      streets: { type: 'string' },
      district: { type: 'string' },
      'skip-refused': { type: 'boolean', default: false },
      'write-settings': { type: 'boolean', default: false },
      'new-password': { type: 'boolean', default: false },
      login: { type: 'string' },
      yes: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  }).values
export type Told = ReturnType<typeof readTold>
