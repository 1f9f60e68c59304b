import { defineMessages } from '#renderer/words/messages.ts'

export const rowsMessages = defineMessages({
  tr: {
    back: 'Geri',
    order: {
      label: 'Sıra',
      due: 'Termini yakın olan önce',
      newest: 'En yeni önce',
      oldest: 'En eski önce',
    },
    unreadable: 'Bu adresteki rakam anlaşılamadı; bağlantı yarım kopyalanmış olabilir.',
    home: 'Baştan başla',
  },
  en: {
    back: 'Back',
    order: {
      label: 'Order',
      due: 'Due next first',
      newest: 'Newest first',
      oldest: 'Oldest first',
    },
    unreadable: 'The figure of this address cannot be read; perhaps only a part of the link was copied.',
    home: 'Start again',
  },
})
