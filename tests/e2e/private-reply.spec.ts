// A comment below a post: answered for everybody, or once in private, and the desk says why not a second time.
import { citizensAt } from './support/citizens.ts'
import { expect, test } from './support/desk.ts'

const name = 'Yorum Yapan'

test('a comment is answered in private once, beside the public reply', async ({ deskOf }) => {
  const citizens = await citizensAt('facebook')
  const { page } = await deskOf({ post: 'agent' })
  await citizens.write(name, 'Bizim sokakta çukur var', { kind: 'comment', details: { item: 'comment', post: '1_1' } })
  await page.getByRole('link', { name: 'Mesajlar' }).click()
  await page.getByRole('list', { name: 'Görüşmeler' }).getByRole('button').filter({ hasText: name }).click()
  const way = (words: string) => page.getByRole('radio', { name: words })
  await expect(way('Serbest')).toBeDisabled()
  await expect(way('Yoruma yanıt')).toBeChecked()
  await way('Özel yanıt').click()
  await expect(page.getByText('yalnız bir kez')).toBeVisible()
  await page.getByRole('textbox', { name: 'Yanıt' }).fill('Hangi sokak? Numaranızı yazar mısınız?')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => citizens.outgoing()).toContain('Hangi sokak? Numaranızı yazar mısınız?')
  await expect(way('Özel yanıt')).toBeDisabled()
  await expect(way('Özel yanıt')).toContainText('özel yanıt verildi')
  // What began in private goes on for everybody only where somebody chooses that.
  await expect(way('Yoruma yanıt')).not.toBeChecked()
  await expect(page.getByText('herkes okur')).toBeVisible()
  await page.getByRole('textbox', { name: 'Yanıt' }).fill('Teşekkürler')
  await expect(page.getByRole('button', { name: 'Gönder' })).toBeDisabled()
  await way('Yoruma yanıt').click()
  await expect(page.getByRole('button', { name: 'Gönder' })).toBeEnabled()
  await citizens.leave()
})
