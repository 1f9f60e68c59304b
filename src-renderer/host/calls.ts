// What a screen may ask of the host outside of a live query: that something be done, and what is handed over once. All
// else is an answer that gets old, and is read with live-query.ts alone; here it does not exist.
import type { Contract } from '#shared/contract/index.ts'
import type { ContractRouterClient } from '@orpc/contract'
import { client } from './client.ts'

type Client = ContractRouterClient<Contract>

/** What changes nothing on record and is kept by nobody: ways in and out, previews of what is being typed, files. */
interface Unrecorded {
  session: 'signIn' | 'signInAsSample' | 'signOut' | 'notify'
  requests: 'attachmentFile' | 'beginFile' | 'pieceOfFile' | 'forgetFile'
  clock: `preview${string}` | 'untoldWarnings'
  staff: `preview${string}`
  imports: 'begin' | 'part' | 'look' | 'run' | 'discard'
  map: 'preview'
  messages: 'mediaFile' | 'recording'
  oversight: `preview${string}`
  reports: keyof Client['reports']
  updates: 'look' | 'seeNews'
}

type InputOf<Procedure> = Procedure extends (...given: infer Given extends unknown[]) => unknown ? Given[0] : never

type IsCall<Area, Name, Procedure> =
  InputOf<Procedure> extends { commandId: string }
    ? true
    : Area extends keyof Unrecorded
      ? Name extends Unrecorded[Area]
        ? true
        : false
      : false

type CallsOf<Area extends keyof Client> = {
  readonly [
    Name in keyof Client[Area] as IsCall<Area, Name, Client[Area][Name]> extends true ? Name : never
  ]: Client[Area][Name]
}

/** By area: `calls.custody.take({ commandId, requestId, seenVersion })`. */
export const calls: { readonly [Area in keyof Client]: CallsOf<Area> } = client
