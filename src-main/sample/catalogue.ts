// The sample municipality's catalogue, from public facts: docs/sample.md says which are real. Weights shape the sample's flow.
import type { AuthorityTopic } from '#shared/usual-words/usual-keywords.ts'

export interface SampleDirectorate {
  name: string
  isDispatchDesk?: true
  /** Hours a usual piece of work takes there; the waits of the sample's requests follow from it. */
  pace: number
}

export const dispatchDesk = 'Basın Yayın ve Halkla İlişkiler'

export const directorates: readonly SampleDirectorate[] = [
  { name: 'Temizlik İşleri', pace: 26 },
  { name: 'Kültür ve Sosyal İşler', pace: 60 },
  { name: 'Fen İşleri', pace: 110 },
  { name: 'Park ve Bahçeler', pace: 80 },
  { name: 'Zabıta', pace: 30 },
  { name: 'Veteriner İşleri', pace: 28 },
  { name: 'İmar ve Şehircilik', pace: 140 },
  { name: 'Yapı Kontrol', pace: 120 },
  { name: 'Emlak ve İstimlak', pace: 130 },
  { name: 'Çevre Koruma / İklim Değişikliği ve Sıfır Atık', pace: 70 },
  { name: 'Ruhsat ve Denetim', pace: 80 },
  { name: 'Mali Hizmetler', pace: 60 },
  { name: 'Yazı İşleri', pace: 40 },
  { name: 'Hukuk İşleri', pace: 160 },
  { name: 'İnsan Kaynakları ve Eğitim', pace: 70 },
  { name: 'Bilgi İşlem', pace: 40 },
  { name: dispatchDesk, isDispatchDesk: true, pace: 16 },
  { name: 'Destek Hizmetleri', pace: 50 },
  { name: 'Muhtarlık İşleri', pace: 50 },
  { name: 'Özel Kalem', pace: 40 },
]

export const channels = [
  { code: 'phone', name: 'Telefon (444 25 54)', weight: 46 },
  { code: 'whatsapp', name: 'WhatsApp', weight: 28 },
  { code: 'social_media', name: 'Sosyal medya', weight: 11 },
  { code: 'in_person', name: 'Yüz yüze', weight: 8 },
  { code: 'web', name: 'Web sitesi', weight: 3 },
  { code: 'email', name: 'E-posta', weight: 1 },
  { code: 'petition', name: 'Dilekçe', weight: 1 },
  { code: 'cimer', name: 'CİMER', weight: 2 },
] as const

/** To whom goes what is not the municipality's, and the topics by which they are meant. */
export const institutions = [
  { name: 'SASKİ (Sakarya Su ve Kanalizasyon İdaresi)', says: ['water'] },
  { name: 'SEDAŞ (Sakarya Elektrik Dağıtım)', says: ['power'] },
  { name: 'Karayolları 1. Bölge Müdürlüğü', says: ['roads'] },
  { name: 'Sakarya Büyükşehir Belediyesi', says: ['metropolitan', 'fire'] },
  { name: 'AGDAŞ (doğal gaz dağıtım)', says: ['gas'] },
  { name: 'Sakarya İl Emniyet Müdürlüğü', says: ['police'] },
  { name: 'İl Tarım ve Orman Müdürlüğü', says: ['agriculture'] },
  { name: 'Türk Telekom', says: ['telecom'] },
  { name: 'Sakarya İl Jandarma Komutanlığı', says: ['gendarmerie'] },
  { name: 'Sakarya İl Sağlık Müdürlüğü', says: ['health'] },
  { name: 'Erenler İlçe Millî Eğitim Müdürlüğü', says: ['schools'] },
  { name: 'Erenler Kaymakamlığı', says: ['district'] },
  { name: 'Erenler İlçe Nüfus Müdürlüğü', says: ['registry'] },
  { name: 'Sakarya SGK İl Müdürlüğü', says: ['pensions'] },
  { name: 'PTT', says: ['post'] },
  { name: 'Tapu Müdürlüğü', says: ['deeds'] },
  { name: 'Sakarya AFAD', says: ['disasters'] },
  { name: 'Sakarya İŞKUR', says: ['employment'] },
  { name: 'Vergi Dairesi', says: ['taxes'] },
  { name: 'Sakarya Adliyesi', says: ['courts'] },
  { name: 'Erenler İlçe Müftülüğü', says: ['religion'] },
  { name: 'Komşu ilçe belediyesi', says: ['neighbours'] },
  { name: 'Aile ve Sosyal Hizmetler İl Müdürlüğü', says: ['family'] },
] as const satisfies readonly { name: string; says: readonly AuthorityTopic[] }[]
export type Institution = (typeof institutions)[number]['name']

