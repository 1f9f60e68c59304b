import { callsMessages } from '#renderer/screens/calls/messages.ts'
import { accountMessages } from '#renderer/screens/account/messages.ts'
import { calendarsMessages } from '#renderer/screens/calendars/messages.ts'
import { fleetMessages } from '#renderer/screens/fleet/messages.ts'
import { healthMessages } from '#renderer/screens/health/messages.ts'
import { importMessages } from '#renderer/screens/import/messages.ts'
import { inboxMessages } from '#renderer/screens/inbox/messages.ts'
import { managementMessages } from '#renderer/screens/management/messages.ts'
import { mapMessages } from '#renderer/screens/map/messages.ts'
import { messageDeskMessages } from '#renderer/screens/messages/messages.ts'
import { placesMessages } from '#renderer/screens/places/messages.ts'
import { overviewMessages } from '#renderer/screens/overview/messages.ts'
import { limitsMessages } from '#renderer/screens/limits/messages.ts'
import { boardMessages } from '#renderer/screens/board/messages.ts'
import { rowsMessages } from '#renderer/screens/rows/messages.ts'
import { digestMessages } from '#renderer/screens/digest/messages.ts'
import { pressMessages } from '#renderer/screens/press/messages.ts'
import { registerMessages } from '#renderer/request/register/messages.ts'
import { wishMessages } from '#renderer/request/wishes/messages.ts'
import { chatMessages } from '#renderer/request/chat/messages.ts'
import { requestsMessages } from '#renderer/request/messages.ts'
import { searchMessages } from '#renderer/screens/search/messages.ts'
import { sessionMessages } from '#renderer/screens/session/messages.ts'
import { updatesMessages } from '#renderer/screens/updates/messages.ts'
import { componentsMessages } from '#renderer/components/messages.ts'
import { gridMessages } from '#renderer/grid/messages.ts'
import { exportMessages } from '#renderer/export/messages.ts'
import type { Language } from '#renderer/words/language.tsx'
import { measureMessages } from '#renderer/figures/measure-words.ts'
import { refusalMessages } from '#renderer/words/refusals.ts'
import { wordsMessages } from '#renderer/words/words.ts'
import { frameMessages } from './Frame/messages.ts'
import { callCardsMessages } from './CallCards/messages.ts'
import { helpMessages } from './Help/messages.ts'

/** Every word of the program by screen or part. A new screen adds its own line to both languages. */
const turkish = {
  words: wordsMessages.tr,
  components: componentsMessages.tr,
  grid: gridMessages.tr,
  frame: frameMessages.tr,
  help: helpMessages.tr,
  callCards: callCardsMessages.tr,
  session: sessionMessages.tr,
  account: accountMessages.tr,
  calendars: calendarsMessages.tr,
  import: importMessages.tr,
  inbox: inboxMessages.tr,
  export: exportMessages.tr,
  measures: measureMessages.tr,
  overview: overviewMessages.tr,
  places: placesMessages.tr,
  limits: limitsMessages.tr,
  management: managementMessages.tr,
  chat: chatMessages.tr,
  wishes: wishMessages.tr,
  map: mapMessages.tr,
  messages: messageDeskMessages.tr,
  press: pressMessages.tr,
  digest: digestMessages.tr,
  refusals: refusalMessages.tr,
  register: registerMessages.tr,
  calls: callsMessages.tr,
  requests: requestsMessages.tr,
  board: boardMessages.tr,
  rows: rowsMessages.tr,
  search: searchMessages.tr,
  updates: updatesMessages.tr,
  fleet: fleetMessages.tr,
  health: healthMessages.tr,
}

const english = {
  words: wordsMessages.en,
  components: componentsMessages.en,
  grid: gridMessages.en,
  frame: frameMessages.en,
  help: helpMessages.en,
  callCards: callCardsMessages.en,
  session: sessionMessages.en,
  account: accountMessages.en,
  calendars: calendarsMessages.en,
  import: importMessages.en,
  inbox: inboxMessages.en,
  export: exportMessages.en,
  measures: measureMessages.en,
  overview: overviewMessages.en,
  places: placesMessages.en,
  limits: limitsMessages.en,
  management: managementMessages.en,
  chat: chatMessages.en,
  wishes: wishMessages.en,
  map: mapMessages.en,
  messages: messageDeskMessages.en,
  press: pressMessages.en,
  digest: digestMessages.en,
  refusals: refusalMessages.en,
  register: registerMessages.en,
  calls: callsMessages.en,
  requests: requestsMessages.en,
  board: boardMessages.en,
  rows: rowsMessages.en,
  search: searchMessages.en,
  updates: updatesMessages.en,
  fleet: fleetMessages.en,
  health: healthMessages.en,
}

export const messages: Readonly<Record<Language, object>> = { tr: turkish, en: english }

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language
    Messages: typeof turkish
  }
}
