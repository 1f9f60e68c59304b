import { defineMessages } from '#renderer/words/messages.ts'

export const helpMessages = defineMessages({
  tr: {
    title: 'Yardım',
    close: 'Yardımı kapat',
    search: 'Yardımda ara',
    topics: 'Yardım konuları',
    everywhere: 'Her ekranda',
    yourPost: 'Görevinizin günü',
    screens: 'Ekranlarınız',
    none: 'Yardımda “{words}” geçmiyor. Başka bir sözcük deneyin.',
    missing: 'Bu ekranın yardımı henüz yazılmadı.',
  },
  en: {
    title: 'Help',
    close: 'Close help',
    search: 'Search the help',
    topics: 'Topics of help',
    everywhere: 'On every screen',
    yourPost: 'The day of your post',
    screens: 'Your screens',
    none: 'The help does not say “{words}”. Try another word.',
    missing: 'The help of this screen is not written yet.',
  },
})
