// Where each post begins its day, whoever sat at the PC before.
import type { Page } from '@playwright/test'
import { expect, findPerson, test, type Wanted } from '#tests/e2e/support/desk.ts'

const title = (page: Page) => page.getByRole('heading', { level: 1 })

/** Of each post its first screen: the title, and what only this screen has. */
const firstScreens = [
  { post: 'agent', name: 'Yeni Talep', seen: (page: Page) => page.getByRole('form', { name: 'Yeni talep' }) },
  {
    post: 'director',
    name: 'Müdürlük Panosu',
    seen: (page: Page) => page.getByRole('region', { name: 'Geciken: talepler' }).first(),
  },
  { post: 'overseer', name: 'Genel Bakış', seen: (page: Page) => page.getByRole('region', { name: 'Müdürlükler' }) },
  { post: 'administrator', name: 'Yönetim', seen: (page: Page) => page.getByRole('tabpanel') },
  {
    post: 'clerk',
    name: 'Gelen Kutusu',
    seen: (page: Page) => page.getByRole('tab', { name: /^Yeni/u, selected: true }),
  },
] as const

async function signIn(page: Page, wanted: Wanted): Promise<void> {
  await page.getByRole('button', { name: findPerson(wanted).fullName }).click()
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Oturum:/u }).click()
  await page.getByRole('menuitem', { name: 'Oturumu kapat' }).click()
  await expect(page.getByRole('button', { name: 'Oturum aç' })).toBeVisible()
}

test('each post begins on its first screen, after whichever post signed out on whichever screen', async ({
  emptyDesk,
}) => {
  const { page } = await emptyDesk()
  for (const { post, name, seen } of firstScreens) {
    await signIn(page, { post })
    await expect(title(page)).toContainText(name)
    await expect(seen(page)).toBeVisible()
    // Away from it, to another screen of the rail, which the next post may have or not.
    await page.getByRole('navigation', { name: 'Ekranlar' }).locator('a:not([aria-current])').last().click()
    await expect(title(page)).not.toContainText(name)
    await signOut(page)
  }
})

test('who signs in after an administrator left on the calendars is on no page that there is not', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'administrator' })
  await page.getByRole('link', { name: 'Mesai' }).click()
  await signOut(page)
  await signIn(page, { post: 'agent' })
  await expect(title(page)).toContainText('Yeni Talep')
  await expect(page.getByText('Böyle bir sayfa yok')).toHaveCount(0)
})

test('a screen that both posts have does not stay open for the next, not even after a reload between them', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'agent' })
  for (const reload of [false, true]) {
    await page.getByRole('link', { name: 'Gelen Kutusu' }).click()
    await page.getByRole('tab', { name: /^Açık/u }).click()
    await expect(page).toHaveURL(/inbox\/open/u)
    await signOut(page)
    if (reload) await page.reload()
    await signIn(page, { post: 'overseer' })
    await expect(title(page)).toContainText('Genel Bakış')
  }
})
