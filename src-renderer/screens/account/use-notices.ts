import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import type { StaffNotice } from '#shared/contract/session.ts'
import { calls } from '#renderer/host/calls.ts'
import { queries } from '#renderer/host/queries.ts'
import { useCall } from '#renderer/host/use-call.ts'
import { live, useLiveAlways } from '#renderer/host/live-query.ts'

/** What others did to the account of whoever is signed in; null until it is read. Nobody is enrolled or moved silently. */
export function useNotices(): readonly StaffNotice[] | null {
  const read = useLiveAlways(
    live(queries.session.notices.queryOptions(), { hears: ['session', 'staff'], throttleMs: 5000 }),
  )
  return read.data ?? null
}

/** Says that what was told has been read. */
export function useSeeNotices(): { see: () => void; isBusy: boolean } {
  const { mutate, isPending } = useCall({
    call: async () => await calls.session.seeNotices({ commandId: crypto.randomUUID() }),
    renews: queries.session.notices.key(),
  })
  return { see: useCallback(() => mutate(), [mutate]), isBusy: isPending }
}

/** A notice as a sentence: what was done, by whom, and who agreed to it. */
export function useNoticeSentence(): (notice: StaffNotice) => string {
  const t = useTranslations('account.notices')
  return useCallback(
    ({ kind, by, second }) => (second === null ? t(kind, { by }) : `${t(kind, { by })} ${t('second', { second })}`),
    [t],
  )
}
