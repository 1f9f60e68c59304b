import { defineMessages } from '#renderer/words/messages.ts'

export const bulkMessages = defineMessages({
  tr: {
    selected: '{count} talep seçili',
    label: 'Seçilen talepler',
    drop: 'Seçimi bırak',
    mixed: 'Seçilenler ayrı müdürlüklerde; atamak için bir müdürlüğün taleplerini seçin.',
    running: '{done} / {count} yapılıyor…',
    allDone: '{done} talep: {confirmed}',
    partly: '{act}: {done} yapıldı, {refused} yapılamadı. Yapılamayanlar seçili duruyor.',
    cut: '{act}: {done} yapıldı, {refused} yapılamadı, {untried} denenmedi. Yapılmayanlar seçili duruyor; yeniden gönderin, hiçbiri iki kez yapılmaz.',
    close: 'Özeti kapat',
    open: '{number} talebini aç',
  },
  en: {
    selected: '{count} requests selected',
    label: 'Selected requests',
    drop: 'Drop the selection',
    mixed: 'They are held by several directorates; to assign, select those of one.',
    running: '{done} / {count} are done…',
    allDone: '{done} requests: {confirmed}',
    partly: '{act}: {done} done, {refused} not possible. Those stay selected.',
    cut: '{act}: {done} done, {refused} not possible, {untried} not tried. What is not done stays selected; send again, nothing happens twice.',
    close: 'Close the summary',
    open: 'Open request {number}',
  },
})
