import { useTranslations } from 'use-intl'
import type { MeasureCode, Scope } from '#shared/contract/oversight.ts'
import { MeasureName } from '#renderer/components/MeasureName/MeasureName.tsx'
import { useMeasures } from '#renderer/figures/measures.ts'
import { countedOf } from '#renderer/figures/share-parts.ts'
import { useCountedWords } from '#renderer/figures/use-counted-words.ts'
import { useFormats } from '#renderer/words/formats.ts'
import classes from './counted.module.css'
import { useScopeWords } from './use-scope-words.ts'

interface CountedTitleProps {
  measure: MeasureCode
  scope: Scope
  /** What the place around it says already. */
  whole?: Scope
  total: number | null
  /** How many rows of these requests the figure counts. */
  counted: number | null
}

/** "Memnun · Temizlik İşleri · 549 değerlendirme (512 talep)", the definition one click away. */
export function CountedTitle({ measure, scope, whole, total, counted }: CountedTitleProps) {
  const t = useTranslations('requests.counted')
  const countedWords = useCountedWords()
  const scopeWords = useScopeWords()
  const known = new Set(whole && scopeWords(measure, whole))
  const measures = useMeasures()
  const told = scopeWords(measure, scope).filter((words) => !known.has(words))
  const count = total === null ? t('counting') : countedWords(measure, counted ?? total, total)
  return (
    <h2 className={classes.title} title={[measures.name(countedOf(measure)), ...told, count].join(' · ')}>
      <strong>
        <MeasureName measure={countedOf(measure)} />
      </strong>
      {told.map((words) => (
        <span key={words} className={classes.scope}>
          {words}
        </span>
      ))}
      <span className={classes.total} role="status">
        {count}
      </span>
    </h2>
  )
}

/** Says of a list that is not read to its end how far it is. */
export function PartNote({ loaded, total }: { loaded: number; total: number | null }) {
  const t = useTranslations('requests.counted')
  const formats = useFormats()
  if (total === null || loaded === 0 || loaded >= total) return null
  return (
    <p className={classes.part} role="status">
      {t('loaded', { loaded: formats.number(loaded), total: formats.number(total) })}
    </p>
  )
}
