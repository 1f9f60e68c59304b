// What is marked is what acts: the keys of a person who works without the mouse.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '#tests/e2e/support/desk.ts'
import { registerRequest } from '#tests/e2e/support/office.ts'

const rowsOf = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('gridcell') })
const numberOf = async (row: Locator): Promise<string> =>
  ((await row.locator('[col-id="number"]').textContent()) ?? '').trim()

// One caller after the other, from the last one's receipt.
async function registerNext(page: Page, subject: string, words: string): Promise<string> {
  const next = page.getByRole('button', { name: 'Yeni kayıt' })
  if (await next.isVisible()) await next.click()
  return await registerRequest(page, { subject, words })
}

test('the panel goes with the arrows, and no key acts on a request that is no longer marked', async ({ deskOf }) => {
  const agent = await deskOf({ post: 'agent' })
  const { page, person } = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri' })
  for (const words of ['Birinci', 'İkinci', 'Üçüncü'])
    await registerNext(agent.page, 'tadilat', `${words} sırada duran gergedan`)
  await page.getByRole('searchbox', { name: 'Talep ara' }).fill('duran gergedan')
  await page.keyboard.press('Enter')
  await expect(rowsOf(page)).toHaveCount(3)
  const [first = '', , last = ''] = await Promise.all((await rowsOf(page).all()).map(numberOf))
  const article = (number: string) => page.getByRole('article', { name: `Talep ${number}` })
  await page.getByRole('gridcell', { name: first }).click()
  await expect(article(first)).toContainText('Yeni')

  // Quicker than anything can be read: the key of the act comes while the panel is on its way.
  for (const key of ['ArrowDown', 'ArrowDown', 'u']) await page.keyboard.press(key)
  await expect(article(last)).toContainText('Zimmet')
  await page.keyboard.press('u')
  await expect(article(last)).toContainText(`Görevli: ${person.fullName}`)
  await page.getByRole('gridcell', { name: first }).click()
  await expect(article(first)).toContainText('Yeni')
  await expect(article(first)).not.toContainText(`Görevli: ${person.fullName}`)
})

/** What is painted in a point of the page, as #rrggbb. */
async function colourAt(page: Page, x: number, y: number): Promise<string> {
  const picture = await page.screenshot({ clip: { x, y, width: 1, height: 1 } })
  return await page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const context = new OffscreenCanvas(1, 1).getContext('2d')
    context?.drawImage(image, 0, 0)
    const [red = 0, green = 0, blue = 0] = context?.getImageData(0, 0, 1, 1).data ?? []
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
  }, picture.toString('base64'))
}

test('the open row is told by a bar at its edge, wherever its columns are scrolled', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri' })
  await page.getByRole('tab', { name: /^Açık/u }).click()
  await page.getByRole('gridcell').first().click()
  await expect(page.getByRole('article')).toHaveAttribute('aria-busy', 'false')
  // The focus' own frame is elsewhere.
  await page.keyboard.press('ArrowRight')
  const box = await rowsOf(page).first().boundingBox()
  const [x, y] = [(box?.x ?? 0) + 1, (box?.y ?? 0) + 16]
  const tint = await colourAt(page, x + 30, y - 10)
  await expect.poll(async () => await colourAt(page, x, y)).not.toBe(tint)
  await page.mouse.move(x + 300, y + 100)
  await page.mouse.wheel(300, 0)
  await expect.poll(async () => (await rowsOf(page).first().boundingBox())?.x).toBeLessThan(x)
  expect(await colourAt(page, x, y)).not.toBe(tint)
})

