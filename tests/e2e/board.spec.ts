import type { Page } from '@playwright/test'
import { expect, test } from '#tests/e2e/support/desk.ts'
import { openByNumber, registerRequest } from '#tests/e2e/support/office.ts'

const rowsOf = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('gridcell') })
const boxesOf = (page: Page) => page.getByRole('gridcell').getByRole('checkbox')
const tile = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Müdürlüğün işi' }).getByRole('link', { name: new RegExp(`^${name}: \\d`, 'u') })
const countOf = async (page: Page, name: string): Promise<number> =>
  Number(/: ([\d.]+)/u.exec((await tile(page, name).getAttribute('aria-label')) ?? '')?.[1]?.replaceAll('.', ''))

test('a director works down the board: figures fill the list, three are assigned at once, one is asked why, and late stays late', async ({
  deskOf,
}) => {
  const directorate = 'Fen İşleri'
  const director = await deskOf({ post: 'director', directorate })
  const clerk = await deskOf({ post: 'clerk', directorate })
  const { page } = director
  await page.getByRole('link', { name: 'Müdürlük Panosu' }).click()
  await expect(tile(page, 'Geciken')).toHaveAttribute('aria-current', 'true')
  for (const name of ['Geciken', 'Görevlisi yok', 'Açık']) {
    await tile(page, name).click()
    const list = page.getByRole('region', { name: `${name}: talepler` }).first()
    // Something may fall due, or come in, between two looks.
    await expect(async () => {
      const count = await countOf(page, name)
      await expect(list.getByRole('heading')).toContainText(`${count} talep`, { timeout: 1000 })
      await expect(list.getByRole('grid')).toHaveAttribute('aria-rowcount', String(count + 1), { timeout: 1000 })
    }).toPass()
  }

  await tile(page, 'Görevlisi yok').click()
  const before = await countOf(page, 'Görevlisi yok')
  expect(before).toBeGreaterThan(2)
  await boxesOf(page).nth(0).check()
  await boxesOf(page).nth(1).check()
  await boxesOf(page).nth(2).check()
  const desk = page.getByRole('region', { name: 'Seçilen talepler' })
  await expect(desk).toContainText('3 talep seçili')
  await desk.getByRole('button', { name: 'Ata' }).click()
  await desk.getByRole('combobox', { name: 'Kime' }).fill(clerk.person.fullName)
  await page.getByRole('option').first().click()
  await desk.getByRole('button', { name: 'Gönder' }).click()
  await expect(desk).toContainText('3 talep: atama yapıldı.')
  await expect(tile(page, 'Görevlisi yok')).toHaveAttribute('aria-label', `Görevlisi yok: ${before - 3}`)
  await expect(rowsOf(page)).toHaveCount(before - 3)

  await tile(page, 'Geciken').click()
  const late = rowsOf(page).first()
  const number = ((await late.locator('[col-id="number"]').textContent()) ?? '').trim()
  await boxesOf(page).first().check()
  await desk.getByRole('button', { name: 'Açıklama iste' }).click()
  await desk.getByLabel('Neyin açıklanmasını istiyorsunuz?').fill('Neden hâlâ başlanmadı?')
  await page.keyboard.press('Control+Enter')
  await expect(desk).toContainText('1 talep: açıklama istendi.')
  await expect(tile(page, 'Açıklama bekleyen')).toHaveAttribute('aria-label', 'Açıklama bekleyen: 1')

  await openByNumber(clerk.page, number)
  const asked = clerk.page.getByRole('region', { name: 'Açıklama', exact: true })
  await expect(asked.getByRole('alert')).toContainText('Neden hâlâ başlanmadı?')
  await clerk.page.keyboard.press('p')
  const answer = clerk.page.getByRole('form', { name: 'Açıklama yap' })
  await expect(answer).toContainText('Neden hâlâ başlanmadı?')
  await answer.getByLabel('Açıklamanız').fill('Asfalt plenti arızalıydı, pazartesi gidilecek.')
  await clerk.page.keyboard.press('Control+Enter')
  await expect(asked).toContainText('Asfalt plenti arızalıydı')
  await expect(tile(page, 'Açıklama bekleyen')).toHaveAttribute('aria-label', 'Açıklama bekleyen: 0')

  await page.getByRole('gridcell', { name: number }).click()
  const panel = page.getByRole('article')
  await expect(panel).toContainText('Asfalt plenti arızalıydı')
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  const lateCount = await countOf(page, 'Geciken')
  const place = rowsOf(page).filter({ hasText: number })
  await place.getByRole('checkbox').check()
  await desk.getByRole('button', { name: 'Süreyi uzat' }).click()
  await desk.getByLabel('Tarih').fill(new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10))
  await desk.getByLabel('Gerekçe').fill('Plent onarılıyor')
  await desk.getByRole('button', { name: 'Gönder' }).click()
  await expect(desk).toContainText('Termin geçti')
  await expect(tile(page, 'Geciken')).toHaveAttribute('aria-label', `Geciken: ${lateCount}`)
})

