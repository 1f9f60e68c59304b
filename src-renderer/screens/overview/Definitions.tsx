import { useTranslations } from 'use-intl'
import { directorateMeasures, periodMeasures, presentMeasures } from '#shared/overview-questions.ts'
import { useMeasures } from '#renderer/figures/measures.ts'
import classes from './Definitions.module.css'

const told = [...new Set([...presentMeasures, ...periodMeasures, ...directorateMeasures])]

/** On paper, where nothing can be clicked: what each figure means, small under all of them. */
export function Definitions() {
  const t = useTranslations('overview')
  const measures = useMeasures()
  return (
    <section className={classes.definitions}>
      <h2>{t('definitions')}</h2>
      <dl>
        {told.map((measure) => (
          <div key={measure}>
            <dt>{measures.name(measure)}:</dt> <dd>{measures.definition(measure)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
