import { useTranslations } from 'use-intl'
import type { MeasureCode, Scope } from '#shared/contract/oversight.ts'
import { MeasureName } from '#renderer/components/MeasureName/MeasureName.tsx'
import { useFormats } from '#renderer/lib/formats.ts'
import classes from './RowsPage.module.css'
import { countedOf } from './scope-words.ts'
import { useScopeWords } from './use-scope-words.ts'

interface RowsTitleProps {
  measure: MeasureCode
  scope: Scope
  /** What the place around it says already. */
  whole?: Scope
  total: number | null
}

/** "Geciken · Temizlik İşleri · 214 talep", the definition one click away. */
export function RowsTitle({ measure, scope, whole, total }: RowsTitleProps) {
  const t = useTranslations('rows')
  const formats = useFormats()
  const scopeWords = useScopeWords()
  const known = new Set(whole && scopeWords(measure, whole))
  return (
    <h2 className={classes.title}>
      <strong>
        <MeasureName measure={countedOf(measure)} />
      </strong>
      {scopeWords(measure, scope)
        .filter((words) => !known.has(words))
        .map((words) => (
          <span key={words}>{words}</span>
        ))}
      <span className={classes.total} role="status">
        {total === null ? t('counting') : t('count', { count: formats.number(total) })}
      </span>
    </h2>
  )
}

/** Says of a list that is not read to its end how far it is. */
export function PartNote({ loaded, total }: { loaded: number; total: number | null }) {
  const t = useTranslations('rows')
  const formats = useFormats()
  if (total === null || loaded === 0 || loaded >= total) return null
  return (
    <p className={classes.part} role="status">
      {t('loaded', { loaded: formats.number(loaded), total: formats.number(total) })}
    </p>
  )
}
