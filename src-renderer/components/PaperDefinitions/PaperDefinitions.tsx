import { useTranslations } from 'use-intl'
import { useFormats } from '#renderer/words/formats.ts'
import classes from './PaperDefinitions.module.css'

interface PaperDefinitionsProps {
  definitions: readonly { readonly name: string; readonly definition: string }[]
  /** When the figures were so. */
  at: number
}

/** Small under the figures of a printed page: what each of them says, and when they were so. */
export function PaperDefinitions({ definitions, at }: PaperDefinitionsProps) {
  const t = useTranslations('export')
  const formats = useFormats()
  return (
    <footer className={classes.foot}>
      {definitions.length > 0 && (
        <p>
          {definitions.map(({ name, definition }) => (
            <span key={name}>
              <b>{name}:</b> {definition}{' '}
            </span>
          ))}
        </p>
      )}
      <p>{t('asOf', { at: formats.dateTime(at) })}</p>
    </footer>
  )
}
