// What goes out, in the words of the Graph API.
import type { Outgoing } from '../../outgoing.ts'
import { phoneOf } from './read.ts'

type Body = Record<string, unknown>

/** The body of POST /messages. Throws where the content is of another channel. */
export function bodyOf({ id, addressee, content }: Outgoing): Body {
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...addressOf(addressee),
    ...saying(content),
    // Comes back with each report: what broke off while it was sent is told apart from what never went out.
    biz_opaque_callback_data: id,
  }
}

/** A phone where it is one, which keeps it coming with what he answers; else his name for our business. */
function addressOf(addressee: string): Body {
  const phone = phoneOf(addressee)
  return phone === null ? { recipient: addressee } : { to: phone.slice(1) }
}

function saying(content: Outgoing['content']): Body {
  switch (content.type) {
    case 'text':
      return {
        type: 'text',
        text: { body: content.text, preview_url: false },
        ...(content.replyTo === undefined ? {} : { context: { message_id: content.replyTo } }),
      }
    case 'list':
      return interactive('list', content.text, {
        button: content.button,
        sections: [{ rows: content.choices.map(({ id, title }) => ({ id, title })) }],
      })
    case 'buttons':
      return interactive('button', content.text, {
        buttons: content.choices.map(({ id, title }) => ({ type: 'reply', reply: { id, title } })),
      })
    case 'template':
      return { type: 'template', template: templateOf(content) }
    case 'public_reply':
    case 'private_reply':
    case 'mail':
      throw new Error(`WhatsApp sends no ${content.type}`)
  }
}

const interactive = (type: string, text: string, action: Body): Body => ({
  type: 'interactive',
  interactive: { type, body: { text }, action },
})

type Template = Extract<Outgoing['content'], { type: 'template' }>

function templateOf({ name, language, parameters, payloads = [] }: Template): Body {
  const body = parameters.map((text) => ({ type: 'text', text }))
  return {
    name,
    language: { code: language },
    components: [
      ...(body.length === 0 ? [] : [{ type: 'body', parameters: body }]),
      ...payloads.map((payload, index) => ({
        type: 'button',
        sub_type: 'quick_reply',
        index: String(index),
        parameters: [{ type: 'payload', payload }],
      })),
    ],
  }
}
