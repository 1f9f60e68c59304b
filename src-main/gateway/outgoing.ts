// What goes out: the one shape in which the database hands it to a channel (zimmet.gateway_outgoing).
import * as z from 'zod'

/** A choice the citizen can tap; its id comes back with his answer. */
export const choice = z.object({ id: z.string().min(1).max(200), title: z.string().min(1).max(24) })

/** Of a survey; {baglanti} in its text stands for the link. */
const asked = { surveyId: z.int().positive().optional() }

/** Every content has `text`: what is sent where a channel knows nothing better. */
export const content = z.discriminatedUnion('type', [
  z.object({ ...asked, type: z.literal('text'), text: z.string().min(1), replyTo: z.string().optional() }),
  z.object({
    ...asked,
    type: z.literal('list'),
    text: z.string().min(1),
    button: z.string().min(1).max(20),
    choices: z.array(choice).min(1).max(10),
  }),
  z.object({ ...asked, type: z.literal('buttons'), text: z.string().min(1), choices: z.array(choice).min(1).max(3) }),
  z.object({
    ...asked,
    type: z.literal('template'),
    text: z.string().min(1),
    name: z.string().min(1),
    language: z.string().min(2),
    parameters: z.array(z.string()),
    payloads: z.array(z.string()).optional(),
  }),
  z.object({ type: z.literal('public_reply'), text: z.string().min(1), replyTo: z.string().min(1) }),
  z.object({ type: z.literal('private_reply'), text: z.string().min(1), replyTo: z.string().min(1) }),
  z.object({
    type: z.literal('mail'),
    text: z.string().min(1),
    subject: z.string().min(1),
    messageId: z.string().min(1),
    replyTo: z.string().optional(),
    references: z.array(z.string()).optional(),
  }),
])
export type Content = z.infer<typeof content>

export const outgoing = z.object({
  id: z.uuid(),
  kind: z.string(),
  account: z.string(),
  /** The citizen's key on the account, or his phone in E.164. */
  addressee: z.string(),
  about: z.enum(['answer', 'registered', 'forwarded', 'resolved', 'declined', 'closed', 'survey']),
  content,
  createdAt: z.date(),
  tries: z.int(),
  isDoubtful: z.boolean(),
})
export type Outgoing = z.infer<typeof outgoing>
