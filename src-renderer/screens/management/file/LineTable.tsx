import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { StaffLine } from '#shared/contract/staff-file.ts'
import { problemSentence, standingSentence } from '#shared/staff-sentences.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useLanguage } from '#renderer/words/language.tsx'
import classes from '../ManagementPage.module.css'

const standings = ['wrong', 'new', 'moved', 'changed', 'same'] as const
type Standing = (typeof standings)[number]

/** The lines of the file by what becomes of them; those that are wrong first. */
export function LineTable({ lines }: { lines: readonly StaffLine[] }) {
  const t = useTranslations('management.file')
  const { number } = useFormats()
  const { language } = useLanguage()
  const counts = standings
    .map((standing) => ({ standing, count: lines.filter((line) => line.standing === standing).length }))
    .filter(({ count }) => count > 0)
  const [chosen, setChosen] = useState<Standing>(counts[0]?.standing ?? 'new')
  return (
    <>
      <SegmentedControl
        aria-label={t('which')}
        size="xs"
        data={counts.map(({ standing, count }) => ({
          value: standing,
          label: `${standingSentence(language, standing)} ${number(count)}`,
        }))}
        value={chosen}
        onChange={(next) => setChosen(standings.find((each) => each === next) ?? chosen)}
      />
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.number}>
              {t('line')}
            </th>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('login')}</th>
            <th scope="col">{t('post')}</th>
            <th scope="col">{t('more')}</th>
          </tr>
        </thead>
        <tbody>
          {lines
            .filter(({ standing }) => standing === chosen)
            .map((line) => (
              <Line key={line.line} line={line} />
            ))}
        </tbody>
      </table>
    </>
  )
}

function Line({ line }: { line: StaffLine }) {
  const t = useTranslations('management.file')
  const words = useTranslations('words.post')
  const formats = useFormats()
  const { language } = useLanguage()
  const { names } = useNames()
  const postWords = ({ post, directorateIds }: Pick<StaffLine, 'post' | 'directorateIds'>) =>
    [post === null ? '' : words(post), directorateIds.map((id) => names.directorate(id)).join(', ')]
      .filter(Boolean)
      .join(' · ')
  const { worksFrom, worksUntil, extension, problems } = line
  const day = (at: number | null, shift = 0) => (at === null ? '' : formats.date(at - shift))
  const more = [
    ...problems.map((problem) => problemSentence(language, problem)),
    extension === null ? '' : t('dials', { extension }),
    worksFrom === null && worksUntil === null ? '' : `${day(worksFrom)} – ${day(worksUntil, 1)}`,
  ]
  return (
    <tr>
      <td className={classes.number}>{formats.number(line.line)}</td>
      <td>{line.fullName}</td>
      <td>{line.login}</td>
      <td>
        {line.from !== null && <span className={classes.by}>{postWords(line.from)} → </span>}
        {postWords(line)}
      </td>
      <td data-wrong={problems.length > 0}>{more.filter(Boolean).join(' · ')}</td>
    </tr>
  )
}
