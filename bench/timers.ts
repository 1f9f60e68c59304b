// An hour of a day at the desk with thousands of deadlines in the list: what ticking takes of the window's main thread.
import { chromium, type CDPSession } from '@playwright/test'
import { ensureChromium } from '#tests/run/ensure-chromium.ts'
import { personOf, type Municipality } from './large-municipality.ts'
import type { Figure } from './measure.ts'
import { startHost } from './office-pc.ts'

const minutes = 60

/** Seconds that the main thread was busy since the window opened, with whatever. */
async function busySeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
}

export async function timers(municipality: Municipality): Promise<Figure[]> {
  const person = personOf(municipality, 'clerk', 'Temizlik İşleri')
  const host = await startHost(municipality.dataFolder)
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ['--no-sandbox'],
  })
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'tr-TR' })
  // The window's clock is ours: an hour passes second by second, as fast as the window can follow.
  await page.clock.install({ time: new Date() })
  await page.goto(host.address)
  await page.getByRole('button', { name: person.fullName }).click()
  await page.getByRole('tab', { name: /^Açık/u }).click()
  await page.locator('[col-id="remaining"] [data-kind]').first().waitFor()
  const rows = Number(await page.getByRole('grid').or(page.getByRole('treegrid')).getAttribute('aria-rowcount')) - 1
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await page.clock.pauseAt(new Date(Date.now() + 60_000))
  const texts = async (): Promise<string> => (await page.locator('[col-id="custodySince"]').allTextContents()).join('|')
  const before = await texts()
  const began = await busySeconds(session)
  for (let minute = 0; minute < minutes; minute += 1) await page.clock.runFor(60_000)
  const busy = (await busySeconds(session)) - began
  const hasTicked = (await texts()) !== before
  await browser.close()
  await host.close()
  if (!hasTicked) throw new Error('an hour passed and no clock in the list moved')
  const share = busy / (minutes * 60)
  return [
    {
      ...{ name: 'timers', requests: municipality.requests, median_ms: (busy * 1000) / (minutes * 60), p95_ms: null },
      ...{ floor_ms: null, ratio: share },
      note: `${rows} timers, ${minutes} minutes: the main thread was busy for ${busy.toFixed(1)} s, ${(share * 100).toFixed(2)} % (median_ms: a second's)`,
    },
  ]
}
