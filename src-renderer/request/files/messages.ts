import { defineMessages } from '#renderer/words/messages.ts'

export const fileMessages = defineMessages({
  tr: {
    files: {
      drop: 'Fotoğraf ya da PDF bırakın, yapıştırın ya da seçin; birden çok olabilir.',
      choose: 'Dosya seç',
      addEvidence: 'Kanıt ekle',
      waiting: 'Gönderilecek dosyalar',
      progress: 'Gönderiliyor',
      pasted: 'Yapıştırılan fotoğraf',
      confirm: 'Bunu ekle',
      remove: '{name} çıkar',
      preparing: 'Hazırlanıyor…',
      asks: 'Panodan geldi; eklemek istiyor musunuz?',
      ready: 'Gönderilmeye hazır',
      sending: 'Gönderiliyor…',
      taken: 'çekildi: {at}',
      which: 'Hangi dosya?',
      whyWithdraw: 'Neden geri çekiliyor?',
      staysKnown: 'Dosya talepte ve geçmişte kalır; kanıt sayılmaz.',
    },
  },
  en: {
    files: {
      drop: 'Drop photos or PDFs, paste or choose them; several at once if you like.',
      choose: 'Choose files',
      addEvidence: 'Add evidence',
      waiting: 'Files to be sent',
      progress: 'Sending',
      pasted: 'Pasted picture',
      confirm: 'Add this',
      remove: 'Take {name} out',
      preparing: 'Being prepared…',
      asks: 'From the clipboard; do you want to add it?',
      ready: 'Ready to be sent',
      sending: 'Being sent…',
      taken: 'taken: {at}',
      which: 'Which file?',
      whyWithdraw: 'Why is it withdrawn?',
      staysKnown: 'The file stays with the request and in its history; it is no evidence any more.',
    },
  },
})
