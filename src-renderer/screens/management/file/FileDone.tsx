import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { PasswordSlip, StaffFileEffect } from '#shared/contract/staff-file.ts'
import type { WaitingPaper } from '#shared/contract/reports.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { printPage } from '#renderer/export/print.ts'
import { savePaper } from '#renderer/export/save-paper.ts'
import { useCall } from '#renderer/host/use-call.ts'
import { useFormats } from '#renderer/words/formats.ts'
import classes from '../ManagementPage.module.css'
import { SlipSheet } from './SlipSheet.tsx'

interface FileDoneProps {
  done: StaffFileEffect & {
    proposalId?: number | undefined
    slips: readonly PasswordSlip[]
    paper: WaitingPaper | null
  }
  onClose: () => void
}

/** What was done; the one-time passwords, to be saved or printed now: they are shown this once. */
export function FileDone({ done, onClose }: FileDoneProps) {
  const t = useTranslations('management.file')
  const { number } = useFormats()
  const { enrolled, moved, changed, renewed, slips, paper, proposalId } = done
  const saving = useCall({
    call: async (told: WaitingPaper) => await savePaper(told, new AbortController().signal),
  })
  const printing = useCall({ call: async () => await printPage(t('slip.title')) })
  const counts = {
    ...{ enrolled: number(enrolled), moved: number(moved) },
    ...{ changed: number(changed), renewed: number(renewed) },
  }
  const isKept = slips.length === 0 || saving.data === 'saved' || printing.data === true
  return (
    <section className={classes.file} aria-label={t('doneTitle')}>
      <h2 className={classes.title}>{t('doneTitle')}</h2>
      <p className={classes.facts}>{t('done', counts)}</p>
      {proposalId !== undefined && <RefusalNote kind="hint">{t('waits')}</RefusalNote>}
      {slips.length > 0 && (
        <>
          <RefusalNote kind="hint">{t('once', { count: number(slips.length) })}</RefusalNote>
          <div className={classes.choices}>
            <Button
              disabled={paper === null || saving.data === 'saved'}
              loading={saving.isPending}
              onClick={() => paper !== null && saving.mutate(paper)}
            >
              {t(saving.data === 'saved' ? 'savedPaper' : 'savePaper')}
            </Button>
            <Button variant="default" loading={printing.isPending} onClick={() => printing.mutate()}>
              {t('print')}
            </Button>
            <Button variant="default" disabled={!isKept} onClick={onClose}>
              {t('finish')}
            </Button>
          </div>
          {(saving.isError || saving.data === 'not_written' || printing.data === false) && (
            <RefusalNote>{t('notSaved')}</RefusalNote>
          )}
          <SlipTable slips={slips} />
          <SlipSheet slips={slips} />
        </>
      )}
      {slips.length === 0 && <Button onClick={onClose}>{t('finish')}</Button>}
    </section>
  )
}

function SlipTable({ slips }: { slips: readonly PasswordSlip[] }) {
  const t = useTranslations('management.file.slip')
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {(['fullName', 'login', 'password', 'where'] as const).map((each) => (
            <th key={each} scope="col">
              {t(each)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {slips.map(({ fullName, login, password, where }) => (
          <tr key={login}>
            <td>{fullName}</td>
            <td>{login}</td>
            <td>{password}</td>
            <td>{where}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
