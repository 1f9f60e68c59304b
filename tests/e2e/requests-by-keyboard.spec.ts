import { expect, test } from '#tests/e2e/support/desk.ts'
import { openByNumber, registerRequest } from '#tests/e2e/support/office.ts'

test('an act that begins without a field is done by keys alone', async ({ deskOf }) => {
  const agent = await deskOf({ post: 'agent' })
  const clerk = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri' })
  const number = await registerRequest(agent.page, { subject: 'cop', words: 'Bizim işimiz değil' })
  await openByNumber(clerk.page, number)
  const form = clerk.page.getByRole('form', { name: 'İade et' })

  await clerk.page.keyboard.press('i')
  await expect(form).toBeVisible()
  await clerk.page.keyboard.press('Escape')
  await expect(form).toHaveCount(0)
  await expect(clerk.page.getByRole('article', { name: `Talep ${number}` })).toBeVisible()

  await clerk.page.keyboard.press('i')
  await clerk.page.keyboard.press('1')
  await expect(form.getByRole('radio').first()).toBeChecked()
  await clerk.page.keyboard.press('Control+Enter')
  await expect(clerk.page.getByRole('article')).toContainText('İade edildi')
})

test('words that a reason owes are typed at once', async ({ deskOf }) => {
  const agent = await deskOf({ post: 'agent' })
  const clerk = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri' })
  const number = await registerRequest(agent.page, { subject: 'cop', words: 'Başka nedenle iade' })
  await openByNumber(clerk.page, number)
  await clerk.page.keyboard.press('i')
  const form = clerk.page.getByRole('form', { name: 'İade et' })
  const keys = form.getByRole('radio')
  await clerk.page.keyboard.press(String(await keys.count()))
  await expect(keys.last()).toBeChecked()
  await clerk.page.keyboard.type('Yol yapımı')
  await expect(form.getByLabel('Açıklama')).toHaveValue('Yol yapımı')
})
