// Open311 with what the house has told by the test, and what it was asked and kept.
import { XMLParser } from 'fast-xml-parser'
import { Hono } from 'hono'
import type { AskedRequests, PublicRequest, Question } from '#main/gateway/channels/open311/data.ts'
import { open311Channel } from '#main/gateway/channels/open311/open311.ts'
import { open311Settings } from '#main/gateway/channels/open311/settings.ts'
import { depositAtHand } from './provider-at-hand.ts'

export const key = 'a-key-of-sixteen-letters'
export const request: PublicRequest = {
  ...{
    id: '2026-17',
    token: 't1',
    status: 'open',
    outcome: null,
    serviceCode: '3',
    serviceName: 'Çukur & yol',
    agency: 'Fen İşleri',
  },
  ...{ requestedAt: new Date('2026-11-30T08:00:00Z'), updatedAt: new Date('2026-11-30T09:00:00Z'), expectedAt: null },
  ...{ address: 'Bağlar, 5063 Sk.', closedAt: null, reopenedCount: 0 },
}
export const depth: Question = {
  serviceCode: '3',
  id: 7,
  name: 'Derinlik (cm)',
  kind: 'number',
  choices: '',
  isRequired: false,
}
export const road: Question = {
  serviceCode: '3',
  id: 8,
  name: 'Nerede?',
  kind: 'choice',
  choices: 'Yol\nKaldırım',
  isRequired: true,
}
export function openedWith(
  found: PublicRequest[] = [request],
  { asks = [], more = {} }: { asks?: Question[]; more?: object } = {},
) {
  const asked: AskedRequests[] = []
  const { kept, deposit } = depositAtHand()
  const settings = open311Settings.parse({
    ...{ title: 'Open311', publicAddress: 'https://mesaj.erenler.bel.tr', contact: 'bilgi@erenler.bel.tr' },
    ...{ changedAt: '2026-11-30T08:00:00Z', clients: [{ name: 'fms', key }] },
    ...more,
  })
  const { receiver } = open311Channel(settings, {
    services: async () =>
      await Promise.resolve([{ code: '3', name: 'Çukur & yol', keywords: 'yol, asfalt', serviceGroup: 'Fen İşleri' }]),
    questions: async () => await Promise.resolve(asks),
    requests: async (one) => {
      asked.push(one)
      return await Promise.resolve(found)
    },
  })
  const app = new Hono()
  receiver.routes?.(app, deposit)
  const get = async (path: string) => await app.request(`/open311/v2/${path}`)
  const post = async (path: string, fields: Record<string, string>) =>
    await app.request(`/open311/v2/${path}`, { method: 'POST', body: new URLSearchParams(fields) })
  return { app, asked, kept, receiver, get, post }
}
const parser = new XMLParser({ parseTagValue: false })
export const xml = async (answered: Response): Promise<unknown> => parser.parse(await answered.text())
export const pothole = {
  api_key: key,
  service_code: '3',
  lat: '40.75',
  long: '30.41',
  description: 'Derin çukur <b>',
  phone: '0532 123 45 67',
  first_name: 'Ayşe',
}
