import * as z from 'zod'

export const open311Settings = z.object({
  /** Name of the account, and of the source of its deliveries. */
  name: z
    .string()
    .regex(/^[\w-]+$/u)
    .default('open311'),
  title: z.string().min(1).max(100),
  path: z
    .string()
    .regex(/^\/[\w/-]*\w$/u)
    .default('/open311/v2'),
  publicAddress: z.url(),
  contact: z.string().min(1),
  changedAt: z.iso.datetime({ offset: true }),
  /** Reports and questions about updates of one key beyond which it is told to come again. */
  mostAMinute: z.int().min(1).default(120),
  /** Keys of systems that may report, each with the name it has in what is kept. */
  clients: z.array(z.object({ name: z.string().regex(/^[\w-]+$/u), key: z.string().min(16) })).min(1),
})
export type Open311Settings = z.infer<typeof open311Settings>

export type ClientOf = (key: string) => string | null
