import { expect, test } from '#tests/e2e/support/desk.ts'
import { openByNumber, registerRequest } from '#tests/e2e/support/office.ts'

test('what is not ours goes back to the desk by one key, and on to the right directorate', async ({ deskOf }) => {
  const agent = await deskOf({ post: 'agent' })
  const clerk = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri' })
  const desk = await deskOf({ post: 'director', directorate: 'Basın Yayın ve Halkla İlişkiler' })
  const number = await registerRequest(agent.page, { subject: 'cop', words: 'Sokak lambası yanmıyor, çöp değil' })

  await clerk.page.getByRole('gridcell', { name: number }).click()
  await expect(clerk.page.getByRole('article', { name: `Talep ${number}` })).toBeVisible()
  await clerk.page.keyboard.press('i')
  const form = clerk.page.getByRole('form', { name: 'İade et' })
  await expect(form).toBeVisible()
  await clerk.page.keyboard.press('1')
  await form.getByRole('button', { name: 'Gönder' }).click()
  await expect(clerk.page.getByRole('status', { name: 'Son işlem' })).toContainText(`${number}: iade edildi.`)
  // The list goes on to its next one, where it has one.
  await openByNumber(clerk.page, number)
  await expect(clerk.page.getByRole('article')).toContainText('İade edildi')

  await openByNumber(desk.page, number)
  await expect(desk.page.getByRole('group', { name: 'Zimmet defteri' }).getByRole('button')).toHaveCount(2)
  await desk.page.keyboard.press('i')
  await expect(desk.page.getByRole('article').getByRole('alert')).toContainText('Sevk masası iade edemez')

  await desk.page.keyboard.press('d')
  const handOver = desk.page.getByRole('form', { name: 'Devret' })
  await handOver
    .getByRole('textbox', { name: 'Müdürlük' })
    .or(handOver.getByRole('combobox', { name: 'Müdürlük' }))
    .fill('fen')
  await desk.page.keyboard.press('Enter')
  // The digit is a reason's, not a letter of the directorate.
  await desk.page.keyboard.press('1')
  await expect(handOver.getByRole('radio').first()).toBeChecked()
  // So it is behind the subject that it should have had.
  const subject = handOver
    .getByRole('textbox', { name: 'Doğru konu' })
    .or(handOver.getByRole('combobox', { name: 'Doğru konu' }))
  // A letter and Enter before the list has caught up: the first that fits is chosen, and nothing is sent.
  const isSent = await subject.evaluate((input: HTMLInputElement) => {
    input.focus()
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, 'a')
    input.dispatchEvent(new Event('input', { bubbles: true }))
    const key = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }
    return input.dispatchEvent(new KeyboardEvent('keydown', key))
  })
  expect(isSent).toBe(false)
  await expect(handOver.getByRole('radiogroup')).toBeFocused()
  const chosen = await subject.inputValue()
  await desk.page.keyboard.press('2')
  await expect(handOver.getByRole('radio').nth(1)).toBeChecked()
  await expect(subject).toHaveValue(chosen)
  await handOver.getByRole('button', { name: 'Gönder' }).click()
  await expect(desk.page.getByRole('group', { name: 'Zimmet defteri' }).getByRole('button')).toHaveCount(3)
  await expect(clerk.page.getByRole('article')).toContainText('Fen İşleri')
})

test('two people at one request: who is writing sees what the other does, and loses nothing typed', async ({
  deskOf,
}) => {
  const agent = await deskOf({ post: 'agent' })
  const first = await deskOf({ post: 'clerk', directorate: 'Park ve Bahçeler' })
  const second = await deskOf({ post: 'director', directorate: 'Park ve Bahçeler' })
  const number = await registerRequest(agent.page, { subject: 'agac bud', words: 'Dallar tele değiyor' })
  for (const { page } of [first, second]) await openByNumber(page, number)

  await first.page.keyboard.press('u')
  await expect(first.page.getByRole('article')).toContainText('İşlemde')
  await first.page.keyboard.press('c')
  const form = first.page.getByRole('form', { name: 'Çözüldü bildir' })
  await form.getByLabel('Ne yapıldı?').fill('Dallar budandı')

  await expect(second.page.getByRole('article')).toContainText('İşlemde')
  await second.page.keyboard.press('n')
  await second.page.getByRole('form', { name: 'Not ekle' }).getByLabel('Not').fill('Ekip perşembe gidecek')
  await second.page.keyboard.press('Control+Enter')
  await expect(second.page.getByRole('article')).toContainText('Ekip perşembe gidecek')

  await expect(first.page.getByRole('article').getByRole('alert')).toContainText('Siz yazarken')
  await expect(first.page.getByRole('article').getByRole('alert')).toContainText('Not ekledi')
  await expect(form.getByLabel('Ne yapıldı?')).toHaveValue('Dallar budandı')
  await first.page.keyboard.press('Escape')
  await first.page.keyboard.press('c')
  await expect(form.getByLabel('Ne yapıldı?')).toHaveValue('Dallar budandı')
})

test('a hold waits for a date, and ends earlier by resuming', async ({ deskOf }) => {
  const agent = await deskOf({ post: 'agent' })
  const clerk = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri', nth: 1 })
  const number = await registerRequest(agent.page, { subject: 'cop', words: 'Konteyner eksik' })
  await openByNumber(clerk.page, number)
  await clerk.page.keyboard.press('u')
  await expect(clerk.page.getByRole('article')).toContainText('İşlemde')
  await clerk.page.keyboard.press('b')
  const form = clerk.page.getByRole('form', { name: 'Beklet' })
  await form.getByRole('radio').first().click()
  await form.getByRole('button', { name: '3 gün' }).click()
  await form.getByRole('button', { name: 'Gönder' }).click()
  await expect(clerk.page.getByRole('article')).toContainText('Bekliyor')
  await clerk.page.keyboard.press('s')
  await expect(clerk.page.getByRole('article')).toContainText('İşlemde')
})
