import { useMutation, type QueryKey, type UseMutationResult } from '@tanstack/react-query'
import { renew } from './answers.ts'

interface Call<Output, Input> {
  readonly call: (input: Input) => Promise<Output>
  /** Answers that are read anew as soon as it is done, before the feed tells of it. */
  readonly renews?: QueryKey
  readonly onDone?: (output: Output, input: Input) => void
  /** Nothing of what was sent stays in the window's memory. */
  readonly isSecret?: boolean
}

/** Something the host is asked to do when a person wants it, and how it went. */
export function useCall<Output, Input = void>({
  call,
  renews,
  onDone,
  isSecret = false,
}: Call<Output, Input>): UseMutationResult<Output, Error, Input> {
  return useMutation({
    mutationFn: async (input: Input) => await call(input),
    ...(isSecret && { gcTime: 0 }),
    onSuccess: async (output, input) => {
      if (renews !== undefined) await renew(renews)
      onDone?.(output, input)
    },
  })
}
