import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useFormats } from '#renderer/words/formats.ts'
import type { UpdateState } from '#shared/contract/updates.ts'
import classes from './Updates.module.css'
import { useLook, useUpdateState } from './use-updates.ts'

/** Which program this is, whether a newer one is there, and when it comes. */
export function UpdatesPage() {
  const t = useTranslations('updates')
  const state = useUpdateState()
  const { look, isBusy } = useLook()
  if (state === null) return null
  const { waiting, offered, upkeep } = state
  return (
    <div className={classes.page}>
      <section className={classes.part} aria-labelledby="updates-title">
        <h2 className={classes.title} id="updates-title">
          {t('title')}
        </h2>
        <Facts state={state} />
        {upkeep !== 'self' && <RefusalNote kind="hint">{t(`upkeep.${upkeep}`)}</RefusalNote>}
        {waiting !== null && (
          <>
            <p className={classes.waiting} role="status">
              <strong>{t('waiting', { version: waiting.version })}</strong> {t('atNextStart')}
            </p>
            <Notes notes={waiting.notes} />
          </>
        )}
        {offered !== null && <Offered offered={offered} />}
        {upkeep === 'self' && (
          <Button className={classes.act} variant="default" loading={isBusy || state.isLooking} onClick={look}>
            {t('look')}
          </Button>
        )}
      </section>
      {state.news !== null && (
        <section className={classes.part} aria-labelledby="updates-news">
          <h2 className={classes.title} id="updates-news">
            {t('news', { version: state.news.version })}
          </h2>
          <Notes notes={state.news.notes} />
        </section>
      )}
    </div>
  )
}

function Facts({ state }: { state: UpdateState }) {
  const t = useTranslations('updates')
  const formats = useFormats()
  const { version, ring, ringSaidBy, look, machine } = state
  return (
    <dl className={classes.facts}>
      <dt>{t('version')}</dt>
      <dd>{version}</dd>
      <dt>{t('ring')}</dt>
      <dd>
        {t(`rings.${String(ring) as '0' | '1' | '2' | '3'}`)}
        {ringSaidBy === 'policy' && <small className={classes.faint}> · {t('fixed')}</small>}
      </dd>
      <dt>{t('lastLook')}</dt>
      <dd>{look === null ? t('never') : formats.dateTime(look.at)}</dd>
      {look !== null && (
        <>
          <dt>{t('result')}</dt>
          <dd>{t(`results.${look.result}`)}</dd>
        </>
      )}
      {machine !== '' && (
        <>
          <dt>{t('machine')}</dt>
          <dd className={classes.machine}>{machine}</dd>
        </>
      )}
    </dl>
  )
}

function Offered({ offered }: { offered: NonNullable<UpdateState['offered']> }) {
  const t = useTranslations('updates')
  const formats = useFormats()
  const { version, notes, fetchedAt } = offered
  return (
    <>
      <p className={classes.waiting} role="status">
        <strong>{t('offered', { version })}</strong>{' '}
        {fetchedAt === null ? t('whenAsked') : t('fetchedAt', { at: formats.dateTime(fetchedAt) })}
      </p>
      <Notes notes={notes} />
    </>
  )
}

function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null
  return (
    <ul className={classes.notes}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}
