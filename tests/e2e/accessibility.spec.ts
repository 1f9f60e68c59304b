import { faultsOf } from '#tests/e2e/support/accessibility.ts'
import { expect, test } from '#tests/e2e/support/desk.ts'
import { enrol } from '#tests/e2e/support/it-department.ts'
import { goToInbox } from '#tests/e2e/support/office.ts'

for (const scheme of ['light', 'dark'] as const) {
  test(`every screen can be read and reached by everybody (${scheme})`, async ({ deskOf, emptyDesk }) => {
    const door = await emptyDesk()
    await door.page.emulateMedia({ colorScheme: scheme })
    await expect(door.page.getByRole('button', { name: 'Oturum aç' })).toBeVisible()
    expect(await faultsOf(door.page)).toEqual([])

    const { page } = await deskOf({ post: 'overseer' })
    await page.emulateMedia({ colorScheme: scheme })
    await goToInbox(page)
    await page.getByRole('gridcell').first().click()
    await expect(page.getByRole('article')).toHaveAttribute('aria-busy', 'false')
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('n')
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('link', { name: 'Yeni Talep' }).click()
    await expect(page.getByRole('form', { name: 'Yeni talep' })).toBeVisible()
    expect(await faultsOf(page)).toEqual([])

    const it = await deskOf({ post: 'administrator' })
    await it.page.emulateMedia({ colorScheme: scheme })
    await expect(it.page.getByRole('tabpanel')).toBeVisible()
    expect(await faultsOf(it.page)).toEqual([])
    await it.page.getByRole('link', { name: 'Mesai' }).click()
    for (const tab of ['Tatiller ve idari izin', 'Çalışma takvimleri', 'Hedef süreler']) {
      await it.page.getByRole('tab', { name: tab }).click()
      await expect(it.page.getByRole('tabpanel')).toBeVisible()
      expect(await faultsOf(it.page)).toEqual([])
    }
  })

  test(`one's own password, notices and the limits can be read and reached by everybody (${scheme})`, async ({
    deskOf,
    emptyDesk,
  }) => {
    const newcomer = await enrol('clerk', 'Fen İşleri', { owesPassword: true })
    const { page } = await emptyDesk()
    await page.emulateMedia({ colorScheme: scheme })
    await page.getByLabel('Kullanıcı adı').fill(newcomer.login)
    await page.getByLabel('Parola', { exact: true }).fill(newcomer.password)
    await page.keyboard.press('Enter')
    await expect(page.getByText(/Hesabınızı .+ açtı/u)).toBeVisible()
    await page.getByRole('button', { name: 'Parolayı değiştir' }).click()
    await expect(page.getByRole('alert')).toHaveCount(3)
    expect(await faultsOf(page)).toEqual([])

    const it = await deskOf({ post: 'administrator' })
    await it.page.emulateMedia({ colorScheme: scheme })
    await it.page.getByRole('link', { name: 'Sınırlar' }).click()
    await it.page.getByRole('button', { name: 'Dosya açma: sınırı değiştir' }).click()
    expect(await faultsOf(it.page)).toEqual([])
    await it.page.getByRole('link', { name: 'Bilgisayarlar' }).click()
    await it.page.getByRole('gridcell').first().click()
    await expect(it.page.getByRole('form', { name: 'Halka' })).toBeVisible()
    expect(await faultsOf(it.page)).toEqual([])
    await it.page.getByRole('link', { name: 'Sağlık' }).click()
    await expect(it.page.getByRole('row').filter({ hasText: 'Yedeğin denetimi' })).toBeVisible()
    expect(await faultsOf(it.page)).toEqual([])
    await it.page.getByRole('button', { name: /^Oturum:/u }).click()
    await it.page.getByRole('menuitem', { name: 'Hesap bildirimleri' }).click()
    await expect(it.page.getByRole('region', { name: 'Hesabımla ilgili bildirimler' })).toContainText('kimse')
    expect(await faultsOf(it.page)).toEqual([])
  })

  test(`the board and the list of a figure can be read and reached by everybody (${scheme})`, async ({ deskOf }) => {
    const { page } = await deskOf({ post: 'director', directorate: 'Temizlik İşleri' })
    await page.emulateMedia({ colorScheme: scheme })
    await page.getByRole('link', { name: 'Müdürlük Panosu' }).click()
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
