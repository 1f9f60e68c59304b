// What the commands of all areas are told first.
export type Seen = { commandId: string; requestId: number; seenVersion: number }
export type Addition = { commandId: string; requestId: number }

type SeenArguments = { command_id: string; request_id: number; seen_version: number }
type AdditionArguments = { command_id: string; request_id: number }

/** Which request, in which version the person saw it, by the database's names. */
export function seenArguments(input: Seen): SeenArguments {
  return { ...additionArguments(input), seen_version: input.seenVersion }
}

/** Which request is added to, by the database's names. */
export function additionArguments(input: Addition): AdditionArguments {
  return { command_id: input.commandId, request_id: input.requestId }
}
