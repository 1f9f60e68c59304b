// The window of setup has fields where the terminal has flags: what is said at the terminal, said there.
import { basename, dirname } from 'node:path'
import { usage } from './told.ts'

const inFields: readonly (readonly [atTheTerminal: string | RegExp, inTheWindow: string])[] = [
  [usage, 'Sunucunun adresi anlaşılmadı. Şöyle yazın: db.belediye.local ya da db.belediye.local:5432'],
  [/--district ile birini verin/u, '“İlçe” alanına birini yazın'],
  [/--district ile bir ilçe seçilir/u, '“İlçe” alanına bir ilçe yazılabilir'],
  [/ ya da kalanları almak için --skip-refused ekleyin/u, ', yeniden seçin'],
  [/--database ile başka bir ad verin/u, '“Veritabanı” alanına başka bir ad yazın'],
  [/--superuser ile yöneticiyi verin/u, '“Sunucu yöneticisi” alanına yöneticiyi yazın'],
  [/--administrator ile başka bir ad verin/u, 'Yeniden deneyip başka bir ad yazın'],
  [/aynı komuta --superuser yerine --login KULLANICI yazın/u, 'sokakları Yönetim › Sokaklar › Dosyadan ile alın'],
  [/Gerisini --login ile onun adıyla yapın/u, 'Gerisini programda Yönetim ekranıyla yapın'],
  [/--ca ile belediyenin sertifika dosyasını verin/u, 'Belediyenin sertifika dosyasını seçin'],
  [/ \(--no-tls\)/u, ''],
  [/aynı komut kaldığı yerden sürer/u, '“Yeniden dene” kaldığı yerden sürdürür'],
]

/** `files`: what was sent lies there under names of its own; they are told by the names people know. */
export function inTheWindow(words: string, files: readonly string[] = []): string {
  const named = files.reduce((told, path) => told.replaceAll(path, basename(path)), words)
  const shown = files.reduce((told, path) => told.replaceAll(dirname(path), ''), named)
  return inFields.reduce((told, [from, to]) => told.replace(from, to), shown)
}