test('what the rules refuse of many is named with its reason and stays ticked', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'director', directorate: 'Kültür ve Sosyal İşler' })
  await page.goto(new URL('#/board', page.url()).href)
  await tile(page, 'Açık').click()
  // In the order of deadlines those that are solved already stand between the others.
  const solved = rowsOf(page).filter({ hasText: 'Çözüldü' }).first()
  const number = ((await solved.locator('[col-id="number"]').textContent()) ?? '').trim()
  await solved.getByRole('checkbox').check()
  const inWork = rowsOf(page).filter({ hasText: 'İşlemde' }).first()
  await inWork.getByRole('checkbox').check()
  const desk = page.getByRole('region', { name: 'Seçilen talepler' })
  await desk.getByRole('button', { name: 'Ata' }).click()
  // They are others': asked first.
  await desk.getByRole('button', { name: 'Yine de devam et' }).click()
  await desk.getByRole('combobox', { name: 'Kime' }).click()
  await page.getByRole('option').first().click()
  await desk.getByRole('button', { name: 'Gönder' }).click()
  const summary = desk.getByRole('alert')
  await expect(summary).toContainText('1 yapıldı, 1 yapılamadı')
  await expect(summary.getByRole('listitem')).toContainText(number)
  await expect(summary.getByRole('listitem')).toContainText('şu anki durumunda buna uygun değil')
  await expect(desk).toContainText('1 talep seçili')
  await expect(rowsOf(page).filter({ hasText: number }).getByRole('checkbox')).toBeChecked()
})

test('a figure of the tables opens exactly its rows, and one goes back to where it stood', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'overseer' })
  await page.goto(new URL('#/board', page.url()).href)
  await page.getByLabel('Müdürlük', { exact: true }).first().fill('temizlik')
  await page.getByRole('option').first().click()
  const solved = page
    .getByRole('table', { name: 'Görevliler' })
    .getByRole('link', { name: /: Çözülen: /u })
    .first()
  const count = ((await solved.textContent()) ?? '').trim()
  expect(Number(count)).toBeGreaterThan(9)
  await solved.click()
  await expect(page.getByRole('heading', { level: 2 })).toContainText(`${count} talep`)
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(Number(count) + 1))
  await page.getByRole('gridcell').nth(3).click()
  await expect(page.getByRole('article')).toHaveAttribute('aria-busy', 'false')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('article')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('table', { name: 'Görevliler' })).toBeVisible()
})

test('rows are ticked by the keyboard alone, and the list follows what happens elsewhere', async ({ deskOf }) => {
  const agent = await deskOf({ post: 'agent' })
  // Nobody else of this run registers anything for it.
  const { page } = await deskOf({ post: 'director', directorate: 'Veteriner İşleri' })
  await page.goto(new URL('#/board', page.url()).href)
  await tile(page, 'Açık').click()
  await expect(rowsOf(page).first()).toBeVisible()
  const open = await countOf(page, 'Açık')
  await rowsOf(page).first().locator('[col-id="subject"]').focus()
  await page.keyboard.press('Space')
  const desk = page.getByRole('region', { name: 'Seçilen talepler' })
  await expect(desk).toContainText('1 talep seçili')
  // As fast as fingers go: no key undoes what the one before it wished.
  for (let key = 0; key < 5; key += 1) await page.keyboard.press('Shift+ArrowDown')
  await expect(desk).toContainText('6 talep seçili')
  for (let key = 0; key < 3; key += 1) {
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowUp')
  }
  await expect(desk).toContainText('3 talep seçili')
  await page.keyboard.press('Control+a')
  await expect(desk).toContainText(`${open} talep seçili`)
  await page.keyboard.press('Escape')
  await expect(desk).toHaveCount(0)

  await registerRequest(agent.page, { subject: 'basibos', words: 'Kapının önünde yatıyor' })
  await expect(tile(page, 'Açık')).toHaveAttribute('aria-label', `Açık: ${open + 1}`)
  await expect(page.getByRole('region', { name: 'Açık: talepler' }).first().getByRole('heading')).toContainText(
    `${open + 1} talep`,
  )
})

