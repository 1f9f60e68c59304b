import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import 'dayjs/locale/tr'
import { useEffect, type ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { LanguageProvider, useLanguage } from '#renderer/lib/language.tsx'
import { mantineTheme, mantineVariables } from '#renderer/theme/mantine-theme.ts'
import { messages } from './messages.ts'
import { queryClient } from '#renderer/lib/query-client.ts'

/** All that every screen stands on: look, language, server state, address. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <LanguageProvider>
      <MantineProvider theme={mantineTheme} cssVariablesResolver={mantineVariables} defaultColorScheme="auto">
        <QueryClientProvider client={queryClient}>
          <Words>
            {/* oxlint-disable-next-line react/hooks -- wouter takes the hook itself: addresses stand after the # */}
            <Router hook={useHashLocation}>{children}</Router>
            <Notifications position="bottom-left" />
          </Words>
        </QueryClientProvider>
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
    <IntlProvider locale={language} messages={messages[language]} timeZone="Europe/Istanbul">
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>{children}</DatesProvider>
    </IntlProvider>
  )
}
