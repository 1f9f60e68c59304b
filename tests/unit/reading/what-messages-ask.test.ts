// Kind and subject of a message, and that nothing it may hold stops the reading.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messageKinds } from '#shared/reading/kinds.ts'
import { MessageReader } from '#shared/reading/read-message.ts'
import { mostLetters } from '#shared/reading/tokens.ts'
import { catalogue, read, subjectId, subjects, subjectsIn } from './sample-reader.ts'

describe('a message is', () => {
  it.each([
    ['request', '5063 sokakta köpek sürüsü var toplayın'],
    ['several', 'kaldırım kırık ayrıca sokak lambası yanmıyor'],
    ['follow_up', 'geçen hafta çöp için yazmıştım gelen giden yok'],
    ['information', 'nikah için hangi belgeler gerekiyor'],
    ['thanks', 'çok teşekkür ederim elinize sağlık'],
    ['noise', 'slm'],
    ['noise', '👍'],
    ['noise', 'tebrikler 5000 TL kazandınız linke tıklayın'],
    ['elsewhere', 'sular ne zaman gelecek'],
    ['elsewhere', 'elektrikler kesildi'],
    ['request', 'çöpümüz alınmadı alırsanız şimdiden teşekkürler'],
  ])('%s: %s', (kind, message) => {
    expect(read(message).kind).toBe(kind)
  })

  it('nobody’s subject where it is noise or another authority’s, whose it is told', () => {
    expect(read('merhaba').subjects).toEqual([])
    const water = read('musluktan su akmıyor')
    expect(water.subjects).toEqual([])
    expect(water.institution?.id).toBe(catalogue.institutions.find(({ name }) => name.startsWith('SASKİ'))?.id)
    expect(water.institution?.because.length).toBeGreaterThan(0)
  })
})

describe('a subject is found', () => {
  it.each([
    ['KÖPEKLER ÇOCUĞUMA SALDIRDI', 'Başıboş köpek'],
    ['konteynerin kapagi kirik', 'Çöp konteyneri talebi'],
    ['çöplerimizi almıyorlar', 'Çöplerin alınmaması'],
    ['salıncağın zinciri koptu', 'Park ve oyun grubu onarımı'],
    ['ağacın dalları balkona girdi budayın', 'Ağaç budama'],
    ['stajımı belediyenizde yapmak istiyorum', 'İş ve staj başvurusu'],
    ['kanalizasyın taştı', 'Su ve kanalizasyon arızası'],
  ])('in "%s": %s', (message, name) => {
    expect(subjectsIn(message)[0]).toBe(name)
  })

  it('by the marks of its letters, where the writer uses them', () => {
    expect(subjectsIn('yol çok kötü olmuş')).not.toContain('Yaralı ya da ölü hayvan')
    expect(subjectsIn('yolda ölmüş bir köpek var')[0]).toBe('Yaralı ya da ölü hayvan')
  })

  it('not in what is denied, and not in the name of a street', () => {
    expect(subjectsIn('aydınlatma değil salıncak bozuk')).not.toContain('Sokak aydınlatması')
    expect(subjectsIn('park caddesi değil çiçek sokakta lamba yok')[0]).toBe('Sokak aydınlatması')
  })

  it('with the citizen’s words and the catalogue’s, three at most, the surest first', () => {
    const reading = read('5063 sokakta moloz var, köpekler de var, çöpler alınmadı, lamba yanmıyor')
    expect(reading.subjects).toHaveLength(3)
    const sure = reading.subjects.map(({ confidence }) => confidence)
    expect(sure.every((one) => one > 0 && one <= 1)).toBe(true)
    const [dogs] = read('köpekler geziyor').subjects
    expect(dogs?.because[0]).toMatchObject({ said: 'köpekler' })
  })

  it('by an alias from the moment it is kept', () => {
    const message = 'mahallede zumzuk var'
    expect(read(message).subjects).toEqual([])
    const kept = subjects.map((one) =>
      one.name === 'Ağaç budama' ? { ...one, keywords: `${one.keywords}, zumzuk` } : one,
    )
    expect(new MessageReader({ ...catalogue, subjects: kept }).read(message).subjects[0]?.id).toBe(
      subjectId('Ağaç budama'),
    )
  })
})

describe('what agents chose before', () => {
  const sweeping = subjectId('Sokak süpürme ve yıkama')

  it('proposes where the catalogue has no word, with how many requests spoke for it', () => {
    const [first] = read('zumzuk zımbırtı', [{ subjectId: sweeping, weight: 0.8, requests: 9 }]).subjects
    expect(first).toMatchObject({ id: sweeping, requests: 9 })
  })

  it('outweighs no plain words, however much was learnt wrongly', () => {
    const wrong = [{ subjectId: sweeping, weight: 1e9, requests: 12 }]
    expect(read('ağaç dalları tellere değiyor budansın', wrong).subjects[0]?.id).toBe(subjectId('Ağaç budama'))
  })
})

describe('whatever stands in a message', () => {
  it('is answered: any Unicode, and what is no text', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 0x10_ff_ff }), { maxLength: 200 }), (points) => {
        expect(messageKinds).toContain(read(String.fromCodePoint(...points)).kind)
      }),
      { numRuns: 100 },
    )
    for (const message of [
      '',
      '\u0000',
      'çöp\u0000alınmadı',
      '\ud800',
      '٣٤ شارع',
      '5063 sokak\u202e no 12',
      '🐕'.repeat(50),
    ])
      expect(messageKinds).toContain(read(message).kind)
  })

  it('made of the words of places, doors and numbers in any order', () => {
    const words = [
      '5063',
      'sokak',
      'no',
      '12',
      'bin',
      'altmış',
      'üç',
      'kozluk',
      'caddesi',
      'mah',
      'erenler',
      'ile',
      ',',
      "'nin",
      'önü',
      '/',
      'd',
      'daire',
      'değil',
      'hem',
      'de',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (told) => {
        const { street, neighbourhood } = read(told.join(' '))
        // A street of one neighbourhood tells it.
        expect(street?.ids.length === 1 && neighbourhood === null).toBe(false)
      }),
      { numRuns: 100 },
    )
  })

  it('a hundred thousand letters are read as far as a message goes', () => {
    const long = 'çöp alınmadı 5063 sokak no 12, '.repeat(4000)
    expect(long.length).toBeGreaterThan(100_000)
    expect(read(long)).toEqual(read(long.slice(0, mostLetters)))
    expect(messageKinds).toContain(read('a'.repeat(100_000)).kind)
    expect(messageKinds).toContain(read('alinamiyanamiyo'.repeat(400)).kind)
    expect(messageKinds).toContain(read('1'.repeat(100_000)).kind)
    expect(messageKinds).toContain(read(' '.repeat(100_000)).kind)
  })
})
