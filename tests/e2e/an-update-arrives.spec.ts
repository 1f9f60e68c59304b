// A newer program comes to the database while somebody writes with this one.
import { expect, test } from '#tests/e2e/support/desk.ts'
import { asOwner, enrol } from '#tests/e2e/support/it-department.ts'
import { openByNumber, registerRequest } from '#tests/e2e/support/office.ts'

/** From now on the database serves one person nothing older than a version; all others what it served them before. */
async function serve(login: string, oldest: string): Promise<void> {
  const [row] = await asOwner<{ schema: number; oldest: string }>(
    'select schema, oldest_program as oldest from zimmet.served',
  )
  await asOwner(`create or replace view zimmet.served with (security_invoker) as
    select ${row?.schema} as schema, case when session_user = '${login}' then '${oldest}' else '${row?.oldest}' end as oldest_program`)
}

test('what somebody writes when his program is no longer served is refused with a sentence and is there after the update', async ({
  deskOf,
  emptyDesk,
}) => {
  const agent = await deskOf({ post: 'agent' })
  const number = await registerRequest(agent.page, { subject: 'cop', words: 'Güncelleme sırasında' })
  const clerk = await enrol('clerk', 'Temizlik İşleri')
  const { page } = await emptyDesk()
  const signIn = async (): Promise<void> => {
    await page.getByLabel('Kullanıcı adı').fill(clerk.login)
    await page.getByLabel('Parola', { exact: true }).fill(clerk.password)
    await page.keyboard.press('Enter')
  }
  await signIn()
  await openByNumber(page, number)
  await page.keyboard.press('n')
  const form = page.getByRole('form', { name: 'Not ekle' })
  await form.getByLabel('Not').fill('Yarım kalmasın')

  await serve(clerk.login, '99.0.0')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toContainText('Programın bu sürümü artık kullanılmıyor. Yazdıklarınız duruyor')
  await expect(form.getByLabel('Not')).toHaveValue('Yarım kalmasın')
  // What is there can still be read.
  await expect(page.getByRole('article', { name: `Talep ${number}` })).toBeVisible()

  // Nobody gets in with the old program; the new one finds what was written.
  await page.getByRole('button', { name: /^Oturum:/u }).click()
  await page.getByRole('menuitem', { name: 'Oturumu kapat' }).click()
  await signIn()
  await expect(page.getByRole('alert')).toContainText(/sürüm/u)
  await serve(clerk.login, '0.1.0')
  await signIn()
  await openByNumber(page, number)
  await page.keyboard.press('n')
  await expect(form.getByLabel('Not')).toHaveValue('Yarım kalmasın')
  await page.keyboard.press('Control+Enter')
  await expect(form).toHaveCount(0)
  await expect(page.getByRole('listitem').filter({ hasText: 'Not ekledi' })).toHaveCount(1)
})
