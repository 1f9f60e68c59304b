import { useRef, useState } from 'react'
import {
  largestPart,
  type FileLook,
  type FileProblem,
  type ImportMapping,
  type LookAnswer,
} from '#shared/contract/import.ts'
import { calls } from '#renderer/host/calls.ts'
import { failureOf } from '#renderer/host/failures.ts'
import type { Failure } from '#renderer/words/refusals.ts'
import { keepMapping, keptMapping } from './mapping-file.ts'

/** Why it cannot be read, and what may be tried: another sheet, another delimiter. */
export type Unreadable = Pick<Extract<LookAnswer, { kind: 'unreadable' }>, 'problem' | 'format' | 'sheets'>

export type FileState =
  | { readonly step: 'none' }
  | { readonly step: 'sending'; readonly name: string; readonly share: number }
  | (Unreadable & { readonly step: 'unreadable'; readonly name: string; readonly uploadId: string })
  | { readonly step: 'failed'; readonly failure: Failure }
  | { readonly step: 'ready'; readonly name: string; readonly look: FileLook; readonly uploadId: string }

export interface ImportFile {
  readonly state: FileState
  readonly mapping: ImportMapping | null
  readonly choose: (file: File) => void
  readonly setMapping: (next: ImportMapping) => void
  /** Reads the same file in another way. */
  readonly readAs: (reading: ImportMapping['file']) => void
}

const auto: ImportMapping['file'] = { encoding: 'auto', delimiter: 'auto' }

/** The chosen file on its way to the host, what stands in it, and the mapping that the person makes of it. */
export function useImportFile(): ImportFile {
  const [state, setState] = useState<FileState>({ step: 'none' })
  const [mapping, setMapping] = useState<ImportMapping | null>(null)
  const running = useRef<AbortController>(undefined)

  const begin = (work: (signal: AbortSignal) => Promise<FileState>) => {
    running.current?.abort()
    const mine = new AbortController()
    running.current = mine
    const tell = (next: FileState) => {
      if (!mine.signal.aborted) setState(next)
    }
    const doIt = async () => tell(await work(mine.signal))
    doIt().catch((error: unknown) => tell({ step: 'failed', failure: failureOf(error) }))
  }
  const arrive = async (uploadId: string, name: string, reading: ImportMapping['file']): Promise<FileState> => {
    const look = await calls.imports.look({ uploadId, file: reading })
    if (look.kind === 'unreadable') {
      const { problem, format, sheets } = look
      return { step: 'unreadable', name, problem, format, sheets, uploadId }
    }
    // It is imported as it was looked at, whatever another file needed.
    setMapping((before) => ({ ...(before ?? startOf(look)), file: reading }))
    return { step: 'ready', name, look, uploadId }
  }
  const choose = (file: File) => {
    setMapping(null)
    begin(async (signal) => {
      const onShare = (share: number) => {
        if (!signal.aborted) setState({ step: 'sending', name: file.name, share })
      }
      onShare(0)
      const { uploadId } = await calls.imports.begin({ name: file.name })
      const problem = await send(file, uploadId, signal, onShare)
      if (problem !== null) return { step: 'unreadable', name: file.name, problem, format: null, sheets: [], uploadId }
      return await arrive(uploadId, file.name, auto)
    })
  }
  const readAs = (reading: ImportMapping['file']) => {
    if (state.step !== 'ready' && state.step !== 'unreadable') return
    const { uploadId, name } = state
    begin(async () => await arrive(uploadId, name, reading))
  }
  const change = (next: ImportMapping) => {
    setMapping(next)
    if (state.step === 'ready') keepMapping(state.look.columns, next)
  }
  return { state, mapping, choose, setMapping: change, readAs }
}

// What was made of a file with the same columns before is better than any guess.
function startOf(look: FileLook): ImportMapping {
  return keptMapping(look.columns) ?? look.guess
}

const hopeless = new Set<FileProblem['code']>(['binary', 'markup', 'old_excel'])

// Looked at after the first part: a file of two gigabytes that is no table need not be sent.
async function send(
  file: File,
  uploadId: string,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<FileProblem | null> {
  for (let offset = 0; offset < file.size; offset += largestPart) {
    const bytes = new File([file.slice(offset, offset + largestPart)], file.name)
    // oxlint-disable-next-line no-await-in-loop -- one part after the other, in order
    await calls.imports.part({ uploadId, offset, bytes }, { signal })
    onShare(Math.min(1, (offset + largestPart) / file.size))
    if (offset > 0 || file.size <= largestPart) continue
    // oxlint-disable-next-line no-await-in-loop -- once
    const first = await calls.imports.look({ uploadId, file: auto }, { signal })
    if (first.kind === 'unreadable' && hopeless.has(first.problem.code)) return first.problem
  }
  return null
}
