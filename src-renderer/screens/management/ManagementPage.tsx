import { useTranslations } from 'use-intl'
import { useLocation, useParams } from 'wouter'
import { entryKind } from '#shared/contract/staff.ts'
import { TabbedPage } from '#renderer/components/TabbedPage/TabbedPage.tsx'
import { Directorates } from './Directorates.tsx'
import { Entries } from './entries/Entries.tsx'
import { People } from './People.tsx'

/** Who works here, for which directorate, and everything that has a name: what an administrator changes, seen before it is done, live on every PC. */
export function ManagementPage() {
  const t = useTranslations('management.tabs')
  const params = useParams<{ tab?: string; id?: string }>()
  const [, navigate] = useLocation()
  const chosen = Number(params.id)
  const chosenId = Number.isInteger(chosen) && chosen > 0 ? chosen : null
  const choosing = (tab: string) => ({
    chosenId,
    onChoose: (id: number | null) => navigate(`/management/${tab}${id === null ? '' : `/${id}`}`),
  })
  const tabs = [
    { id: 'people', label: t('people'), part: <People {...choosing('people')} /> },
    { id: 'directorates', label: t('directorates'), part: <Directorates {...choosing('directorates')} /> },
    ...entryKind.options.map((kind) => ({
      id: kind,
      label: t(kind),
      part: <Entries key={kind} kind={kind} {...choosing(kind)} />,
    })),
  ]
  return <TabbedPage path="/management" tabs={tabs} chosen={params.tab} />
}
