// What Meta delivers, as far as it is read; everything may be missing, and ids may be numbers.
import * as z from 'zod'

const id = z.union([z.string().min(1), z.number()]).transform(String)
const words = z.string().nullish()
/** What has another shape than told is as if it were missing: the rest is still read. */
const maybe = <Shape extends z.ZodType>(shape: Shape) => shape.nullish().catch(null)

const attachment = z.object({
  type: z.string().catch('unknown'),
  title: maybe(z.string()),
  url: maybe(z.string()),
  payload: maybe(
    z.object({
      url: maybe(z.string()),
      title: maybe(z.string()),
      sticker_id: maybe(id),
      coordinates: maybe(z.object({ lat: z.number(), long: z.number() })),
    }),
  ),
})
export type Attachment = z.infer<typeof attachment>

const message = z.object({
  mid: id,
  text: maybe(words),
  attachments: maybe(z.array(attachment)),
  quick_reply: maybe(z.object({ payload: z.string() })),
  reply_to: maybe(z.object({ mid: maybe(id), story: maybe(z.object({ url: maybe(z.string()) })) })),
  is_echo: maybe(z.boolean()),
  is_deleted: maybe(z.boolean()),
  is_unsupported: maybe(z.boolean()),
})

export const messaging = z.looseObject({
  sender: maybe(z.object({ id })),
  timestamp: maybe(z.union([z.number(), z.string()])),
  message: maybe(message),
  postback: maybe(z.object({ mid: maybe(id), title: maybe(words), payload: maybe(words) })),
  message_edit: maybe(z.object({ mid: id, text: maybe(words) })),
  reaction: maybe(
    z.object({ mid: id, action: maybe(z.string()), emoji: maybe(z.string()), reaction: maybe(z.string()) }),
  ),
  delivery: maybe(z.object({ mids: maybe(z.array(id)) })),
  read: maybe(z.object({ mid: maybe(id) })),
})
export type Messaging = z.infer<typeof messaging>

export const feedChange = z.object({
  item: z.string(),
  verb: z.string(),
  comment_id: maybe(id),
  post_id: maybe(id),
  parent_id: maybe(id),
  from: maybe(z.object({ id, name: maybe(z.string()) })),
  message: maybe(words),
  photo: maybe(z.string()),
  video: maybe(z.string()),
  created_time: maybe(z.union([z.number(), z.string()])),
})

export const instagramComment = z.object({
  id,
  text: maybe(words),
  from: maybe(z.object({ id, username: maybe(z.string()) })),
  media: maybe(z.object({ id: maybe(id), media_product_type: maybe(z.string()) })),
  parent_id: maybe(id),
})

export const delivery = z.object({
  object: z.enum(['page', 'instagram']),
  entry: z.array(
    z.object({
      id,
      time: maybe(z.union([z.number(), z.string()])),
      messaging: maybe(z.array(z.unknown())),
      standby: maybe(z.array(z.unknown())),
      changes: maybe(z.array(z.unknown())),
      // Instagram also tells a change without a list.
      field: maybe(z.string()),
      value: z.unknown().optional(),
    }),
  ),
})
export type Entry = z.infer<typeof delivery>['entry'][number]

export const change = z.object({ field: z.string(), value: z.unknown() })
