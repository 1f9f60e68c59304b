import { officeZone } from '#shared/office-time.ts'
import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import 'dayjs/locale/tr'
import { useEffect, type ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { LanguageProvider, useLanguage } from '#renderer/words/language.tsx'
import { mantineTheme, mantineVariables } from '#renderer/theme/mantine-theme.ts'
import { messages } from './messages.ts'
import { AnswersProvider } from '#renderer/host/AnswersProvider.tsx'

/** All that every screen stands on: look, language, server state, address. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <LanguageProvider>
      <MantineProvider theme={mantineTheme} cssVariablesResolver={mantineVariables} defaultColorScheme="auto">
        <AnswersProvider>
          <Words>
            {/* oxlint-disable-next-line react/hooks -- wouter takes the hook itself: addresses stand after the # */}
            <Router hook={useHashLocation}>{children}</Router>
          </Words>
        </AnswersProvider>
      </MantineProvider>
    </LanguageProvider>
  )
}

function Words({ children }: { children: ReactNode }) {
  const { language } = useLanguage()
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <IntlProvider locale={language} messages={messages[language]} timeZone={officeZone}>
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>{children}</DatesProvider>
    </IntlProvider>
  )
}
