import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { command } from './commands.ts'
import { procedure } from './errors.ts'
import { hostOf } from '../server-hosts.ts'
import { commandId, deskPost, id, instant, office } from './values.ts'

const hostName = z
  .string()
  .trim()
  .min(1)
  .refine((words) => hostOf(words, 1) !== null)

export const serverSettings = z.object({
  host: hostName,
  port: z.int().min(1).max(65535),
  /** Further hosts of the same database ("db2", "db2:5433"), as after a failover: the one that takes changes is found. */
  hosts: z.array(hostName).max(8).optional(),
  database: z.string().trim().min(1),
  /** `verify-full` checks the server's certificate and name; `off` is for this PC only. */
  tls: z.enum(['off', 'verify-full']),
  /** A file with the municipality's own certificate authority. */
  caFile: z.string().optional(),
})
export type ServerSettings = z.infer<typeof serverSettings>

export const me = z.object({
  id,
  login: z.string(),
  fullName: z.string(),
  post: deskPost,
  directorateIds: z.array(id),
  office: office.nullable(),
  /** Somebody else knows the password: the person chooses one of his own before anything else. */
  mustChangePassword: z.boolean(),
  /** The directory (Windows) keeps the password; it is not changed here. */
  byDirectory: z.boolean(),
})
export type Me = z.infer<typeof me>

/** Why nobody could be signed in; each has its sentence and what to do next. */
export const signInProblem = z.enum([
  'wrong_password',
  'account_closed',
  'not_in_term',
  'too_many_attempts',
  'too_many_sessions',
  'server_full',
  'server_starting',
  'server_read_only',
  'not_allowed_from_here',
  'tls_needed',
  'server_not_genuine',
  'not_staff',
  'server_unreachable',
  'server_too_old',
  'certificate_not_trusted',
  'database_missing',
  'schema_older',
  'program_too_old',
])
export type SignInProblem = z.infer<typeof signInProblem>

const signIn = procedure.errors({
  SIGN_IN_FAILED: { status: 403, data: z.object({ problem: signInProblem, detail: z.string().optional() }) },
})

/** Why a new password was not taken; each is said beside the field it speaks of. */
export const passwordProblem = z.enum([
  ...['wrong_old', 'too_many_attempts', 'sample_person'],
  ...['too_short', 'too_plain', 'like_name', 'same_as_old'],
] as const)
export type PasswordProblem = z.infer<typeof passwordProblem>

const newPassword = procedure.errors({
  PASSWORD_REFUSED: { status: 422, data: z.object({ problem: passwordProblem }) },
})

/** What others did to the account of whoever is signed in. */
export const staffNotice = z.object({
  id,
  at: instant,
  kind: z.enum(['enrolled', 'moved', 'password_reset']),
  by: z.string(),
  /** The second person, who agreed to it; null where one alone may do it. */
  second: z.string().nullable(),
  seenAt: instant.nullable(),
})
export type StaffNotice = z.infer<typeof staffNotice>

export const samplePerson = z.object({
  login: z.string(),
  fullName: z.string(),
  post: deskPost,
  directorates: z.array(z.string()),
  office: office.nullable().default(null),
})
export type SamplePerson = z.infer<typeof samplePerson>

/** Why the host signed a person out. */
export const accountEnd = z.enum(['account_closed'])
export type AccountEnd = z.infer<typeof accountEnd>

/** A setting that IT wrote and that cannot be what it is for; it is left out. */
export const settingProblem = z.object({
  setting: z.string(),
  found: z.string(),
  wanted: z.object({ tr: z.string(), en: z.string() }),
})
export type SettingProblem = z.infer<typeof settingProblem>

/** What, besides requests, makes an answer old: who is signed in and as what, names, people, calendars, the map, imports, newer programs. */
export const topic = z.enum(['session', 'catalogue', 'staff', 'clocks', 'map', 'imports', 'updates', 'messages'])
export type Topic = z.infer<typeof topic>

export const connection = z.object({
  /**
   * silent: the line stands, but the server has not answered for some seconds · read_only: it answers and takes no changes · refused:
   * it does not take the password any more, and nothing is asked until the person has told it anew.
   */
  state: z.enum(['connected', 'silent', 'read_only', 'reconnecting', 'refused']),
  /** Since when, by this PC's clock. */
  since: instant,
  /** The database's clock when this was said; null while it does not answer. */
  serverNow: instant.nullable(),
  /** When this PC last went over to another server, or to another history of the database (a standby was promoted). */
  moved: z.object({ at: instant, host: z.string(), isOtherHistory: z.boolean() }).nullable(),
})
export type Connection = z.infer<typeof connection>

/** How a note on the desktop ended; unavailable: this host has no desktop to show it on. */
export const noteEnd = z.enum(['clicked', 'closed', 'unavailable'])
export type NoteEnd = z.infer<typeof noteEnd>

export const session = {
  /** Who is signed in on this PC and which server it speaks to; where nobody is, why the last person was signed out. */
  current: procedure.output(
    z.object({
      me: me.nullable(),
      server: serverSettings.nullable(),
      isSample: z.boolean(),
      /** Somebody of the sample municipality, who is signed in by a click and knows no password. */
      isSamplePerson: z.boolean(),
      /** Who signed in last on this PC by name and password, so that only the password has to be typed. */
      lastLogin: z.string().nullable(),
      ended: accountEnd.nullable(),
      /** IT has said which server it is; nobody here enters another. */
      isServerFixed: z.boolean(),
      settingProblems: z.array(settingProblem),
    }),
  ),
  signIn: signIn
    .input(
      z.object({ server: serverSettings.optional(), login: z.string().trim().min(1), password: z.string().min(1) }),
    )
    .output(me),
  /** Signs in one of the sample municipality's people; refused where the server is a real one. */
  signInAsSample: signIn.input(z.object({ login: z.string() })).output(me),
  signOut: procedure.output(z.void()),
  /**
   * One's own new password. The old one is asked for and tried at the server as at signing in; afterwards this PC is signed
   * in with the new one, the person's other sessions are ended.
   */
  changePassword: newPassword
    .input(z.object({ commandId, old: z.string().min(1).max(1000), next: z.string().max(1000) }))
    .output(me),
  /** What others did to the account of whoever is signed in, the newest first. */
  notices: procedure.output(z.array(staffNotice)),
  /** He has read them. */
  seeNotices: command('see_notices', z.object({ commandId }), z.object({})),
  /** The sample municipality's people, to click; empty where the server is a real one. */
  samplePeople: procedure.output(z.array(samplePerson)),
  /** Shows a note on the PC's desktop; answers when it was clicked or closed. Nothing of a citizen belongs into it. */
  notify: procedure.input(z.object({ title: z.string().max(100), body: z.string().max(300) })).output(noteEnd),
  /** The state of the database connection: at once, at each change, and every two seconds: a stream that is quiet longer has no host. */
  connection: procedure.output(eventIterator(connection)),
  /** What changed, as topics, over sign-ins and sign-outs; the first value comes at once and is empty. */
  revisions: procedure.output(eventIterator(z.array(topic))),
}
