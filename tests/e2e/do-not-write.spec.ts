// "Do not write to me": told at the message desk, seen on every PC and on the citizen's request, taken back there.
import { citizensAt } from './support/citizens.ts'
import { expect, test } from './support/desk.ts'

const name = 'Rahatsız Olmaz'

test('is told once, with a reason, and holds in the conversation and on the request', async ({ deskOf }) => {
  const citizens = await citizensAt()
  const [one, other] = [await deskOf({ post: 'agent' }), await deskOf({ post: 'agent', nth: 1 })]
  const conversations = [one.page, other.page].map((page) => page.getByRole('region', { name: `${name} ile görüşme` }))
  const [here, there] = conversations
  await citizens.write(name, 'Kapının önünde moloz var, bana yazmayın')
  for (const { page } of [one, other]) {
    // oxlint-disable no-await-in-loop -- one PC after the other
    await page.getByRole('link', { name: 'Mesajlar' }).click()
    await page.getByRole('list', { name: 'Görüşmeler' }).getByRole('button').filter({ hasText: name }).click()
    await expect(page.getByRole('textbox', { name: 'Yanıt' })).toBeVisible()
    // oxlint-enable no-await-in-loop
  }
  if (here === undefined || there === undefined) throw new Error('two PCs')

  await test.step('a reason is owed, and Escape keeps the conversation open', async () => {
    await here.getByRole('button', { name: 'Bu kişiye yazılmasın…' }).click()
    const form = here.getByRole('form', { name: 'Vatandaş ne istiyor' })
    await expect(form.getByRole('button', { name: 'Kaydet' })).toBeDisabled()
    await one.page.keyboard.press('Escape')
    await expect(form).toHaveCount(0)
    await here.getByRole('button', { name: 'Bu kişiye yazılmasın…' }).click()
    await one.page.keyboard.type('İletide yazdı')
    await one.page.keyboard.press('Enter')
  })

  await test.step('nobody writes to him, and everybody reads why', async () => {
    for (const conversation of conversations) {
      // oxlint-disable-next-line no-await-in-loop -- as above
      await expect(conversation).toContainText(`İletide yazdı ${one.person.fullName}`)
      // oxlint-disable-next-line no-await-in-loop -- as above
      await expect(conversation.getByRole('textbox', { name: 'Yanıt' })).toHaveCount(0)
    }
  })

  await test.step('it stands on his request, where it is taken back', async () => {
    await one.page.keyboard.press('n')
    await expect(one.page.getByRole('form', { name: 'Yeni talep' })).toBeVisible()
    await one.page.keyboard.press('Control+Enter')
    await one.page.getByRole('button', { name: 'Aç', exact: true }).click()
    const panel = one.page.getByRole('article')
    await expect(panel).toContainText('Bu kişiye yazılmaz')
    await panel.getByRole('button', { name: 'Değiştir' }).click()
    await panel.getByRole('checkbox', { name: 'Kendisine yazılmasın' }).uncheck()
    await panel.getByRole('button', { name: 'Kaydet', exact: true }).click()
    await expect(panel.getByRole('button', { name: 'Bu kişiye yazılmasın…' })).toBeVisible()
    await expect(there.getByRole('textbox', { name: 'Yanıt' })).toBeVisible()
  })
  await citizens.leave()
})
