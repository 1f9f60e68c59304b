// From Meta's POST to the row that an agent's PC reads because its feed called it: one message at a time, at moments that are nobody's beat.
// ZIMMET_BENCH_MESSAGES sets another number.
import { loadavg } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import type { Client } from 'pg'
import { envelopeOf, escaped, messageOf, messagesValue } from '#main/citizens-phone/deliveries.ts'
import { openGatewayProcess } from './gateway-process.ts'
import { personOf, type Municipality } from './large-municipality.ts'
import { quantile, type Figure } from './measure.ts'
import { openPc } from './office-pc.ts'

/** After which a message counts as missed. */
const mostMs = 30_000

export async function messageOnScreen(
  municipality: Municipality,
  messages = Number(process.env['ZIMMET_BENCH_MESSAGES'] ?? 200),
): Promise<Figure[]> {
  const agent = personOf(municipality, 'agent')
  const gateway = await openGatewayProcess(municipality)
  const pc = await openPc(municipality, agent.login)
  const desk = await municipality.as(agent.login)
  const revisions = await pc.client.session.revisions()
  let look: () => void = () => {}
  const listening = (async () => {
    for (let step = await revisions.next(); step.done !== true; step = await revisions.next()) look()
    // Taken back below, it ends in an error.
  })().catch(() => undefined)
  const latencies: number[] = []
  let missed = 0
  for (let made = 0; made < messages; made += 1) {
    const words = `Ölçüm ${made} ${gateway.number.phoneNumberId}`
    const citizen = { userId: `TR.screen${made % 20}`, phone: null, name: 'Vatandaş' }
    const message = messageOf(citizen, { type: 'text', text: { body: words } })
    const body = escaped(envelopeOf(gateway.number, [messagesValue(gateway.number, [{ citizen, message }])]))
    const began = performance.now()
    const seen = new Promise<boolean>((resolve) => {
      const patience = setTimeout(() => resolve(false), mostMs)
      const end = (isSeen: boolean): void => {
        clearTimeout(patience)
        resolve(isSeen)
      }
      look = () => void isThere(desk, words).then((isSeen) => isSeen && end(true))
    })
    await gateway.meta.post(body)
    if (await seen) latencies.push(performance.now() - began)
    else missed += 1
    await delay(50 + Math.random() * 200)
  }
  await revisions.return()
  await listening
  await Promise.all([desk.end(), pc.close(), gateway.close()])
  const note = `${messages} messages, ${missed} not seen within ${mostMs / 1000} s; load ${(loadavg()[0] ?? 0).toFixed(1)}`
  const told = { median_ms: quantile(latencies, 0.5), p95_ms: quantile(latencies, 0.95), floor_ms: null, ratio: null }
  return [{ name: 'message-on-screen', requests: municipality.requests, ...told, note }]
}

async function isThere(desk: Client, words: string): Promise<boolean> {
  const { rowCount } = await desk.query('select from zimmet.conversation where last_words = $1', [words])
  return rowCount !== 0
}
