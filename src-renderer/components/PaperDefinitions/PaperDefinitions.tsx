import { useTranslations } from 'use-intl'
import { useFormats } from '#renderer/lib/formats.ts'
import { useMe } from '#renderer/lib/me.ts'
import classes from './PaperDefinitions.module.css'

interface PaperDefinitionsProps {
  definitions: readonly { readonly name: string; readonly definition: string }[]
  /** When the figures were so. */
  at: number
}

/** Small under the figures of a printed page: what each of them says, when they were so, and who asked. */
export function PaperDefinitions({ definitions, at }: PaperDefinitionsProps) {
  const t = useTranslations('export')
  const formats = useFormats()
  const me = useMe()
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
      <p>Zimmet · {t('made', { at: formats.dateTime(at), by: me.fullName })}</p>
    </footer>
  )
}
