// The one-time link of a survey: the survey's number and a seal over it, so that nobody finds another one by guessing.
import { createHmac, timingSafeEqual } from 'node:crypto'

// 132 bits of the seal: more than anybody tries.
const sealLength = 22

const sealOf = (surveyId: number, secret: string): string =>
  createHmac('sha256', secret).update(`survey ${surveyId}`).digest('base64url').slice(0, sealLength)

/** Where a citizen answers; `base` is the gateway's public address. */
export const surveyLink = (base: string, surveyId: number, secret: string): string =>
  `${base.replace(/\/$/u, '')}/anket/${surveyId}.${sealOf(surveyId, secret)}`

/** The survey of a link's last part; null where the seal is not ours. */
export function surveyOf(part: string, secret: string): number | null {
  const parts = /^(?<id>[1-9]\d{0,8})\.(?<seal>[\w-]{22})$/u.exec(part)?.groups
  if (parts === undefined) return null
  const id = Number(parts['id'])
  const isOurs = timingSafeEqual(Buffer.from(parts['seal'] ?? ''), Buffer.from(sealOf(id, secret)))
  return isOurs ? id : null
}
