import * as z from 'zod'

/** Milliseconds since 1970-01-01 UTC, by the database's clock. */
export const instant = z.int()
/** A row's identity in the database. */
export const id = z.int().positive()
/** Made by the window; a command repeated with the same id returns its first answer. */
export const commandId = z.uuid()

/** The posts of people, who sit before a window. */
export const deskPost = z.enum(['clerk', 'director', 'agent', 'overseer', 'administrator'])
export type DeskPost = z.infer<typeof deskPost>
/** And of the gateway, a program that is enrolled as a person is. */
export const post = z.enum([...deskPost.options, 'gateway'])
export type Post = z.infer<typeof post>

/** Makam: what of those who oversee the mayor and the vice mayors hold. */
export const office = z.enum(['vice_mayor', 'mayor'])

export const priority = z.enum(['low', 'normal', 'high', 'urgent'])
export type Priority = z.infer<typeof priority>

/** What a person reads as the state; `on_hold` and `joined` are derived from dates and the master. */
export const requestState = z.enum(['new', 'in_work', 'on_hold', 'proposed', 'resolved', 'closed', 'joined'])
export type RequestState = z.infer<typeof requestState>

/** Whether it still waits for somebody to work on it, on hold or not: what `zimmet_private.is_unsolved` says of the stored state. */
export const isUnsolved = (state: RequestState): boolean => unsolved.has(state)
const unsolved: ReadonlySet<RequestState> = new Set(['new', 'in_work', 'on_hold'])

/** How it ended: `forwarded` and `declined` need a second person and never count as solved. */
export const outcome = z.enum(['solved', 'forwarded', 'declined'])
export type Outcome = z.infer<typeof outcome>

export const act = z.enum([
  'accept_custody',
  'return_custody',
  'hand_over',
  'take',
  'assign',
  'add_note',
  'add_messages',
  'attach',
  'withdraw_attachment',
  'change_subject',
  'change_priority',
  'hold',
  'resume',
  'resolve',
  'approve_outcome',
  'verify',
  'reopen',
  'add_complainant',
  'join',
  'propose_join',
  'decide_join',
  'separate',
  'reveal',
  'extend',
  'log_contact',
  'set_legal_basis',
  'extend_legal',
  'interrupt_legal',
  'restart_legal',
  'tell_stage',
  'see_warning',
  'ask_explanation',
  'explain',
  'undo',
])
export type Act = z.infer<typeof act>

/** What the history of a request may say was done: the acts, and what follows from an act on another request. */
export const recordedAct = z.enum([
  'register',
  'import',
  ...act.options,
  'release',
  'join_into',
  'separate_from',
  'follow_master',
  'follow_law',
  'move_deadline',
])

/** A person's words: trimmed, not empty. */
export const words = z.string().trim().min(1).max(4000)

/** Every command on a request that somebody else may have changed meanwhile. */
export const seenRequest = z.object({
  commandId,
  requestId: id,
  /** The version the person had on the screen; another one is a conflict. */
  seenVersion: z.int().nonnegative(),
})

/** Every command that adds to a request and cannot conflict: notes, files, reveals. */
export const addition = seenRequest.omit({ seenVersion: true })

export const commandAnswer = z.object({ requestId: id, version: z.int() })
export type CommandAnswer = z.infer<typeof commandAnswer>
