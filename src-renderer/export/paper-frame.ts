import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useNames } from '#renderer/host/catalogue.ts'
import { useMe } from '#renderer/host/me.ts'
import { now } from '#renderer/host/now.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { printedTitle } from './print.ts'

/**
 * What stands in the margins of every printed page: the municipality and what it is above, who printed it, when, and which page of
 * how many below. Written when it is printed; Chromium counts the pages (@page margin boxes).
 */
export function usePaperFrame(): void {
  const t = useTranslations('export')
  const formats = useFormats()
  const me = useMe()
  const { names } = useNames()
  const { municipality } = names.all
  const sheet = useRef<CSSStyleSheet>(null)
  useEffect(() => {
    const write = () => {
      sheet.current ??= new CSSStyleSheet()
      sheet.current.replaceSync(
        pageRules({
          'top-left': quoted(municipality ?? 'Zimmet'),
          'top-right': quoted(printedTitle()),
          'bottom-left': quoted(t('printed', { at: formats.dateTime(now()), by: me.fullName })),
          'bottom-right': `counter(page) " / " counter(pages)`,
        }),
      )
      document.adoptedStyleSheets = [
        ...document.adoptedStyleSheets.filter((each) => each !== sheet.current),
        sheet.current,
      ]
    }
    window.addEventListener('beforeprint', write)
    return () => window.removeEventListener('beforeprint', write)
  }, [t, formats, me, municipality])
}

const looks = `font: 7.5pt Inter, sans-serif; color: #555;`

const pageRules = (boxes: Readonly<Record<string, string>>): string =>
  `@page { ${Object.entries(boxes)
    .map(([box, content]) => `@${box} { content: ${content}; ${looks} }`)
    .join(' ')} }`

/** A string of CSS, whatever people called themselves. */
const quoted = (text: string): string =>
  `"${text.replace(/["\\\p{Cc}<>]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)}"`
