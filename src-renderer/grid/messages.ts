import { defineMessages } from '#renderer/words/messages.ts'

export const gridMessages = defineMessages({
  tr: {
    loading: 'Yükleniyor…',
    failed: 'Liste okunamadı.',
    retry: 'Yeniden dene',
    noMatch: 'Süzgece uyan satır yok.',
    clearFilters: 'Süzgeçleri kaldır',
    columns: 'Sütunlar',
    toList: 'Listeye git',
    filtered: 'Süzgeç: {shown} / {count} satır',
    resetColumns: 'Sütunları ilk haline getir',
  },
  en: {
    loading: 'Loading…',
    failed: 'The list could not be read.',
    retry: 'Try again',
    noMatch: 'No row matches the filter.',
    clearFilters: 'Clear filters',
    columns: 'Columns',
    toList: 'To the list',
    filtered: 'Filter: {shown} of {count} rows',
    resetColumns: 'Reset columns',
  },
})
