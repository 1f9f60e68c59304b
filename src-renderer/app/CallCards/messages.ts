import { defineMessages } from '#renderer/words/messages.ts'

export const callCardsMessages = defineMessages({
  tr: {
    calls: 'Telefon',
    state: { ringing: 'Arıyor', answered: 'Görüşülüyor', missed: 'Cevapsız' },
    at: 'saat {time}',
    withheld: 'gizli numara',
    none: 'önceki talebi yok',
    earlier: '{count} önceki talebi var:',
    request: '{number} · {state} · {subject}',
    open: 'Yeni talep aç',
    close: 'Kartı kapat',
  },
  en: {
    calls: 'Telephone',
    state: { ringing: 'Ringing', answered: 'On the line', missed: 'Missed' },
    at: 'at {time}',
    withheld: 'number withheld',
    none: 'no earlier requests',
    earlier: '{count} earlier requests:',
    request: '{number} · {state} · {subject}',
    open: 'Open a new request',
    close: 'Close the card',
  },
})