export const reasons = [
  { kind: 'return', name: 'Konumuz değil', position: 1, needsWords: false },
  { kind: 'return', name: 'Görev alanımız dışında bir yer', position: 2, needsWords: false },
  { kind: 'return', name: 'Konu yanlış seçilmiş', position: 3, needsWords: false },
  { kind: 'return', name: 'Adres ya da bilgi yetersiz', position: 4, needsWords: true },
  { kind: 'return', name: 'Diğer', position: 5, needsWords: true },
  { kind: 'hand_over', name: 'İlgili müdürlük', position: 1, needsWords: false },
  { kind: 'hand_over', name: 'Önce onların işi bitmeli', position: 2, needsWords: false },
  { kind: 'hand_over', name: 'Bizim işimiz bitti, kalanı onların', position: 3, needsWords: false },
  { kind: 'hand_over', name: 'Başkanlık yönlendirdi', position: 4, needsWords: false },
  { kind: 'hand_over', name: 'Diğer', position: 5, needsWords: true },
  { kind: 'reveal', name: 'Vatandaş aranacak', position: 1, needsWords: false },
  { kind: 'reveal', name: 'Yerinde görüşülecek', position: 2, needsWords: false },
  { kind: 'reveal', name: 'Yardım incelemesi', position: 3, needsWords: false },
  { kind: 'reveal', name: 'Resmî yazı hazırlanacak', position: 4, needsWords: false },
  { kind: 'reveal', name: 'Diğer', position: 5, needsWords: true },
] as const

export const holdReasons = [
  { name: 'Vatandaştan bilgi bekleniyor', position: 1, pausesClock: true, longestDays: 7 },
  { name: 'Başka kurum bekleniyor', position: 2, pausesClock: true, longestDays: 15 },
  { name: 'Malzeme bekleniyor', position: 3, pausesClock: false, longestDays: 20 },
  { name: 'Hava koşulları', position: 4, pausesClock: true, longestDays: 10 },
  { name: 'İhale ya da ödenek bekleniyor', position: 5, pausesClock: false, longestDays: 60 },
  { name: 'Programa alındı', position: 6, pausesClock: false, longestDays: 30 },
] as const

/** Weights: the published order of the first three (Erenler, Dilmen, Bağlar); the rest is invented. */
const flow =
  'Erenler:168 Dilmen:128 Bağlar:98 Yeşiltepe:66 Yeni:62 Tabakhane:56 Tepe:52 Hacıoğlu:48 Bekirpaşa:44 Küpçüler:40 Hürriyet:34 Çaybaşıyeniköy:30 Kozluk:24 Şeyhköy:20 Büyükesence:16 Horozlar:14 Epçeller:13 Ekinli:12 Alancuma:11 Emirler:10 Nakışlar:9 Küçükesence:8 Değirmendere:7 Kamışlı:6 Pirahmetler:5 Çaykışla:4 Hasanbey:4 Sarıcalar:3 Şükriye:3 Tuapsalar:2 Kayalarmemduhiye:1 Kayalarreşitbey:1 Yazılı:1'

export const neighbourhoods: readonly { name: string; weight: number }[] = flow.split(' ').map((entry) => {
  const [name = '', weight = ''] = entry.split(':')
  return { name, weight: Number(weight) }
})
