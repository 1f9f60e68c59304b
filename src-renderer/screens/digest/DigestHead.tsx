import { ActionIcon, Select } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { useNames } from '#renderer/host/catalogue.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useMe } from '#renderer/host/me.ts'
import { weekLater } from './digest-figures.ts'
import { DigestExport } from './DigestExport.tsx'
import classes from './DigestPage.module.css'
import type { Digest } from './use-digest.ts'

const everybody = 'all'

/** Which week, whose, and the way onto paper. */
export function DigestHead({ digest }: { digest: Digest }) {
  const t = useTranslations('digest')
  const formats = useFormats()
  const { about, isRunning, directorateId, read, pick } = digest
  const { week } = about
  return (
    <>
      <div className={classes.week}>
        <ActionIcon
          variant="default"
          aria-label={t('earlier')}
          title={t('earlier')}
          onClick={() => pick(weekLater(week, -1), directorateId)}
        >
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <span role="status">{t('days', { first: formats.date(week.since), last: formats.date(week.until - 1) })}</span>
        <ActionIcon
          variant="default"
          aria-label={t('later')}
          title={t('later')}
          disabled={isRunning}
          onClick={() => pick(weekLater(week, 1), directorateId)}
        >
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
      </div>
      <WhoseChoice digest={digest} />
      <div className={classes.ways}>{read.shown && <DigestExport shown={read.shown} />}</div>
    </>
  )
}

function WhoseChoice({ digest: { about, directorateId, pick } }: { digest: Digest }) {
  const t = useTranslations('digest')
  const me = useMe()
  const { names } = useNames()
  const isOverseer = me.post === 'overseer'
  const mine = names.all.directorates.filter(({ id }) => isOverseer || me.directorateIds.includes(id))
  if (mine.length < 2) return null
  const whole = t(isOverseer ? 'municipality' : 'ownDirectorates')
  return (
    <Select
      size="xs"
      w={240}
      aria-label={t('whose')}
      data={[{ value: everybody, label: whole }, ...mine.map(({ id, name }) => ({ value: String(id), label: name }))]}
      value={directorateId === null ? everybody : String(directorateId)}
      allowDeselect={false}
      maxDropdownHeight={400}
      onChange={(id) => pick(about.week, id === null || id === everybody ? null : Number(id))}
    />
  )
}
