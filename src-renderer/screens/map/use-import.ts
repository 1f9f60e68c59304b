import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { MapPreview } from '#shared/contract/map.ts'
import { calls } from '#renderer/host/calls.ts'
import { queries } from '#renderer/host/queries.ts'
import { useCall } from '#renderer/host/use-call.ts'
import { failureOf } from '#renderer/host/failures.ts'
import { useFailureSentence, type Failure } from '#renderer/words/refusals.ts'
import { readMapFile } from './read-file.ts'

interface ReadFile {
  readonly fileName: string
  readonly file: string
}

/** A file on its way to be the map: looked at first, then taken over whole. */
export interface MapImport {
  readonly fileName: string | null
  readonly preview: MapPreview | null
  readonly isReading: boolean
  readonly isTaking: boolean
  /** How many neighbourhoods the map has that was taken over last. */
  readonly taken: number | null
  /** Why the file is no map, as a sentence. */
  readonly problem: string | null
  readonly choose: (file: File) => void
  /** Another property of the features is the name. */
  readonly nameBy: (property: string) => void
  readonly take: () => void
}

const problems = [
  ...(['size', 'not_geojson', 'feature_count', 'geometry', 'short_ring', 'open_ring', 'projected'] as const),
  ...(['elsewhere', 'no_names', 'no_match'] as const),
] as const

export function useImport(): MapImport {
  const sentenceOf = useProblem()
  const [commandId, setCommandId] = useState(() => crypto.randomUUID())
  const [read, setRead] = useState<ReadFile | null>(null)
  const looking = useCall({
    call: async ({ file, nameProperty }: { file: string; nameProperty: string | null }) =>
      await calls.map.preview({ file, nameProperty }),
  })
  const reading = useCall({
    call: readMapFile,
    onDone: (text, { name }) => {
      setRead(text === null ? null : { fileName: name, file: text })
      if (text !== null) looking.mutate({ file: text, nameProperty: null })
    },
  })
  const taking = useCall({
    call: async ({ file, preview }: { file: ReadFile; preview: MapPreview }) =>
      await calls.map.import({ commandId, ...file, nameProperty: preview.nameProperty }),
    renews: queries.map.key(),
    onDone: () => {
      setCommandId(crypto.randomUUID())
      setRead(null)
      looking.reset()
    },
  })
  const error = looking.error ?? taking.error ?? reading.error
  const isTooLarge = reading.isSuccess && reading.data === null
  const preview = looking.data ?? null
  return {
    fileName: read?.fileName ?? null,
    preview,
    isReading: reading.isPending || looking.isPending,
    isTaking: taking.isPending,
    taken: taking.data?.places ?? null,
    problem: error === null ? (isTooLarge ? sentenceOf('size') : null) : sentenceOf(failureOf(error)),
    choose: (file) => {
      setRead(null)
      looking.reset()
      taking.reset()
      setCommandId(crypto.randomUUID())
      reading.mutate(file)
    },
    nameBy: (nameProperty) => {
      setCommandId(crypto.randomUUID())
      if (read) looking.mutate({ file: read.file, nameProperty })
    },
    take: () => {
      if (read && preview) taking.mutate({ file: read, preview })
    },
  }
}

/** What is wrong with a file, and with which of its shapes. */
function useProblem(): (failure: Failure | 'size') => string {
  const t = useTranslations('map.wrong')
  const sentence = useFailureSentence()
  return (failure) => {
    if (failure === 'size') return t('size')
    const { problem, feature } = failure.kind === 'refused' && failure.code === 'ZM060' ? failure.detail : {}
    const known = problems.find((each) => each === problem)
    return known === undefined ? sentence(failure) : t(known, { feature: String(feature) })
  }
}
