import { defineMessages } from '#renderer/words/messages.ts'

export const countedMessages = defineMessages({
  tr: {
    list: '{name}: talepler',
    share: { label: '{name}: payı, kalanı, bütünü', part: 'Payı', rest: 'Kalanı', whole: 'Bütünü', few: 'sayı az' },
    counting: 'Sayılıyor…',
    everything: 'Bütün müdürlükler',
    loaded:
      '{total} talebin {loaded} tanesi yüklendi, kaydırdıkça devamı gelir. Sütun sıralaması ve süzgeci yüklenenlere bakar.',
    empty: '{name}: sayılacak talep yok.',
    emptyNext: 'Biri bu tanıma girince buraya otomatik gelir.',
    emptyPast: 'Bu kapsam ve dönemde böyle bir talep yok.',
    none: {
      directorateIds: 'müdürlüksüz',
      subjectIds: 'konusuz',
      neighbourhoodIds: 'mahallesi belirtilmemiş',
      streetIds: 'sokağı belirtilmemiş',
      channelIds: 'kanalsız',
      clerkIds: 'görevlisi yok',
    },
    many: {
      directorateIds: '{count} müdürlük',
      subjectIds: '{count} konu',
      neighbourhoodIds: '{count} mahalle',
      streetIds: '{count} sokak',
      channelIds: '{count} kanal',
      clerkIds: '{count} görevli',
    },
  },
  en: {
    list: '{name}: requests',
    share: { label: '{name}: part, rest, whole', part: 'Part', rest: 'Rest', whole: 'Whole', few: 'too few' },
    counting: 'Counting…',
    everything: 'All directorates',
    loaded:
      '{loaded} of {total} requests are loaded; scroll on for more. Sorting and filters of columns look at those loaded.',
    empty: '{name}: no requests to count.',
    emptyNext: 'When one comes to be counted it appears here by itself.',
    emptyPast: 'There is no such request in this scope and period.',
    none: {
      directorateIds: 'no directorate',
      subjectIds: 'no subject',
      neighbourhoodIds: 'no neighbourhood told',
      streetIds: 'no street told',
      channelIds: 'no channel',
      clerkIds: 'nobody assigned',
    },
    many: {
      directorateIds: '{count} directorates',
      subjectIds: '{count} subjects',
      neighbourhoodIds: '{count} neighbourhoods',
      streetIds: '{count} streets',
      channelIds: '{count} channels',
      clerkIds: '{count} clerks',
    },
  },
})
