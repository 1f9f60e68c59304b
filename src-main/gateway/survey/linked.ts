// The link of a survey is put in where it goes out: nobody who reads the outbox finds it there.
import type { Outgoing } from '../outgoing.ts'
import { surveyLink } from './link.ts'

const place = '{baglanti}'

/** Puts the link into what goes out; null where it asks for one and there is no secret to seal it with. */
export function linked(message: Outgoing, base: string, secret: string | undefined): Outgoing | null {
  const { content } = message
  if (!content.text.includes(place)) return message
  const surveyId = 'surveyId' in content ? content.surveyId : undefined
  if (secret === undefined || surveyId === undefined) return null
  const link = surveyLink(base, surveyId, secret)
  const parameters =
    'parameters' in content ? { parameters: content.parameters.map((told) => told.replaceAll(place, link)) } : {}
  return { ...message, content: { ...content, text: content.text.replaceAll(place, link), ...parameters } }
}
