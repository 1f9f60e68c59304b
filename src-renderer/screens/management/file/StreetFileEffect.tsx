import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { StreetFileLook } from '#shared/contract/street-file.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useFormats } from '#renderer/words/formats.ts'
import classes from '../ManagementPage.module.css'

export type StreetTable = Extract<StreetFileLook, { kind: 'table' }>

interface StreetFileEffectProps {
  table: StreetTable
  isBusy: boolean
  onTake: () => void
}

/** What the file would add; row by row and column by column what keeps it from being taken. */
export function StreetFileEffect({ table, isBusy, onTake }: StreetFileEffectProps) {
  const t = useTranslations('management.streets')
  const { number } = useFormats()
  const { effect, refusedCount, streets, rows, columns } = table
  const isNew = effect !== null && effect.streets + effect.neighbourhoods > 0
  return (
    <>
      <div className={classes.preview} role="status" aria-label={t('effect')}>
        {refusedCount > 0 && (
          <RefusalNote>{t('wrong', { count: number(refusedCount), all: number(rows) })}</RefusalNote>
        )}
        {refusedCount === 0 && streets === 0 && <RefusalNote>{t('empty')}</RefusalNote>}
        {effect !== null && (
          <p>
            {t(isNew ? 'does' : 'nothing', {
              neighbourhoods: number(effect.neighbourhoods),
              streets: number(effect.streets),
              known: number(effect.known),
            })}
          </p>
        )}
        {isNew && table.isInParts && <p>{t('inParts')}</p>}
        <p>{t('columns', { columns: columns.join(', ') })}</p>
      </div>
      <div className={classes.choices}>
        <Button disabled={!isNew} loading={isBusy} onClick={onTake}>
          {t('take')}
        </Button>
      </div>
      {refusedCount > 0 && <RefusedRows table={table} />}
    </>
  )
}

function RefusedRows({ table: { refused, refusedCount } }: { table: StreetTable }) {
  const t = useTranslations('management.streets')
  const { number } = useFormats()
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.number}>
              {t('row')}
            </th>
            <th scope="col">{t('where')}</th>
            <th scope="col">{t('what')}</th>
          </tr>
        </thead>
        <tbody>
          {refused.map(({ row, column, why }) => (
            <tr key={row}>
              <td className={classes.number}>{number(row)}</td>
              <td>{column}</td>
              <td data-wrong>{t(`why.${why}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {refusedCount > refused.length && (
        <p className={classes.facts}>{t('more', { count: number(refusedCount - refused.length) })}</p>
      )}
    </>
  )
}
