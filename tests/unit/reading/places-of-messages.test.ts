// Where a message says it is; empty where it does not say it.
import { describe, expect, it } from 'vitest'
import { MessageReader } from '#shared/reading/read-message.ts'
import { catalogue, placeIn, placeOf, quarters, read } from './sample-reader.ts'

describe('a street is read', () => {
  it.each([
    ['5063 sokağın köşesinde çöp var', 'Bağlar · 5063 sokak · –'],
    ['5063. SOKAK NO:12 ÇÖP', 'Bağlar · 5063 sokak · 12'],
    ['5063sokak', 'Bağlar · 5063 sokak · –'],
    ["5063 Sokak'ta çukur", 'Bağlar · 5063 sokak · –'],
    ['beş bin altmış üç sokak on sekiz numara', 'Bağlar · 5063 sokak · 18'],
    ['elli altmış üç sokak', 'Bağlar · 5063 sokak · –'],
    ['bin otuz sekizinci sokak yirmi yedi numara', 'Erenler · 1038 sokak · 27'],
    ['ertugrulgazi caddesi', 'Yeşiltepe · Ertuğrul GAZİ cadde · –'],
    ['doktor sadık ahmet caddesinde', 'Yeni · DR.Sadık Ahmet cadde · –'],
    ['şehit kenan şentürk sokaktayım', 'Yeni · Şehit Kenan Şentürk sokak · –'],
    ['kenan şenturk sok', 'Yeni · Şehit Kenan Şentürk sokak · –'],
    ['akasiya sokak', 'Yeşiltepe · Akasya sokak · –'],
    ['hacıoğlu 5 nolu sokak', 'Hacıoğlu · 5 NOLU sokak · –'],
  ])('%s → %s', (message, place) => {
    expect(placeIn(message)).toBe(place)
  })

  it('that stands in several neighbourhoods without one, unless it is written', () => {
    expect(placeIn('kozluk caddesinde çukur')).toBe('– · Kozluk cadde · –')
    expect(read('kozluk caddesinde çukur').street?.ids.length).toBeGreaterThan(3)
    expect(placeIn('nakışlar kozluk caddesinde çukur')).toBe('Nakışlar · Kozluk cadde · –')
  })

  it('at a crossing: the first, in the neighbourhood that both share', () => {
    expect(placeIn('8046 sokak ile fatih caddesinin kesiştiği yer')).toBe('Yeşiltepe · 8046 sokak · –')
    expect(placeIn('fatih caddesi 8046 sokak köşesi')).toBe('Yeşiltepe · Fatih cadde · –')
  })

  it.each([
    '4000 lira ceza kestiniz',
    '2024 yılından beri',
    '1164 ada 6 parsel',
    'çiçek dikin',
    '0500 111 50 63',
    'kayıt no 5063',
  ])('nowhere in "%s"', (message) => {
    expect(read(message).street).toBeNull()
  })
})

describe('a neighbourhood is read', () => {
  it.each([
    ['dilmende çöpler', 'Dilmen'],
    ['HACIOĞLU MAH.', 'Hacıoğlu'],
    ['tabakane mah', 'Tabakhane'],
    ['yenimahallede', 'Yeni'],
    ['erenler mahallesi', 'Erenler'],
    ['erenler 1120 sokak', 'Erenler'],
    ['yazılı köyünde', 'Yazılı'],
  ])('%s → %s', (message, name) => {
    expect(quarters.find(({ id }) => id === read(message).neighbourhood?.id)?.name).toBe(name)
  })

  it.each([
    'erenlerde çöpler toplanmıyor',
    'Erenler Belediyesi',
    'yeni bir şey',
    'tepede oturan',
    'yazılı cevap bekliyorum',
  ])('nowhere in "%s": the district, and words like others, are none', (message) => {
    expect(read(message).neighbourhood).toBeNull()
  })

  it('nowhere where two are told', () => {
    expect(read('dilmen ile tepe mahallesi arasında').neighbourhood).toBeNull()
  })

  it('where the trouble is, not where the writer lives or lived', () => {
    expect(placeIn("Ben Dilmen'de oturuyorum, annemin evi 1005 Sokak No 9'da")).toBe('Erenler · 1005 sokak · 9')
    expect(placeIn('eski adresim yenimahalle 6009, dilmen 7035 sk no 22ye gelin')).toBe('Dilmen · 7035 sokak · 22')
    expect(placeIn('şeyhköyde oturuyorum gıda yardımı istiyorum')).toBe('Şeyhköy · – · –')
  })
})

describe('an outer door is read', () => {
  it.each([
    ['5063 sok 12', '12'],
    ['5063 sok no 12 d:6', '12'],
    ['5063 sok 31 daire 8', '31'],
    ['5063 sk no:8/2', '8'],
    ['5063 sk no 12/A', '12/A'],
    ["5063 sokak 12'nin bitişiği", '12'],
    ['5063 sokak 12nin önü', '12'],
    ['5063 sokak otuz numaranın önü', '30'],
  ])('%s → %s', (message, door) => {
    expect(read(message).door?.door).toBe(door)
  })

  it.each([
    'd:6',
    'daire 8',
    'kat 4',
    'iç kapı 3',
    '5063 sokakta 4 köpek',
    '5063 sok 10 çuval moloz',
    '26 numaralı otobüs',
    'talep no 12',
  ])('nowhere in "%s"', (message) => {
    expect(read(message).door).toBeNull()
  })
})

it('shows the words that said so', () => {
  const reading = read("Selam, 5063 sokağın köşesindeki 12'nin önü")
  expect(reading.street?.because).toBe('5063 sokağın')
  expect(reading.door?.because).toContain("12'nin")
})

it.each([
  ['dilmen mahallesi 5063 sokakta çukur var', 'dilmen mahallesi'],
  ['Dilmen, ertuğrulgazi caddesi', 'Dilmen'],
  ['bağlar 5063 sokakta çukur var', ''],
  ['nakışlar kozluk caddesinde çukur', ''],
  ['5063 sokakta çukur var', ''],
  ['dilmen mahallesinde çukur var', ''],
  ["Ben Dilmen'de oturuyorum, annemin evi 1005 Sokak No 9'da", ''],
])('names the neighbourhood in which the street does not lie: %s', (message, said) => {
  expect(read(message).elsewhere).toBe(said)
})

it('reads other names that an administrator keeps for a street and a neighbourhood', () => {
  const kept = new MessageReader({
    ...catalogue,
    neighbourhoods: quarters.map((one) =>
      one.name === 'Çaybaşıyeniköy' ? { ...one, keywords: 'Yeniköy, Çaybaşı' } : one,
    ),
    streets: catalogue.streets.map((one) => (one.name === '5063' ? { ...one, keywords: 'eski Pazar' } : one)),
  })
  expect(placeOf(kept.read('yeniköyde çukur'))).toBe('Çaybaşıyeniköy · – · –')
  expect(placeOf(kept.read('eski pazar sokağında çukur'))).toBe('Bağlar · 5063 sokak · –')
  expect(placeIn('yeniköyde çukur')).toBe('– · – · –')
})
