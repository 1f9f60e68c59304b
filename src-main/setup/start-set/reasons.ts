// What every office uses from the first day: ways in, one-key reasons, what work waits for, other institutions.
import type { AuthorityTopic } from '#shared/usual-words/usual-keywords.ts'

/** The ways in that the program knows; each house may call them otherwise afterwards. */
export const channels = [
  { code: 'phone', name: 'Telefon' },
  { code: 'whatsapp', name: 'WhatsApp' },
  { code: 'social_media', name: 'Sosyal medya' },
  { code: 'in_person', name: 'Yüz yüze' },
  { code: 'web', name: 'Web sitesi' },
  { code: 'email', name: 'E-posta' },
  { code: 'petition', name: 'Dilekçe' },
  { code: 'cimer', name: 'CİMER' },
] as const

export const reasons = [
  { kind: 'return', name: 'Konumuz değil', needsWords: false },
  { kind: 'return', name: 'Görev alanımız dışında bir yer', needsWords: false },
  { kind: 'return', name: 'Konu yanlış seçilmiş', needsWords: false },
  { kind: 'return', name: 'Adres ya da bilgi yetersiz', needsWords: true },
  { kind: 'return', name: 'Diğer', needsWords: true },
  { kind: 'hand_over', name: 'İlgili müdürlük', needsWords: false },
  { kind: 'hand_over', name: 'Önce onların işi bitmeli', needsWords: false },
  { kind: 'hand_over', name: 'Bizim işimiz bitti, kalanı onların', needsWords: false },
  { kind: 'hand_over', name: 'Başkanlık yönlendirdi', needsWords: false },
  { kind: 'hand_over', name: 'Diğer', needsWords: true },
  { kind: 'reveal', name: 'Vatandaş aranacak', needsWords: false },
  { kind: 'reveal', name: 'Yerinde görüşülecek', needsWords: false },
  { kind: 'reveal', name: 'Yardım incelemesi', needsWords: false },
  { kind: 'reveal', name: 'Resmî yazı hazırlanacak', needsWords: false },
  { kind: 'reveal', name: 'Diğer', needsWords: true },
] as const

export const holdReasons = [
  { name: 'Vatandaştan bilgi bekleniyor', pausesClock: true, longestDays: 7 },
  { name: 'Başka kurum bekleniyor', pausesClock: true, longestDays: 15 },
  { name: 'Hava koşulları', pausesClock: true, longestDays: 10 },
  { name: 'Malzeme bekleniyor', pausesClock: false, longestDays: 20 },
  { name: 'Programa alındı', pausesClock: false, longestDays: 30 },
  { name: 'İhale ya da ödenek bekleniyor', pausesClock: false, longestDays: 60 },
] as const

/** To whom goes what is not the municipality's (law 3071 art. 5); named as everywhere in the country. */
/** To whom goes what is not the municipality's, and the topics by which they are meant. */
export const institutions = [
  { name: 'Büyükşehir Belediyesi', says: ['metropolitan', 'fire'] },
  { name: 'Su ve Kanalizasyon İdaresi', says: ['water'] },
  { name: 'Elektrik dağıtım şirketi', says: ['power'] },
  { name: 'Doğal gaz dağıtım şirketi', says: ['gas'] },
  { name: 'Karayolları Bölge Müdürlüğü', says: ['roads'] },
  { name: 'Devlet Su İşleri (DSİ)', says: [] },
  { name: 'İlçe Emniyet Müdürlüğü', says: ['police'] },
  { name: 'İlçe Jandarma Komutanlığı', says: ['gendarmerie'] },
  { name: 'Kaymakamlık', says: ['district', 'registry'] },
  { name: 'Sosyal Yardımlaşma ve Dayanışma Vakfı', says: [] },
  { name: 'Aile ve Sosyal Hizmetler İl Müdürlüğü', says: ['family'] },
  { name: 'İl Sağlık Müdürlüğü', says: ['health'] },
  { name: 'İl Tarım ve Orman Müdürlüğü', says: ['agriculture'] },
  { name: 'Çevre, Şehircilik ve İklim Değişikliği İl Müdürlüğü', says: [] },
  { name: 'Tapu Müdürlüğü', says: ['deeds'] },
  { name: 'Kadastro Müdürlüğü', says: [] },
  { name: 'İlçe Millî Eğitim Müdürlüğü', says: ['schools'] },
  { name: 'Türk Telekom', says: ['telecom'] },
  { name: 'SGK', says: ['pensions'] },
  { name: 'PTT', says: ['post'] },
  { name: 'AFAD', says: ['disasters'] },
  { name: 'İŞKUR', says: ['employment'] },
  { name: 'Vergi Dairesi', says: ['taxes'] },
  { name: 'Adliye', says: ['courts'] },
  { name: 'Müftülük', says: ['religion'] },
] as const satisfies readonly { name: string; says: readonly AuthorityTopic[] }[]
