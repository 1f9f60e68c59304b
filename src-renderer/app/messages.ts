import { accountMessages } from '#renderer/areas/account/messages.ts'
import { calendarsMessages } from '#renderer/areas/calendars/messages.ts'
import { importMessages } from '#renderer/areas/import/messages.ts'
import { inboxMessages } from '#renderer/areas/inbox/messages.ts'
import { mapMessages } from '#renderer/areas/map/messages.ts'
import { placesMessages } from '#renderer/areas/oversight/places/messages.ts'
import { overviewMessages } from '#renderer/areas/oversight/overview/messages.ts'
import { limitsMessages } from '#renderer/areas/oversight/limits/messages.ts'
import { boardMessages } from '#renderer/areas/oversight/board/messages.ts'
import { rowsMessages } from '#renderer/areas/oversight/rows/messages.ts'
import { digestMessages } from '#renderer/areas/oversight/digest/messages.ts'
import { pressMessages } from '#renderer/areas/oversight/press/messages.ts'
import { registerMessages } from '#renderer/areas/register/messages.ts'
import { requestsMessages } from '#renderer/areas/requests/messages.ts'
import { searchMessages } from '#renderer/areas/search/messages.ts'
import { sessionMessages } from '#renderer/areas/session/messages.ts'
import { componentsMessages } from '#renderer/components/messages.ts'
import { gridMessages } from '#renderer/grid/messages.ts'
import { exportMessages } from '#renderer/lib/export/messages.ts'
import type { Language } from '#renderer/lib/language.tsx'
import { measureMessages } from '#renderer/lib/measure-words.ts'
import { refusalMessages } from '#renderer/lib/refusals.ts'
import { wordsMessages } from '#renderer/lib/words.ts'
import { frameMessages } from './Frame/messages.ts'

/** Every word of the program by area. A new area adds its own line to both languages. */
const turkish = {
  words: wordsMessages.tr,
  components: componentsMessages.tr,
  grid: gridMessages.tr,
  frame: frameMessages.tr,
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
  map: mapMessages.tr,
  press: pressMessages.tr,
  digest: digestMessages.tr,
  refusals: refusalMessages.tr,
  register: registerMessages.tr,
  requests: requestsMessages.tr,
  board: boardMessages.tr,
  rows: rowsMessages.tr,
  search: searchMessages.tr,
}

const english = {
  words: wordsMessages.en,
  components: componentsMessages.en,
  grid: gridMessages.en,
  frame: frameMessages.en,
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
  map: mapMessages.en,
  press: pressMessages.en,
  digest: digestMessages.en,
  refusals: refusalMessages.en,
  register: registerMessages.en,
  requests: requestsMessages.en,
  board: boardMessages.en,
  rows: rowsMessages.en,
  search: searchMessages.en,
}

export const messages: Readonly<Record<Language, object>> = { tr: turkish, en: english }

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language
    Messages: typeof turkish
  }
}
