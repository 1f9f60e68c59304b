import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { RequestDetail, Resolution, Verification } from '#shared/contract/requests.ts'
import { PhotoStrip } from '#renderer/components/PhotoStrip/PhotoStrip.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { calls } from '#renderer/host/calls.ts'
import { useFormats } from '#renderer/words/formats.ts'
import classes from './RequestPanel.module.css'
import { Section } from './Section.tsx'

const loadFile = async (attachmentId: number) => await calls.requests.attachmentFile({ attachmentId })

/** What people put on the request: files, notes, what was done about it and whether that was enough. */
export function Papers({ detail }: { detail: RequestDetail }) {
  const t = useTranslations('requests.sections')
  const { names } = useNames()
  const files = useMemo(
    () =>
      detail.attachments.map(({ withdrawnAt, withdrawnById, withdrawnWords, ...file }) => ({
        ...file,
        who: names.person(file.byId, file.at),
        withdrawn:
          withdrawnAt === null
            ? null
            : { who: names.person(withdrawnById, withdrawnAt), at: withdrawnAt, words: withdrawnWords ?? '' },
      })),
    [detail.attachments, names],
  )
  return (
    <>
      {files.length > 0 && (
        <Section title={t('files')}>
          <PhotoStrip files={files} load={loadFile} />
        </Section>
      )}
      {detail.resolutions.length > 0 && (
        <Section title={t('resolutions')}>
          <Outcomes detail={detail} />
        </Section>
      )}
      {detail.notes.length > 0 && (
        <Section title={t('notes')}>
          <Notes detail={detail} />
        </Section>
      )}
    </>
  )
}

function Outcomes({ detail }: { detail: RequestDetail }) {
  const entries = [
    ...detail.resolutions.map((resolution) => ({
      at: resolution.at,
      shown: <Resolved key={resolution.at} resolution={resolution} />,
    })),
    ...detail.verifications.map((answer) => ({ at: answer.at, shown: <Answered key={answer.at} answer={answer} /> })),
  ]
  return (
    <ul className={classes.plain}>{entries.toSorted((one, other) => one.at - other.at).map(({ shown }) => shown)}</ul>
  )
}

function Resolved({ resolution }: { resolution: Resolution }) {
  const t = useTranslations('requests.resolution')
  const { names } = useNames()
  const formats = useFormats()
  return (
    <li className={classes.paper}>
      <strong>
        {resolution.outcome === 'forwarded'
          ? t('forwarded', { institution: names.institution(resolution.institutionId) })
          : t(resolution.outcome)}
      </strong>
      <p className={classes.said}>{resolution.words}</p>
      <small className={classes.faint}>
        {t('by', {
          directorate: names.directorate(resolution.directorateId),
          who: names.person(resolution.byId, resolution.at),
          at: formats.dateTime(resolution.at),
        })}
        {resolution.approvedAt !== null &&
          ` · ${t('approved', { who: names.person(resolution.approvedById, resolution.approvedAt), at: formats.dateTime(resolution.approvedAt) })}`}
      </small>
    </li>
  )
}

function Answered({ answer }: { answer: Verification }) {
  const t = useTranslations('requests.resolution')
  const { names } = useNames()
  const formats = useFormats()
  return (
    <li className={classes.paper} data-solved={answer.solved}>
      <strong>{t(answer.solved ? 'confirmed' : 'notSolved')}</strong>
      {answer.score !== null && <span> · {t('score', { score: String(answer.score) })}</span>}
      {answer.words !== null && <p className={classes.said}>{answer.words}</p>}
      <small className={classes.faint}>
        {t(answer.byCitizen ? 'byCitizen' : 'byOutside')} · {names.person(answer.byId, answer.at)} ·{' '}
        {formats.dateTime(answer.at)}
      </small>
    </li>
  )
}

function Notes({ detail }: { detail: RequestDetail }) {
  const { names } = useNames()
  const formats = useFormats()
  return (
    <ul className={classes.plain}>
      {detail.notes.toReversed().map((note) => (
        <li key={note.id} className={classes.paper}>
          <p className={classes.said}>{note.words}</p>
          <small className={classes.faint}>
            {names.person(note.byId, note.at)} · {formats.dateTime(note.at)}
          </small>
        </li>
      ))}
    </ul>
  )
}
