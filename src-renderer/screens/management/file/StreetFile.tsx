import { Select } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { StreetFileLook, StreetsAdded } from '#shared/contract/street-file.ts'
import { fileSentence } from '#shared/import-sentences.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { failureOf } from '#renderer/host/failures.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useLanguage } from '#renderer/words/language.tsx'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import classes from '../ManagementPage.module.css'
import { FileTools } from './FileTools.tsx'
import { StreetFileEffect } from './StreetFileEffect.tsx'
import { useStreetFile } from './use-street-file.ts'

/** All streets of the municipality at once: a file is chosen, looked at, and taken as a whole or not at all. */
export function StreetFile({ onClose }: { onClose: () => void }) {
  const t = useTranslations('management.streets')
  const formats = useFormats()
  const sentence = useFailureSentence()
  const { looking, taking } = useStreetFile()
  const looked = looking.data
  const error = looking.error ?? taking.error
  const isBusy = looking.isPending || taking.isPending
  return (
    <section className={classes.file} aria-label={t('title')}>
      <FileTools
        words="management.streets"
        name={looked?.name}
        isBusy={looking.isPending}
        onChoose={(file) => looking.mutate({ file })}
        onClose={onClose}
      />
      {looked === undefined && <Example />}
      {error !== null && <RefusalNote>{sentence(failureOf(error))}</RefusalNote>}
      {looked !== undefined && looked.look.kind !== 'unreadable' && looked.look.districts.length > 1 && (
        <Select
          className={classes.narrow}
          label={t('district')}
          placeholder={t('chooseDistrict', { count: formats.number(looked.look.districts.length) })}
          data={looked.look.districts}
          value={looked.district}
          disabled={isBusy}
          searchable
          onChange={(district) => looking.mutate({ uploadId: looked.uploadId, name: looked.name, district })}
        />
      )}
      {looked !== undefined && taking.data === undefined && (
        <Look look={looked.look} isBusy={isBusy} onTake={() => taking.mutate(looked)} />
      )}
      {taking.data !== undefined && <Done added={taking.data} />}
    </section>
  )
}

function Done({ added: { neighbourhoods, streets, known } }: { added: StreetsAdded }) {
  const t = useTranslations('management.streets')
  const { number } = useFormats()
  return (
    <div className={classes.preview} role="status" aria-label={t('effect')}>
      <p>{t('done', { neighbourhoods: number(neighbourhoods), streets: number(streets), known: number(known) })}</p>
    </div>
  )
}

/** What a file looks like, before there is one. */
function Example() {
  const t = useTranslations('management.streets')
  return (
    <>
      <p className={classes.facts}>{t('hint')}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            {(['neighbourhood', 'street', 'kind'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(['first', 'second'] as const).map((row) => (
            <tr key={row}>
              {t(`example.${row}`)
                .split('|')
                .map((cell, place) => (
                  // oxlint-disable-next-line react/no-array-index-key -- the cells of a row of an example
                  <td key={place}>{cell}</td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Look({ look, isBusy, onTake }: { look: StreetFileLook; isBusy: boolean; onTake: () => void }) {
  const t = useTranslations('management.streets')
  const formats = useFormats()
  const { language } = useLanguage()
  switch (look.kind) {
    case 'table':
      return <StreetFileEffect table={look} isBusy={isBusy} onTake={onTake} />
    case 'unreadable':
      return (
        <RefusalNote>
          {look.problem.code === 'column_missing'
            ? t('noColumn', { column: look.problem.what ?? '' })
            : fileSentence(language, look.problem)}
        </RefusalNote>
      )
    case 'too_many':
      return <RefusalNote>{t('tooMany', { most: formats.number(look.most) })}</RefusalNote>
  }
}
