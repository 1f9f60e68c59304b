// The channels there are: each kind with the shape of its settings, and what opens it. A further channel is a further row here.
import * as z from 'zod'
import { emailChannel, emailSettings } from './channels/email/email.ts'
import { metaChannel } from './channels/meta/meta.ts'
import { metaSettings } from './channels/meta/settings.ts'
import { open311Channel } from './channels/open311/open311.ts'
import { open311Settings } from './channels/open311/settings.ts'
import { smsChannel, smsSettings } from './channels/sms/sms.ts'
import { telephoneChannel, telephoneSettings } from './channels/telephone/telephone.ts'
import { openWhatsapp, whatsappSettings } from './channels/whatsapp/channel.ts'
import { xSettings } from './channels/x/api.ts'
import { xChannels } from './channels/x/x.ts'
import type { Channel, House } from './ports.ts'

export const channelSettings = z.strictObject({
  whatsapp: whatsappSettings.optional(),
  meta: metaSettings.optional(),
  sms: smsSettings.optional(),
  email: emailSettings.optional(),
  open311: open311Settings.optional(),
  x: xSettings.optional(),
  telephone: telephoneSettings.optional(),
})

/** Opens the channels that are set up. */
export function openChannels(settings: z.infer<typeof channelSettings>, house: House): Channel[] {
  const { whatsapp, meta, sms, email, open311, x, telephone } = settings
  return [
    ...(whatsapp === undefined ? [] : [openWhatsapp(whatsapp, house)]),
    ...(meta === undefined ? [] : [fetching(metaChannel(meta), house)]),
    ...(sms === undefined ? [] : [smsChannel(sms, house)]),
    ...(email === undefined ? [] : [emailChannel(email)]),
    ...(open311 === undefined ? [] : [fetching(open311Channel(open311, house.open311(open311.name)), house)]),
    ...(x === undefined ? [] : xChannels(x).map((channel) => fetching(channel, house))),
    ...(telephone === undefined ? [] : [telephoneChannel(telephone, house)]),
  ]
}

/** Where files are told by their addresses alone. */
function fetching({ receiver, ...others }: Channel, { fetchMedia }: House): Channel {
  if (receiver === undefined) return others
  return {
    ...others,
    receiver: {
      ...receiver,
      fetchMedia: async ({ url }, signal) => {
        if (url === null) throw new Error('the channel told no address of the file')
        return await fetchMedia(url, {}, signal)
      },
    },
  }
}
