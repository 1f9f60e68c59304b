// What every office uses from the first day: ways in, one-key reasons, what work waits for, other institutions.

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
export const institutions = [
  'Büyükşehir Belediyesi',
  'Su ve Kanalizasyon İdaresi',
  'Elektrik dağıtım şirketi',
  'Doğal gaz dağıtım şirketi',
  'Karayolları Bölge Müdürlüğü',
  'Devlet Su İşleri (DSİ)',
  'İlçe Emniyet Müdürlüğü',
  'İlçe Jandarma Komutanlığı',
  'Kaymakamlık',
  'Sosyal Yardımlaşma ve Dayanışma Vakfı',
  'Aile ve Sosyal Hizmetler İl Müdürlüğü',
  'İl Sağlık Müdürlüğü',
  'İl Tarım ve Orman Müdürlüğü',
  'Çevre, Şehircilik ve İklim Değişikliği İl Müdürlüğü',
  'Tapu Müdürlüğü',
  'Kadastro Müdürlüğü',
  'İlçe Millî Eğitim Müdürlüğü',
  'Türk Telekom',
] as const
