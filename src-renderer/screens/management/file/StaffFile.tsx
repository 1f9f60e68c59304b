import { Button, Checkbox } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { StaffFileLook, StaffFileTable } from '#shared/contract/staff-file.ts'
import { fileSentence } from '#shared/import-sentences.ts'
import { noColumnSentence, staffFieldWords } from '#shared/staff-sentences.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { failureOf } from '#renderer/host/failures.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useLanguage } from '#renderer/words/language.tsx'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import classes from '../ManagementPage.module.css'
import { FileDone } from './FileDone.tsx'
import { FileEffect } from './FileEffect.tsx'
import { FileTools } from './FileTools.tsx'
import { LineTable } from './LineTable.tsx'
import { useStaffFile } from './use-staff-file.ts'

/** Many people at once: a file is chosen, looked at line by line, and taken as a whole or not at all. */
export function StaffFile({ onClose }: { onClose: () => void }) {
  const t = useTranslations('management.file')
  const sentence = useFailureSentence()
  const { looking, enrolling } = useStaffFile()
  const looked = looking.data
  const error = looking.error ?? enrolling.error
  if (enrolling.data !== undefined) return <FileDone done={enrolling.data} onClose={onClose} />
  return (
    <section className={classes.file} aria-label={t('title')}>
      <FileTools
        words="management.file"
        name={looked?.name}
        isBusy={looking.isPending}
        onChoose={(file) => looking.mutate({ file })}
        onClose={onClose}
      />
      {looked === undefined && <Columns />}
      {error !== null && <RefusalNote>{sentence(failureOf(error))}</RefusalNote>}
      {looked !== undefined && <Unusable look={looked.look} />}
      {looked?.look.kind === 'table' && (
        <Table
          key={looked.look.seen}
          table={looked.look}
          renew={looked.renew}
          isBusy={looking.isPending || enrolling.isPending}
          onRenew={(renew) => looking.mutate({ uploadId: looked.uploadId, name: looked.name, renew })}
          onTake={(seen) => enrolling.mutate({ uploadId: looked.uploadId, renew: looked.renew, seen })}
        />
      )}
    </section>
  )
}

/** What a file looks like, before there is one. */
function Columns() {
  const t = useTranslations('management.file')
  const { language } = useLanguage()
  return (
    <>
      <p className={classes.facts}>{t('hint')}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            {Object.values(staffFieldWords[language]).map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(['first', 'second'] as const).map((row) => (
            <tr key={row}>
              {t(`example.${row}`)
                .split('|')
                .map((cell, index) => (
                  // oxlint-disable-next-line react/no-array-index-key -- the cells of a row of an example
                  <td key={index}>{cell}</td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Unusable({ look }: { look: StaffFileLook }) {
  const t = useTranslations('management.file')
  const formats = useFormats()
  const { language } = useLanguage()
  switch (look.kind) {
    case 'table':
      return null
    case 'unreadable':
      return <RefusalNote>{fileSentence(language, look.problem)}</RefusalNote>
    case 'no_column':
      return <RefusalNote>{noColumnSentence(language, look)}</RefusalNote>
    case 'too_many':
      return <RefusalNote>{t('tooMany', { most: formats.number(look.limit) })}</RefusalNote>
  }
}

interface TableProps {
  table: StaffFileTable
  renew: boolean
  isBusy: boolean
  onRenew: (renew: boolean) => void
  onTake: (seen: string) => void
}

function Table({ table, renew, isBusy, onRenew, onTake }: TableProps) {
  const t = useTranslations('management.file')
  const formats = useFormats()
  const waiting = table.lines.filter(({ standing, owesPassword }) => standing !== 'new' && owesPassword).length
  const { effect } = table
  return (
    <>
      <FileEffect table={table} />
      {waiting > 0 && (
        <Checkbox
          label={t('renew', { count: formats.number(waiting) })}
          checked={renew}
          disabled={isBusy}
          onChange={(event) => onRenew(event.currentTarget.checked)}
        />
      )}
      <div className={classes.choices}>
        <Button disabled={effect === null} loading={isBusy} onClick={() => onTake(table.seen)}>
          {t(effect?.takesTwo === true ? 'propose' : 'take')}
        </Button>
      </div>
      <LineTable lines={table.lines} />
    </>
  )
}
