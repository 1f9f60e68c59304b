// Who works in the sample municipality. All of them are invented.
import { dispatchDesk } from './catalogue.ts'

type Post = 'clerk' | 'director' | 'agent' | 'overseer' | 'administrator'
type Office = 'vice_mayor' | 'mayor'

export interface SampleStaff {
  fullName: string
  post: Post
  directorates: readonly string[]
  office: Office | null
}

/** The director first, then the clerks. */
const crews: Readonly<Record<string, readonly string[]>> = {
  'Temizlik İşleri': [
    'Nurten Karaca',
    'Ayşe Yılmaz',
    'Hasan Toprak',
    'Fatma Çelik',
    'Murat Aydoğan',
    'Sibel Uçar',
    'Recep Kaplan',
  ],
  'Kültür ve Sosyal İşler': ['Selma Bozkurt', 'Zeynep Arslan', 'Kemal Doğan', 'Hatice Özdemir', 'Emine Kurt'],
  'Fen İşleri': ['Orhan Şahin', 'Mehmet Demirtaş', 'Ömer Koç', 'Serkan Yıldız'],
  'Park ve Bahçeler': ['Yusuf Çınar', 'Gül Erdem', 'İbrahim Keskin'],
  Zabıta: ['Cengiz Aksoy', 'Halil Güneş', 'Derya Polat'],
  'Veteriner İşleri': ['Elif Korkmaz', 'Burak Şen'],
  'İmar ve Şehircilik': ['Haluk Ergin', 'Pınar Tekin'],
  'Yapı Kontrol': ['Tuncay Avcı', 'Gökhan Bilgin'],
  'Emlak ve İstimlak': ['Nesrin Duman', 'Ali Coşkun'],
  'Çevre Koruma / İklim Değişikliği ve Sıfır Atık': ['Deniz Işık', 'Ceren Yalçın'],
  'Ruhsat ve Denetim': ['Şükrü Özkan', 'Meryem Altun'],
  'Mali Hizmetler': ['Leyla Sezer', 'Ahmet Tunç'],
  'Yazı İşleri': ['Rıza Çakır', 'Songül Er'],
  'Hukuk İşleri': ['Banu Soylu', 'Onur Kılınç'],
  'İnsan Kaynakları ve Eğitim': ['Nihat Özer', 'Esra Gündüz'],
  'Bilgi İşlem': ['Volkan Sarı', 'Tuğba Ünal'],
  [dispatchDesk]: ['Gamze Akın', 'Hülya Yavuz', 'Barış Öztürk'],
  'Destek Hizmetleri': ['Kadir Bulut', 'Fadime Uysal'],
  'Muhtarlık İşleri': ['İsmail Kara', 'Melike Tan'],
  'Özel Kalem': ['Oya Güler', 'Cem Alkan'],
}

/** A clerk of two directorates at once. */
const twoHats: SampleStaff = {
  fullName: 'Nazan Ateş',
  post: 'clerk',
  directorates: ['Temizlik İşleri', 'Park ve Bahçeler'],
  office: null,
}

const others: Readonly<Record<'agent' | 'overseer' | 'administrator', readonly string[]>> = {
  agent: ['Merve Şimşek', 'Emre Acar', 'Büşra Kaya', 'Tolga Aslan', 'Şule Bayram', 'Yasin Ekinci'],
  overseer: ['Kenan Yüce', 'Aslı Çağlar', 'Füsun Oral', 'Taner Işıklı'],
  administrator: ['Serdar Ege'],
}

/** The others who oversee are of public relations. */
const offices: Readonly<Record<string, Office>> = {
  'Kenan Yüce': 'mayor',
  'Aslı Çağlar': 'vice_mayor',
  'Füsun Oral': 'vice_mayor',
}

/** Everybody, directors before their clerks. */
export const people: readonly SampleStaff[] = [
  ...Object.entries(crews).flatMap(([directorate, names]) =>
    names.map((fullName, index) => {
      const post: Post = index === 0 ? 'director' : 'clerk'
      return { fullName, post, directorates: [directorate], office: null }
    }),
  ),
  twoHats,
  ...Object.entries(others).flatMap(([post, names]) =>
    names.map((fullName) => ({ fullName, post: post as Post, directorates: [], office: offices[fullName] ?? null })),
  ),
]

const plainLetters: Readonly<Record<string, string>> = { ç: 'c', ğ: 'g', ı: 'i', ö: 'o', ş: 's', ü: 'u', ' ': '.' }

/** Ayşe Yılmaz signs in as ayse.yilmaz. */
export function loginOf(fullName: string): string {
  return fullName.toLocaleLowerCase('tr').replaceAll(/[çğıöşü ]/g, (letter) => plainLetters[letter] ?? letter)
}

export const womensNames =
  'Fatma Ayşe Emine Hatice Zeynep Elif Meryem Şerife Sultan Hanife Merve Havva Zehra Esra Fadime Özlem Hacer Melek Rabia Yasemin Songül Gülsüm Hülya Nurcan Büşra Kübra Tuğba İlknur Sevim Nermin Gönül Çiğdem Aysel Döndü Sibel Ümmühan'.split(
    ' ',
  )
export const mensNames =
  'Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim İsmail Osman Yusuf Murat Ömer Ramazan Halil Süleyman Abdullah Mahmut Recep Salih Fatih Kadir Emre Hakan Adem Kemal Yaşar Bekir Musa Metin Orhan Bayram Serkan Furkan Çetin Şaban Uğur'.split(
    ' ',
  )
export const surnames =
  'Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek Polat Korkmaz Çakır Erdoğan Yavuz Can Acar Güneş Aktaş Ünal Sarı Bulut Keskin Işık Turan Güler Ateş Bozkurt Tekin Uçar Taş Karaca İnce Ergün Uysal Duman Sönmez Akgül'.split(
    ' ',
  )
