import { photo } from '#tests/database/acts.ts'
import { expect, test } from '#tests/e2e/support/desk.ts'
import { openByNumber, registerRequest } from '#tests/e2e/support/office.ts'

test('a call becomes a request in the right inbox on another PC, is solved with evidence there, and closed from outside', async ({
  deskOf,
}) => {
  const clerk = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri' })
  const agent = await deskOf({ post: 'agent' })
  const overseer = await deskOf({ post: 'overseer' })

  const number = await registerRequest(agent.page, {
    phone: '0532 765 43 21',
    name: 'Deneme Vatandaşı',
    subject: 'tadilat',
    words: 'Kaldırımda tadilat atığı duruyor',
  })
  expect(number).toMatch(/^\d\d-\d{6}-\d$/u)

  await test.step('it appears by itself in the inbox of Temizlik İşleri', async () => {
    await expect(clerk.page.getByRole('gridcell', { name: number })).toBeVisible()
    await clerk.page.getByRole('gridcell', { name: number }).click()
    await expect(clerk.page.getByRole('article', { name: `Talep ${number}` })).toContainText(
      'Kaldırımda tadilat atığı duruyor',
    )
    await expect(clerk.page.getByRole('article')).toContainText('D*** V***')
    await expect(clerk.page.getByRole('article')).not.toContainText('Deneme Vatandaşı')
  })

  await test.step('the clerk takes it and cannot report it solved without a photo', async () => {
    await clerk.page.keyboard.press('u')
    await expect(clerk.page.getByRole('article')).toContainText(`Görevli: ${clerk.person.fullName}`)
    await clerk.page.keyboard.press('c')
    const form = clerk.page.getByRole('form', { name: 'Çözüldü bildir' })
    await form.getByLabel('Ne yapıldı?').fill('Atık kamyonla alındı.')
    await clerk.page.keyboard.press('Control+Enter')
    await expect(clerk.page.getByRole('article').getByRole('alert')).toContainText('kanıt')
  })

  await test.step('with the photo it goes through', async () => {
    const form = clerk.page.getByRole('form', { name: 'Çözüldü bildir' })
    const chooser = clerk.page.waitForEvent('filechooser')
    await form.getByRole('button', { name: 'Kanıt ekle' }).click()
    await (await chooser).setFiles({ name: 'sonra.jpg', mimeType: 'image/jpeg', buffer: photo() })
    await expect(form.getByRole('list', { name: 'Gönderilecek dosyalar' })).toContainText('Gönderilmeye hazır')
    await expect(form.getByLabel('Ne yapıldı?')).toHaveValue('Atık kamyonla alındı.')
    await form.getByRole('button', { name: 'Gönder' }).click()
    await expect(clerk.page.getByRole('article')).toContainText('Çözüldü (teyitte)')
  })

  await test.step('the clerk may not confirm his own work', async () => {
    await clerk.page.keyboard.press('k')
    await expect(clerk.page.getByRole('article').getByRole('alert')).toContainText('teyit edemez')
  })

  await test.step('an overseer verifies and closes; the clerk sees it close', async () => {
    await openByNumber(overseer.page, number)
    await overseer.page.keyboard.press('k')
    const form = overseer.page.getByRole('form', { name: 'Teyit et ve kapat' })
    // Nobody has said anything yet: no key closes it.
    const close = form.getByRole('button', { name: 'Teyit et ve kapat' })
    await expect(form.getByRole('radio', { checked: true })).toHaveCount(0)
    await overseer.page.keyboard.press('Control+Enter')
    await expect(close).toBeDisabled()
    await form.getByRole('radio', { name: 'Vatandaşa soruldu' }).check()
    await form.getByRole('radio', { name: 'Telefonla' }).click()
    await overseer.page.keyboard.press('Control+Enter')
    await expect(close).toBeDisabled()
    await form.getByRole('radio', { name: '5' }).click()
    await form.getByRole('button', { name: 'Teyit et ve kapat' }).click()
    await expect(overseer.page.getByRole('article')).toContainText('Kapandı')
    await expect(clerk.page.getByRole('article')).toContainText('Kapandı')
  })
})