test('what leaves the list leaves the panel open, and the next key still means it', async ({ deskOf }) => {
  const agent = await deskOf({ post: 'agent' })
  const { page } = await deskOf({ post: 'clerk', directorate: 'Park ve Bahçeler' })
  const number = await registerNext(agent.page, 'agac bud', 'Dal sallanıyor')
  // The newest first, and at least one more beside it.
  await page.getByRole('columnheader', { name: 'No' }).click()
  await page.getByRole('columnheader', { name: 'No' }).click()
  const article = page.getByRole('article', { name: `Talep ${number}` })
  await page.getByRole('gridcell', { name: number }).click()
  await expect(article).toContainText('Yeni')
  await page.keyboard.press('a')
  await expect(article).toContainText('İşlemde')
  await expect(page.getByRole('gridcell', { name: number })).toHaveCount(0)
  expect(await rowsOf(page).count()).toBeGreaterThan(0)
  // Not the row that now stands in its place.
  await page.keyboard.press('b')
  await expect(page.getByRole('form', { name: 'Beklet' })).toBeVisible()
  await expect(article).toBeVisible()
})

test('a key in the moment in which the row leaves means it, not the row to which the grid takes the focus', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri' })
  await expect(rowsOf(page).nth(8)).toBeVisible()
  for (let round = 0; round < 6; round += 1) {
    const row = round % 2 === 0 ? rowsOf(page).nth(3) : rowsOf(page).last()
    const number = await numberOf(row)
    await row.locator('[col-id="number"]').click()
    const article = page.getByRole('article', { name: `Talep ${number}` })
    await expect(article).toContainText('Görevli yok')
    // As early as a key can come: in the task after the one in which the row left.
    await page.evaluate((left) => {
      document.body.dataset['pressed'] = ''
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => {
        const key = new KeyboardEvent('keydown', { key: 'x', code: 'KeyX', bubbles: true, cancelable: true })
        document.activeElement?.dispatchEvent(key)
        document.body.dataset['pressed'] = left
      })
      port1.start()
      const look = new MutationObserver(() => {
        if (document.querySelector('[role="grid"]')?.textContent.includes(left) !== false) return
        look.disconnect()
        port2.postMessage(left)
      })
      look.observe(document.body, { subtree: true, childList: true })
    }, number)
    await page.keyboard.press('u')
    await expect(page.locator(`body[data-pressed="${number}"]`)).toHaveCount(1)
    await expect(article).toContainText('Görevli:')
    await page.keyboard.press('Escape')
    await expect(article).toHaveCount(0)
  }
})

test('the channel of an agent is the phone, stays what was chosen, and is chosen by Alt and a digit from any field', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'agent' })
  await page.getByRole('link', { name: 'Yeni Talep' }).click()
  const form = page.getByRole('form', { name: 'Yeni talep' })
  const channels = form.getByRole('radiogroup', { name: 'Kanal' })
  const chosen = channels.getByRole('radio', { checked: true })
  await expect(chosen).toContainText('Telefon (444')
  const third = (await channels.getByRole('radio').nth(2).textContent()) ?? ''
  // From within a field, and nothing is typed into it.
  await form.getByRole('textbox', { name: 'Telefon', exact: true }).focus()
  await page.keyboard.press('Alt+3')
  await expect(chosen).toHaveText(third)
  await expect(form.getByRole('textbox', { name: 'Telefon', exact: true })).toHaveValue('')

  await form.getByRole('checkbox', { name: 'İsimsiz' }).check()
  await form.getByRole('checkbox', { name: 'Konu belirsiz' }).check()
  await form.getByRole('textbox', { name: 'Talep', exact: true }).fill('Kanal sınavı')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Yeni kayıt' }).click()
  await expect(chosen).toHaveText(third)
  await page.getByRole('link', { name: 'Gelen Kutusu' }).click()
  await page.getByRole('link', { name: 'Yeni Talep' }).click()
  await expect(chosen).toHaveText(third)
  // One stop for the Tab key, and walking over the others chooses none.
  await form.getByRole('textbox', { name: 'Telefon', exact: true }).focus()
  await page.keyboard.press('Shift+Tab')
  await expect(chosen).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(chosen).toHaveText(third)
})
