import { useTranslations } from 'use-intl'
import { FigureLink } from '#renderer/components/FigureLink/FigureLink.tsx'
import { MeasureName } from '#renderer/components/MeasureName/MeasureName.tsx'
import { useFormats } from '#renderer/words/formats.ts'
import type { Answered } from '#renderer/figures/use-figures.ts'
import { figuresAt, presentMeasures } from './digest-figures.ts'
import classes from './DigestPage.module.css'
import type { DigestAbout } from './use-digest.ts'

/** What stands on the desks now: where the new week begins. */
export function PresentTable({ shown: { about, answers, at } }: { shown: Answered<DigestAbout> }) {
  const t = useTranslations('digest')
  const formats = useFormats()
  const present = figuresAt(answers, 2)
  return (
    <section>
      <h3>{t('presentAt', { at: formats.dateTime(at) })}</h3>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('measure')}</th>
            <th scope="col" className={classes.number}>
              {t('count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {presentMeasures.map((measure) => (
            <tr key={measure}>
              <th scope="row">
                <MeasureName measure={measure} />
              </th>
              <td className={classes.number}>
                <FigureLink measure={measure} figure={present[measure]} scope={about.scope} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
