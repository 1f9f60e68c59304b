// The sample municipality's catalogue, from public facts: docs/sample.md says which are real. Weights shape the sample's flow.

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

/** To whom goes what is not the municipality's. */
export const institutions = [
  'SASKİ (Sakarya Su ve Kanalizasyon İdaresi)',
  'SEDAŞ (Sakarya Elektrik Dağıtım)',
  'Karayolları 1. Bölge Müdürlüğü',
  'Sakarya Büyükşehir Belediyesi',
  'AGDAŞ (doğal gaz dağıtım)',
  'Sakarya İl Emniyet Müdürlüğü',
  'İl Tarım ve Orman Müdürlüğü',
  'Türk Telekom',
] as const
export type Institution = (typeof institutions)[number]

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
export const neighbourhoods: readonly { name: string; weight: number }[] = [
  ...[
    { name: 'Erenler', weight: 168 },
    { name: 'Dilmen', weight: 128 },
    { name: 'Bağlar', weight: 98 },
  ],
  ...[
    { name: 'Yeşiltepe', weight: 66 },
    { name: 'Yeni', weight: 62 },
    { name: 'Tabakhane', weight: 56 },
  ],
  ...[
    { name: 'Tepe', weight: 52 },
    { name: 'Hacıoğlu', weight: 48 },
    { name: 'Bekirpaşa', weight: 44 },
  ],
  ...[
    { name: 'Küpçüler', weight: 40 },
    { name: 'Hürriyet', weight: 34 },
    { name: 'Çaybaşıyeniköy', weight: 30 },
  ],
  ...[
    { name: 'Kozluk', weight: 24 },
    { name: 'Şeyhköy', weight: 20 },
    { name: 'Büyükesence', weight: 16 },
  ],
  ...[
    { name: 'Horozlar', weight: 14 },
    { name: 'Epçeller', weight: 13 },
    { name: 'Ekinli', weight: 12 },
  ],
  ...[
    { name: 'Alancuma', weight: 11 },
    { name: 'Emirler', weight: 10 },
    { name: 'Nakışlar', weight: 9 },
  ],
  ...[
    { name: 'Küçükesence', weight: 8 },
    { name: 'Değirmendere', weight: 7 },
    { name: 'Kamışlı', weight: 6 },
  ],
  ...[
    { name: 'Pirahmetler', weight: 5 },
    { name: 'Çaykışla', weight: 4 },
    { name: 'Hasanbey', weight: 4 },
  ],
  ...[
    { name: 'Sarıcalar', weight: 3 },
    { name: 'Şükriye', weight: 3 },
    { name: 'Tuapsalar', weight: 2 },
  ],
  ...[
    { name: 'Kayalarmemduhiye', weight: 1 },
    { name: 'Kayalarreşitbey', weight: 1 },
    { name: 'Yazılı', weight: 1 },
  ],
]