test('on a PC that draws slower than fingers type, no key undoes what the next one wishes', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'director', directorate: 'Temizlik İşleri' })
  await page.goto(new URL('#/board', page.url()).href)
  await tile(page, 'Açık').click()
  await expect(rowsOf(page).nth(8)).toBeVisible()
  const slow = await page.context().newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 8 })
  const desk = page.getByRole('region', { name: 'Seçilen talepler' })
  for (let round = 0; round < 6; round += 1) {
    await rowsOf(page).first().locator('[col-id="subject"]').focus()
    for (let key = 0; key < 6; key += 1) await page.keyboard.press('Shift+ArrowDown')
    for (let key = 0; key < 4; key += 1) {
      await page.keyboard.press('Space')
      await page.keyboard.press('ArrowUp')
    }
    await expect(desk).toContainText('3 talep seçili')
    await page.keyboard.press('Escape')
    await expect(desk).toHaveCount(0)
  }
})

test('an address that names no figure says so', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'clerk', directorate: 'Fen İşleri' })
  await page.goto(new URL('#/rows/nonsense/all', page.url()).href)
  await expect(page.getByText('Bu adresteki rakam anlaşılamadı')).toBeVisible()
  await page.goto(new URL('#/rows/overdue/directorateIds-x', page.url()).href)
  await expect(page.getByText('Bu adresteki rakam anlaşılamadı')).toBeVisible()
})

test('a goal that an administrator sets stands beside the figure on the open board of its director, and on the overview', async ({
  deskOf,
}) => {
  const directorate = 'Temizlik İşleri'
  const director = await deskOf({ post: 'director', directorate })
  await director.page.getByRole('link', { name: 'Müdürlük Panosu' }).click()
  const goals = director.page.getByRole('region', { name: 'Son dört hafta ve hedefler' })
  await expect(goals).toContainText('Çözüm süresi')
  await expect(goals).not.toContainText('hedef')

  const { page } = await deskOf({ post: 'administrator' })
  await page.getByRole('link', { name: 'Yönetim' }).click()
  await page.getByRole('tab', { name: 'Müdürlükler' }).click()
  await page.getByRole('row').filter({ hasText: directorate }).getByRole('button').first().click()
  await page.getByRole('button', { name: 'Hedefler', exact: true }).click()
  const form = page.getByRole('form', { name: 'Hedefler' })
  await form.getByRole('textbox', { name: /Zamanında çözme/u }).fill('100')
  await form.getByRole('textbox', { name: /Ortanca süre/u }).fill('5000')
  await form.getByRole('button', { name: 'Hedefleri kaydet' }).click()
  await expect(form).toContainText('Kaydedildi')
  await expect(page.getByRole('region', { name: 'Kim, ne zaman değiştirdi' })).toContainText(
    'süresinde hedefi % – → 100',
  )

  // Nobody had to read anew. What is not reached has a sign and not its colour alone.
  await expect(goals).toContainText('▼ hedef %100')
  await expect(goals).toContainText('hedef 5000:00')
  await expect(goals).not.toContainText('▼ hedef 5000:00')
  const overseer = await deskOf({ post: 'overseer' })
  await overseer.page.getByRole('link', { name: 'Genel Bakış' }).click()
  const row = overseer.page.getByRole('row').filter({ hasText: directorate }).first()
  await expect(row).toContainText('▼ hedef %100')
})
