import { defineMessages } from '#renderer/words/messages.ts'

export const callsMessages = defineMessages({
  tr: {
    list: 'Aranacak vatandaşlar',
    count: 'Çözümü bildirilen {count} talebin vatandaşı aranacak; en uzun bekleyen başta.',
    none: 'Aranacak kimse yok.',
    hint: 'Ankete yazıyla ulaşılamayan ya da yanıt vermeyen vatandaşlar burada sıralanır.',
  },
  en: {
    list: 'Citizens to call',
    count: 'Citizens of {count} resolved requests are to be called; who waits longest comes first.',
    none: 'Nobody is to be called.',
    hint: 'Here stand citizens who cannot be written to or did not answer the survey.',
  },
})
