import { defineMessages } from '#renderer/words/messages.ts'

export const searchMessages = defineMessages({
  tr: {
    list: 'Arama sonuçları: {words}',
    found: '“{words}” için {count} talep · {at} araması',
    most: '“{words}” için en yeni {count} talep; aramayı daraltın. · {at} araması',
    none: '“{words}” ile görebildiğiniz bir talep bulunamadı.',
    ofName: 'Adı “{words}” olan vatandaşların {count} talebi · {at} araması',
    ofDigits: 'Telefonu {words} ile biten vatandaşların {count} talebi · {at} araması',
    ofMany: '“{words}” ile çok vatandaş bulundu: en yenilerinin {count} talebi; adı uzatın. · {at} araması',
    nobody: '“{words}” ile kayıtlı bir vatandaş bulunamadı.',
    askName: 'Vatandaş adında ara',
    askDigits: 'Telefonun son dört hanesinde ara',
    onRecord: 'kayda geçer',
    words: 'Talep metinlerine dön',
    hintNobody: 'Adın her kelimesi başından yazılır; büyük küçük harf ve Türkçe harf fark etmez.',
    hintCitizens:
      'Talep metinlerinde aradık. Vatandaşın adında ya da telefonunun sonunda aramak için üstteki düğmeye basın.',
    hint: 'Numara, telefon ya da birkaç kelime yazın; Türkçe harf gerekmez.',
  },
  en: {
    list: 'Results of the search: {words}',
    found: '{count} requests for “{words}” · searched at {at}',
    most: 'The newest {count} requests for “{words}”; narrow the search. · searched at {at}',
    none: 'No request that you see was found by “{words}”.',
    ofName: '{count} requests of citizens called “{words}” · searched at {at}',
    ofDigits: '{count} requests of citizens whose phone ends in {words} · searched at {at}',
    ofMany:
      'Many citizens were found by “{words}”: {count} requests of the newest; type more of the name. · searched at {at}',
    nobody: 'No citizen is known by “{words}”.',
    askName: 'Search citizens’ names',
    askDigits: 'Search the last four digits of phones',
    onRecord: 'on record',
    words: 'Back to the words of requests',
    hintNobody: 'Every word of a name is typed from its beginning; capitals and Turkish letters make no difference.',
    hintCitizens: 'The words of requests were searched. The button above searches the names or phones of citizens.',
    hint: 'Type a number, a phone or some words; Turkish letters are not needed.',
  },
})
