// Verimor keeps recordings itself and gives an address of one for an hour, to who has the key.
import type { Fetched, FetchMedia } from '../../ports.ts'
import { ask, type Answer } from '../ask.ts'
import type { VerimorSettings } from './verimor.ts'

/** In JSON or as it is: which, its documents do not say. */
function addressIn({ text }: Answer): URL {
  const told = /https?:\/\/[^\s"\\<>]+/iu.exec(text)?.[0]
  const address = URL.parse(told ?? '')
  if (address === null) throw new Error('Verimor tells no address of the recording')
  return address
}

/** Fetches a recording by the name of its call. Throws with a sentence where it is not had, or stands elsewhere than the settings say. */
export async function fetchVerimorRecording(
  { recordings }: VerimorSettings,
  callId: string,
  fetchMedia: FetchMedia,
  signal: AbortSignal,
): Promise<Fetched> {
  if (recordings === undefined) throw new Error('no key for recordings stands in the settings')
  const { baseAddress, key, hosts } = recordings
  const answer = await ask(
    `${baseAddress}/recording_url/`,
    { method: 'POST', body: new URLSearchParams({ key, call_uuid: callId }) },
    signal,
  )
  if (answer.status === 429) throw new Error('Verimor gives five recordings a minute')
  if (answer.status !== 200) throw new Error(`Verimor answers ${answer.status}: ${answer.text.trim().slice(0, 100)}`)
  const address = addressIn(answer)
  if (!hosts.includes(address.host))
    throw new Error(`the recording stands at ${address.host}, which the settings do not name`)
  return await fetchMedia(address.href, {}, signal)
}
