import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/desk.ts'

/** What axe finds wrong by WCAG 2.1 A and AA; AG Grid's own inner scroll areas are not ours. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}

for (const scheme of ['light', 'dark'] as const) {
  test(`every screen can be read and reached by everybody (${scheme})`, async ({ deskOf, emptyDesk }) => {
    const door = await emptyDesk()
    await door.page.emulateMedia({ colorScheme: scheme })
    await expect(door.page.getByRole('button', { name: 'Oturum aç' })).toBeVisible()
    expect(await faultsOf(door.page)).toEqual([])

    const { page } = await deskOf({ post: 'overseer' })
    await page.emulateMedia({ colorScheme: scheme })
    await page.getByRole('gridcell').first().click()
    await expect(page.getByRole('article')).toHaveAttribute('aria-busy', 'false')
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('n')
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('link', { name: 'Talep Al' }).click()
    await expect(page.getByRole('form', { name: 'Yeni talep' })).toBeVisible()
    expect(await faultsOf(page)).toEqual([])

    const it = await deskOf({ post: 'administrator' })
    await it.page.emulateMedia({ colorScheme: scheme })
    for (const tab of ['Tatiller ve idari izin', 'Çalışma takvimleri', 'Hedef süreler']) {
      await it.page.getByRole('tab', { name: tab }).click()
      await expect(it.page.getByRole('tabpanel')).toBeVisible()
      expect(await faultsOf(it.page)).toEqual([])
    }
  })

  test(`the board and the list of a figure can be read and reached by everybody (${scheme})`, async ({ deskOf }) => {
    const { page } = await deskOf({ post: 'director', directorate: 'Temizlik İşleri' })
    await page.emulateMedia({ colorScheme: scheme })
    await page.getByRole('link', { name: 'Pano' }).click()
    await page.getByRole('link', { name: /^Açık: \d/u }).click()
    await page.getByRole('gridcell').getByRole('checkbox').first().check()
    await page.getByRole('button', { name: 'Açıklama iste' }).click()
    await expect(page.getByRole('form', { name: 'Açıklama iste' })).toBeVisible()
    expect(await faultsOf(page)).toEqual([])
    await page.getByText('Konular', { exact: true }).click()
    await page.getByRole('table').getByRole('link').last().click()
    await page.getByRole('gridcell').nth(2).click()
    await expect(page.getByRole('article')).toHaveAttribute('aria-busy', 'false')
    expect(await faultsOf(page)).toEqual([])
  })
}
