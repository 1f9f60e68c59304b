import { useState } from 'react'
import type { StreetFileLook } from '#shared/contract/street-file.ts'
import { calls } from '#renderer/host/calls.ts'
import { queries } from '#renderer/host/queries.ts'
import { sendFile } from '#renderer/host/send-file.ts'
import { useCall } from '#renderer/host/use-call.ts'

export interface LookedStreets {
  readonly name: string
  readonly uploadId: string
  readonly district: string | null
  readonly look: StreetFileLook
}

type Told = { file: File } | Omit<LookedStreets, 'look'>

/** A file of streets on its way: sent, looked at, taken once. */
export function useStreetFile() {
  const [commandId, setCommandId] = useState(() => crypto.randomUUID())
  const looking = useCall({
    call: async (told: Told): Promise<LookedStreets> => {
      const sent = 'file' in told ? { uploadId: await sendFile(told.file), name: told.file.name, district: null } : told
      const { uploadId, district } = sent
      return { ...sent, look: await calls.staff.previewStreetFile({ uploadId, district }) }
    },
    onDone: () => {
      setCommandId(crypto.randomUUID())
      taking.reset()
    },
  })
  const taking = useCall({
    call: async ({ uploadId, district }: Pick<LookedStreets, 'uploadId' | 'district'>) =>
      await calls.staff.takeStreetFile({ commandId, uploadId, district }),
    renews: queries.staff.key(),
  })
  return { looking, taking }
}
