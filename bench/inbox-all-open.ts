// All open rows of a directorate on the screen, in real Chromium, from the click to the paint.
import { chromium, type Page } from '@playwright/test'
import { ensureChromium } from '#tests/run/ensure-chromium.ts'
import { personOf, type Municipality } from './large-municipality.ts'
import { quantile, type Figure } from './measure.ts'
import { startHost } from './office-pc.ts'

const rounds = 9

export async function inboxAllOpen(municipality: Municipality): Promise<Figure[]> {
  const person = personOf(municipality, 'clerk', 'Temizlik İşleri')
  const host = await startHost(municipality.dataFolder)
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ['--no-sandbox'],
  })
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'tr-TR' })
  await page.goto(host.address)
  await page.getByRole('button', { name: person.fullName }).click()
  await page.getByRole('gridcell').first().waitFor()
  const sample: number[] = []
  let rows = 0
  for (let round = 0; round < rounds; round += 1) {
    // A fresh window each time, on another tab: nothing is in its cache.
    await page.goto(`${new URL(page.url()).origin}/#/inbox/new`)
    await page.reload()
    await page.getByRole('gridcell').first().waitFor()
    await page.waitForTimeout(300)
    const measured = await clickToPaint(page)
    sample.push(measured.ms)
    rows = measured.rows
  }
  await browser.close()
  await host.close()
  const median = quantile(sample, 0.5)
  return [
    {
      ...{ name: 'inbox-all-open', requests: municipality.requests, median_ms: median, p95_ms: quantile(sample, 0.95) },
      ...{ floor_ms: null, ratio: null, note: `${rows} rows from click to paint in Chromium, cache cold` },
    },
  ]
}

/** Clicks the tab inside the page and waits until the grid says all rows are there and a frame with them was painted. */
async function clickToPaint(page: Page): Promise<{ ms: number; rows: number }> {
  return await page.evaluate(async () => {
    const tab = [...document.querySelectorAll<HTMLElement>('[role="tab"], [role="radio"], button, a')].find((each) =>
      /^Açık\b/u.test(each.innerText.trim()),
    )
    if (!tab) throw new Error('the tab is not there')
    // A list ends at ten thousand and says so.
    const wanted = Math.min(10_000, Number(/\d[\d.]*/u.exec(tab.innerText)?.[0]?.replaceAll('.', '') ?? '0'))
    const grid = (): number =>
      Number(document.querySelector('[role="grid"], [role="treegrid"]')?.getAttribute('aria-rowcount') ?? '0') - 1
    const began = performance.now()
    tab.click()
    while (grid() < wanted) await new Promise((resolve) => requestAnimationFrame(resolve))
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    return { ms: performance.now() - began, rows: grid() }
  })
}
