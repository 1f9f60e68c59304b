import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { StaffFileLook } from '#shared/contract/staff-file.ts'
import { calls } from '#renderer/host/calls.ts'
import { queries } from '#renderer/host/queries.ts'
import { sendFile } from '#renderer/host/send-file.ts'
import { useCall } from '#renderer/host/use-call.ts'

interface Looked {
  readonly name: string
  readonly uploadId: string
  readonly renew: boolean
  readonly look: StaffFileLook
}

/** A file of staff on its way: sent, looked at, done once. */
export function useStaffFile() {
  const t = useTranslations('management.file.slip')
  const [commandId, setCommandId] = useState(() => crypto.randomUUID())
  const begin = () => {
    setCommandId(crypto.randomUUID())
    enrolling.reset()
  }
  const looking = useCall({
    call: async (told: { file: File } | { uploadId: string; name: string; renew: boolean }): Promise<Looked> => {
      const { uploadId, name, renew } =
        'file' in told ? { uploadId: await sendFile(told.file), name: told.file.name, renew: false } : told
      return { uploadId, name, renew, look: await calls.staff.previewFile({ uploadId, renew }) }
    },
    onDone: begin,
  })
  const headers = (['fullName', 'login', 'password', 'where'] as const).map((each) => t(each))
  const enrolling = useCall({
    call: async ({ uploadId, renew, seen }: { uploadId: string; renew: boolean; seen: string }) =>
      await calls.staff.enrolFile({ commandId, uploadId, renew, seen, headers }),
    isSecret: true,
    renews: queries.staff.key(),
  })
  return { looking, enrolling }
}
