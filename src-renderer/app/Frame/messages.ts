import { defineMessages } from '#renderer/lib/messages.ts'

export const frameMessages = defineMessages({
  tr: {
    product: 'Zimmet',
    areas: {
      label: 'Ekranlar',
      inbox: 'Gelen Kutusu',
      register: 'Talep Al',
      requests: 'Talep',
      search: 'Arama',
      calendars: 'Mesai',
    },
    search: { label: 'Talep ara', placeholder: 'Ara: no, telefon, sokak, metin…' },
    connection: {
      connected: 'canlı',
      reconnecting: 'Bağlantı koptu, yeniden bağlanılıyor…',
      since: '{time} itibarıyla',
      kept: 'Yazdıklarınız duruyor.',
    },
    me: {
      menu: 'Oturum: {name}',
      appearance: 'Görünüm',
      light: 'Açık',
      dark: 'Koyu',
      auto: 'Sistem',
      shortcuts: 'Kısayollar',
      signOut: 'Oturumu kapat',
    },
    everyDirectorate: 'Tüm müdürlükler',
    fault: {
      title: 'Bu ekran açılamadı',
      body: 'Beklenmeyen bir hata oldu. Kaydedilmiş hiçbir şey kaybolmadı; yazdıklarınız taslak olarak duruyor.',
      retry: 'Yeniden dene',
    },
    lost: { title: 'Böyle bir sayfa yok', home: 'Gelen kutusuna git' },
  },
  en: {
    product: 'Zimmet',
    areas: {
      label: 'Screens',
      inbox: 'Inbox',
      register: 'Register',
      requests: 'Request',
      search: 'Search',
      calendars: 'Calendars',
    },
    search: { label: 'Search requests', placeholder: 'Search: number, phone, street, words…' },
    connection: {
      connected: 'live',
      reconnecting: 'Connection lost, reconnecting…',
      since: 'since {time}',
      kept: 'What you typed is kept.',
    },
    me: {
      menu: 'Signed in: {name}',
      appearance: 'Appearance',
      light: 'Light',
      dark: 'Dark',
      auto: 'System',
      shortcuts: 'Shortcuts',
      signOut: 'Sign out',
    },
    everyDirectorate: 'All directorates',
    fault: {
      title: 'This screen could not be opened',
      body: 'Something unexpected happened. Nothing saved was lost; what you typed is kept as a draft.',
      retry: 'Try again',
    },
    lost: { title: 'There is no such page', home: 'Go to the inbox' },
  },
})
