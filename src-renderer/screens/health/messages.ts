import { defineMessages } from '#renderer/words/messages.ts'

export const healthMessages = defineMessages({
  tr: {
    title: { act: 'Yapılacak iş var', look: 'Bakılacak şey var', in_order: 'Her şey yerinde' },
    counts: '{act} yapılacak · {look} bakılacak · {inOrder} yerinde',
    readAt: '{at} itibarıyla; her 30 saniyede bir yeniden okunur',
    again: 'Yeniden oku',
    state: { in_order: 'Yerinde', look: 'Bak', act: 'Yap' },
    part: {
      server: 'Sunucu',
      proofs: 'Denetimler',
      house: 'Veritabanı ve bilgisayarlar',
      settings: 'Sunucu ayarları',
    },
    columns: { state: 'Durum', name: 'Ne', fact: 'Şu anda', act: 'Ne yapmalı' },
    nothing: '–',
  },
  en: {
    title: {
      act: 'Something has to be done',
      look: 'Something should be looked at',
      in_order: 'Everything is in order',
    },
    counts: '{act} to do · {look} to look at · {inOrder} in order',
    readAt: 'As of {at}; read anew every 30 seconds',
    again: 'Read anew',
    state: { in_order: 'In order', look: 'Look', act: 'Act' },
    part: { server: 'Server', proofs: 'Proofs', house: 'Database and PCs', settings: 'Settings of the server' },
    columns: { state: 'State', name: 'What', fact: 'At present', act: 'What to do' },
    nothing: '–',
  },
})
