// What Meta sends and answers, as far as it is read here; loose, for fields come and go.
import * as z from 'zod'

const text = z.string().nullish().catch(null)

export const graphError = z.looseObject({
  code: z.coerce.number(),
  title: z.string().optional().catch(undefined),
  message: z.string().optional().catch(undefined),
  error_data: z
    .looseObject({ details: z.string().optional().catch(undefined) })
    .optional()
    .catch(undefined),
})

export const envelope = z.looseObject({
  object: z.literal('whatsapp_business_account'),
  entry: z.array(z.looseObject({ changes: z.array(z.looseObject({ field: z.string(), value: z.unknown() })) })),
})

export const value = z.looseObject({
  metadata: z.looseObject({ phone_number_id: z.coerce.string().min(1) }),
  contacts: z.array(z.unknown()).optional().catch(undefined),
  messages: z.array(z.unknown()).optional().catch(undefined),
  statuses: z.array(z.unknown()).optional().catch(undefined),
  errors: z.array(z.unknown()).optional().catch(undefined),
})

export const contact = z.looseObject({
  profile: z.looseObject({ name: text, username: text }).optional().catch(undefined),
  wa_id: text,
  user_id: text,
})
export type Contact = z.infer<typeof contact>

export const message = z.looseObject({
  id: z.string().min(1),
  from: text,
  from_user_id: text,
  timestamp: z.unknown().optional(),
  type: z.string(),
  context: z
    .looseObject({ id: text, forwarded: z.boolean().optional(), frequently_forwarded: z.boolean().optional() })
    .optional()
    .catch(undefined),
  referral: z.unknown().optional(),
  errors: z.array(z.unknown()).optional().catch(undefined),
})
export type Message = z.infer<typeof message>

export const status = z.looseObject({
  id: z.string().min(1),
  status: z.string(),
  timestamp: z.unknown().optional(),
  biz_opaque_callback_data: text,
  errors: z.array(z.unknown()).optional().catch(undefined),
})

export const file = z.looseObject({ id: z.string().min(1), mime_type: text, filename: text, caption: text })

export const place = z.looseObject({
  latitude: z.coerce.number().min(-90).max(90),
  longitude: z.coerce.number().min(-180).max(180),
  name: text,
  address: text,
  url: text,
})

export const card = z.looseObject({
  name: z.looseObject({ formatted_name: text }).optional().catch(undefined),
  phones: z
    .array(z.looseObject({ phone: text, wa_id: text, type: text }))
    .optional()
    .catch(undefined),
  origin: text,
})

const chosen = z.looseObject({ id: z.string(), title: text })
export const interactive = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('button_reply'), button_reply: chosen }),
  z.looseObject({ type: z.literal('list_reply'), list_reply: chosen }),
])

export const system = z.looseObject({
  body: text,
  type: text,
  wa_id: text,
  user_id: text,
  previous_user_id: text,
})
