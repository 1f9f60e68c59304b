import { MultiSelect, Select } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { post as everyPost, type Post } from '#shared/contract/values.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { compareTurkish } from '#renderer/words/turkish-order.ts'

export interface PostDraft {
  readonly post: Post
  readonly directorateIds: readonly number[]
}

interface PostFieldsProps {
  draft: PostDraft
  /** All, unless only some are given here. */
  offered?: readonly Post[]
  onChange: (draft: PostDraft) => void
}

const worksOffRequests = (post: Post): boolean => post === 'clerk' || post === 'director'

/** A clerk or a director works for a directorate; the others for none. */
export const isWholePost = ({ post, directorateIds }: PostDraft): boolean =>
  !worksOffRequests(post) || directorateIds.length > 0

/** As it is sent: who sees all requests belongs to no directorate. */
export const postOf = ({ post, directorateIds }: PostDraft): { post: Post; directorateIds: number[] } => ({
  post,
  directorateIds: worksOffRequests(post) ? [...directorateIds] : [],
})

/** Post and directorates. */
export function PostFields({ draft, offered = everyPost.options, onChange }: PostFieldsProps) {
  const t = useTranslations('management.people')
  const words = useTranslations('words.post')
  const { names } = useNames()
  const open = names.all.directorates
    .filter(({ isActive }) => isActive)
    .toSorted((one, other) => compareTurkish(one.name, other.name))
  return (
    <>
      <Select
        label={t('post')}
        description={t(`postEffect.${draft.post}`)}
        allowDeselect={false}
        data={offered.map((each) => ({ value: each, label: words(each) }))}
        value={draft.post}
        onChange={(next) => onChange({ ...draft, post: everyPost.parse(next) })}
      />
      {worksOffRequests(draft.post) && (
        <MultiSelect
          label={t('directorates')}
          searchable
          data={open.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={draft.directorateIds.filter((id) => open.some((each) => each.id === id)).map(String)}
          onChange={(values) => onChange({ ...draft, directorateIds: values.map(Number) })}
        />
      )}
    </>
  )
}
