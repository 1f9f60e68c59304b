import * as z from 'zod'
import { command } from './commands.ts'
import { procedure } from './errors.ts'
import { commandId, id, instant, post, priority } from './values.ts'

export const evidence = z.enum(['none', 'photo', 'document'])
export type Evidence = z.infer<typeof evidence>

const named = z.object({ id, name: z.string() })

export const directorate = named.extend({
  isDispatchDesk: z.boolean(),
  isActive: z.boolean(),
  /** Hedef: so many of a hundred solved ones in time, and their median in at most so many working hours. */
  goalOnTime: z.int().nullable(),
  goalHours: z.int().nullable(),
})

export const subject = named.extend({
  directorateId: id,
  priority,
  requiredEvidence: evidence,
  /** Other words people say for it. */
  keywords: z.string(),
  isActive: z.boolean(),
  /** Whether citizens are written to by themselves about its requests. */
  isTold: z.boolean(),
})

/** One that is not active is offered no more, and known from history; channels likewise. */
export const street = named.extend({
  neighbourhoodId: id,
  kind: z.string(),
  isActive: z.boolean(),
  keywords: z.string(),
})

/** `keywords` are what people call it. */
export const neighbourhood = named.extend({ isActive: z.boolean(), keywords: z.string() })
export const institution = named.extend({ isActive: z.boolean(), keywords: z.string() })

export const channel = named.extend({ code: z.string(), isActive: z.boolean() })

export const questionKind = z.enum(['text', 'number', 'choice', 'yes_no'])

/** What an agent asks when a request of the subject is registered. */
export const question = named.extend({
  subjectId: id,
  kind: questionKind,
  /** Of a choice: a line each. */
  choices: z.string(),
  isRequired: z.boolean(),
  isActive: z.boolean(),
})
export type Question = z.infer<typeof question>

export const quickTextKind = z.enum(['solved', 'not_solved', 'hold', 'answer'])
export type QuickTextKind = z.infer<typeof quickTextKind>

/** What is written often; null: for every directorate. */
export const quickText = named.extend({
  kind: quickTextKind,
  directorateId: id.nullable(),
  words: z.string(),
  /** Of an answer to a citizen: under which name its channel has approved it, for when free text does not go out. */
  template: z.string().nullable(),
  isActive: z.boolean(),
})
export type QuickText = z.infer<typeof quickText>

export const messageOccasion = z.enum(['registered', 'forwarded', 'resolved', 'declined', 'closed', 'survey', 'score'])
export const messageAccountKind = z.enum(['all', 'whatsapp', 'facebook', 'instagram', 'x', 'sms', 'email', 'web'])

/** What citizens are told by themselves on an occasion; `all`: on every kind of account without a text of its own. */
export const messageText = named.extend({
  about: messageOccasion,
  accountKind: messageAccountKind,
  words: z.string(),
  templateName: z.string(),
  templateLanguage: z.string(),
  isActive: z.boolean(),
})

/** When nothing goes out by itself ("21:00"), and how the survey is asked. */
export const messageSetting = z.object({
  quietFrom: z.string(),
  quietUntil: z.string(),
  /** The citizen's own "solved" closes without anybody's confirmation. */
  surveyCloses: z.boolean(),
  surveyTries: z.int(),
  daysBetweenTries: z.int(),
  daysToAnswer: z.int(),
})
export type MessageSetting = z.infer<typeof messageSetting>

export const reason = named.extend({
  kind: z.enum(['return', 'hand_over', 'reveal']),
  needsWords: z.boolean(),
  isActive: z.boolean(),
})

export const holdReason = named.extend({
  pausesClock: z.boolean(),
  longestDays: z.int(),
  isActive: z.boolean(),
})

export const colleague = z.object({
  id,
  fullName: z.string(),
  post,
  isActive: z.boolean(),
  directorateIds: z.array(id),
  /** What he was called before, the oldest first; what was recorded until then shows that name. */
  formerNames: z.array(z.object({ name: z.string(), until: instant })),
})

/** A law with a clock of its own. */
export const legalBasis = named.extend({
  code: z.string(),
  unit: z.enum(['days', 'calendar_days']),
  canBeExtended: z.boolean(),
  canBeInterrupted: z.boolean(),
  /** Whether telling the stage keeps its period. */
  stageSuffices: z.boolean(),
})

/** Everything with a name. Read once after signing in; rows elsewhere carry ids only. */
export const catalogueNames = z.object({
  /** What stands at the head of papers; null until an administrator named it. */
  municipality: z.string().nullable(),
  directorates: z.array(directorate),
  subjects: z.array(subject),
  /** One that is not active is known from history only. */
  neighbourhoods: z.array(neighbourhood),
  streets: z.array(street),
  channels: z.array(channel),
  questions: z.array(question),
  quickTexts: z.array(quickText),
  messageTexts: z.array(messageText),
  messageSetting,
  institutions: z.array(institution),
  reasons: z.array(reason),
  holdReasons: z.array(holdReason),
  staff: z.array(colleague),
  legalBases: z.array(legalBasis),
  calendars: z.array(named),
  /** The share of its time from which a deadline is near: where its clerk is warned. */
  nearShare: z.number(),
  /** Below how many nothing is told of figures, and of people. */
  groupSizes: z.object({ figures: z.int(), people: z.int() }),
})
export type CatalogueNames = z.infer<typeof catalogueNames>

export const catalogue = {
  read: procedure.output(catalogueNames),
  /** An administrator's: what stands at the head of every paper from now on. */
  nameMunicipality: command(
    'name_municipality',
    z.object({ commandId, name: z.string().trim().min(1).max(120) }),
    z.object({}),
  ),
  /** With a proposal where it waits for a second person. */
  setMessages: command(
    'set_messages',
    messageSetting.extend({ commandId }),
    z.object({ proposalId: id.nullable().default(null) }),
  ),
}
