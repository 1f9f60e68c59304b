import { defineMessages } from '#renderer/lib/messages.ts'

export const searchMessages = defineMessages({
  tr: {
    list: 'Arama sonuçları: {words}',
    found: '“{words}” için {count} talep · {at} araması',
    most: '“{words}” için en yeni {count} talep; aramayı daraltın. · {at} araması',
    none: '“{words}” ile görebildiğiniz bir talep bulunamadı.',
    hint: 'Numara, telefon ya da birkaç kelime yazın; Türkçe harf gerekmez.',
    columns: {
      number: 'No',
      subject: 'Konu',
      place: 'Mahalle · Sokak',
      excerpt: 'Açıklama',
      state: 'Durum',
      directorate: 'Müdürlük',
      registeredAt: 'Geldi',
    },
  },
  en: {
    list: 'Results of the search: {words}',
    found: '{count} requests for “{words}” · searched at {at}',
    most: 'The newest {count} requests for “{words}”; narrow the search. · searched at {at}',
    none: 'No request that you see was found by “{words}”.',
    hint: 'Type a number, a phone or some words; Turkish letters are not needed.',
    columns: {
      number: 'No.',
      subject: 'Subject',
      place: 'Neighbourhood · street',
      excerpt: 'Description',
      state: 'State',
      directorate: 'Directorate',
      registeredAt: 'Received',
    },
  },
})
