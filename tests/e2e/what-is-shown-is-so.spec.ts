// Two PCs: what happens on one is so on the other, whatever screen stands there and whatever was left or closed meanwhile.
import type { Page } from '@playwright/test'
import { layLine } from '#tests/e2e/support/cuttable-line.ts'
import { expect, test } from '#tests/e2e/support/desk.ts'
import { ownMunicipality } from '#tests/e2e/support/own-municipality.ts'
import { asOwner, enrol } from '#tests/e2e/support/it-department.ts'
import { openByNumber, registerRequest } from '#tests/e2e/support/office.ts'

const rowsOf = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('gridcell') })
const connection = (page: Page) => page.getByRole('banner').getByRole('status').last()
const newTab = (page: Page) => page.getByRole('tab', { name: /^Yeni/u })
const countOf = async (page: Page): Promise<number> =>
  Number(/\d+/u.exec((await newTab(page).textContent()) ?? '')?.[0])

test('a list that was left for another screen is so when one comes back, and so is a panel that was closed', async ({
  deskOf,
}) => {
  const agent = await deskOf({ post: 'agent' })
  const { page } = await deskOf({ post: 'clerk', directorate: 'Park ve Bahçeler' })
  await expect(newTab(page)).toContainText(/\d/u)
  const [before, first] = [
    await countOf(page),
    await registerRequest(agent.page, { subject: 'agac bud', words: 'Bir' }),
  ]
  await expect(newTab(page)).toContainText(String(before + 1))
  // The panel of the first one is read, then left for a search.
  await openByNumber(page, first)
  await expect(page.getByRole('article')).not.toContainText('Dal yola sarkıyor')
  await page.keyboard.press('Escape')

  await openByNumber(agent.page, first)
  await agent.page.keyboard.press('n')
  await agent.page.getByRole('textbox', { name: 'Not' }).fill('Dal yola sarkıyor')
  await agent.page.keyboard.press('Control+Enter')
  await expect(agent.page.getByRole('article')).toContainText('Dal yola sarkıyor')
  const second = await registerRequest(agent.page, { subject: 'agac bud', words: 'İki' })

  await page.getByRole('link', { name: 'Gelen Kutusu' }).click()
  await page.getByRole('searchbox', { name: 'Listede süz' }).fill(second)
  await expect(rowsOf(page)).toHaveCount(1)
  await expect(newTab(page)).toContainText(String(before + 2))
  await page.getByRole('searchbox', { name: 'Listede süz' }).fill(first)
  await page.getByRole('gridcell', { name: first }).click()
  await expect(page.getByRole('article')).toContainText('Dal yola sarkıyor')
})

test('the remaining time is drawn when the clocks come later than the rows', async ({ emptyDesk }) => {
  const { page, address } = await emptyDesk()
  let letThrough: (() => void) | undefined
  await page.routeWebSocket(/\/port$/u, (window) => {
    const host = window.connectToServer()
    window.onMessage((message) => {
      if (message.toString().includes('clock/read')) letThrough = () => host.send(message)
      else host.send(message)
    })
  })
  await page.goto(address)
  const { people } = ownMunicipality().sample
  const clerk = people.find(({ post }) => post === 'clerk')
  await page.getByRole('button', { name: clerk?.fullName ?? '' }).click()
  await page.getByRole('tab', { name: /^Açık/u }).click()
  const remaining = rowsOf(page).locator('[col-id="remaining"]')
  await expect(remaining.first()).toBeVisible()
  await expect.poll(() => letThrough !== undefined).toBe(true)
  const drawn = async (): Promise<number> =>
    (await remaining.allTextContents()).filter((text) => text.trim() !== '').length
  const without = await drawn()
  letThrough?.()
  await expect.poll(drawn).toBeGreaterThan(without)
})

test('a server that is silent is said to be within seconds, and that it answers again', async ({ deskOf }) => {
  const { server } = ownMunicipality().sample
  const line = await layLine(server.port)
  const { page } = await deskOf({ post: 'agent', port: line.port })
  await expect(connection(page)).toHaveText('canlı')
  line.freeze()
  await expect(connection(page)).toContainText('Sunucu yanıt vermiyor')
  line.thaw()
  await expect(connection(page)).toHaveText('canlı')
  await line.cut()
})

test('a host that is silent is said to be within five seconds, by a window that hears nothing from it', async ({
  emptyDesk,
}) => {
  const { page, address } = await emptyDesk()
  // The five seconds are those of the page: a slow machine makes no window late.
  await page.clock.install()
  let isSilent = false
  // What a silent host would have said comes when it speaks again: nothing is lost on a port.
  const held: (() => void)[] = []
  await page.routeWebSocket(/\/port$/u, (window) => {
    const host = window.connectToServer()
    host.onMessage((message) => {
      if (isSilent) held.push(() => window.send(message))
      else window.send(message)
    })
  })
  await page.goto(address)
  const { people } = ownMunicipality().sample
  await page.getByRole('button', { name: people.find(({ post }) => post === 'agent')?.fullName ?? '' }).click()
  await expect(connection(page)).toHaveText('canlı')
  await page.clock.pauseAt(Date.now() + 1_000)
  isSilent = true
  await page.clock.runFor(5_000)
  await expect(connection(page)).toContainText('Sunucu yanıt vermiyor')
  isSilent = false
  for (const say of held) say()
  await page.clock.resume()
  await expect(connection(page)).toHaveText('canlı')
})

test('a subject that is retired is offered no more on a form that stands open, and chosen no more where it was', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'agent' })
  await page.getByRole('link', { name: 'Yeni Talep' }).click()
  const form = page.getByRole('form', { name: 'Yeni talep' })
  const subject = form.getByRole('combobox', { name: 'Konu' }).or(form.getByRole('textbox', { name: 'Konu' }))
  await form.getByText('Telefon (444').click()
  await form.getByRole('checkbox', { name: 'İsimsiz' }).check()
  await subject.fill('zarar ve')
  await page.getByRole('option').first().click()
  await form.getByRole('textbox', { name: 'Talep', exact: true }).fill('Ağaca zarar verildi')
  await expect(subject).not.toHaveValue('')
  const chosen = await subject.inputValue()
  await asOwner('update zimmet_data.subject set is_active = false where name = $1', [chosen])
  try {
    await expect(subject).toHaveValue('')
    await page.keyboard.press('Control+Enter')
    await expect(form).toContainText('Konuyu seçin')
    await subject.fill('zarar ve')
    await expect(page.getByRole('option').filter({ hasText: chosen })).toHaveCount(0)
  } finally {
    await asOwner('update zimmet_data.subject set is_active = true where name = $1', [chosen])
  }
  await subject.fill('')
  await subject.fill('zarar ve')
  await expect(page.getByRole('option').filter({ hasText: chosen })).toHaveCount(1)
})

test('a subject that is renamed, or owes a photo now, is so at desks that stand open, without a reload', async ({
  deskOf,
}) => {
  const agent = await deskOf({ post: 'agent' })
  const { page } = await deskOf({ post: 'overseer' })
  const number = await registerRequest(agent.page, { subject: 'is ve staj', words: 'Bir' })
  await openByNumber(page, number)
  const article = page.getByRole('article')
  await agent.page.getByRole('button', { name: 'Yeni kayıt' }).click()
  const form = agent.page.getByRole('form', { name: 'Yeni talep' })
  const subject = form.getByRole('combobox', { name: 'Konu' }).or(form.getByRole('textbox', { name: 'Konu' }))
  await subject.fill('is ve staj')
  await agent.page.getByRole('option').first().click()
  const [old] = await asOwner<{ id: number; name: string; evidence: string }>(
    `select s.id, s.name, s.required_evidence as evidence from zimmet.request r join zimmet.subject s on s.id = r.subject_id where r.number = $1`,
    [number],
  )
  await asOwner(
    `update zimmet_data.subject set name = name || ' (yeni ad)', required_evidence = 'document' where id = $1`,
    [old?.id],
  )
  try {
    await expect(article).toContainText('(yeni ad)')
    await expect(rowsOf(page).first()).toContainText('(yeni ad)')
    await expect(form).toContainText('çözümünde belge ister')
  } finally {
    await asOwner('update zimmet_data.subject set name = $2, required_evidence = $3 where id = $1', [
      ...[old?.id, old?.name, old?.evidence],
    ])
  }
  await expect(article).not.toContainText('(yeni ad)')
})

test('who is moved has the screens of the new post at once; whose account is closed is signed out and told', async ({
  emptyDesk,
}) => {
  const { page } = await emptyDesk()
  const newcomer = await enrol('clerk', 'Fen İşleri')
  await page.getByLabel('Kullanıcı adı').fill(newcomer.login)
  await page.getByLabel('Parola').fill(newcomer.password)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Müdürlük Panosu' }).click()
  await expect(page.getByRole('banner')).toContainText('Fen İşleri')
  // Its page is none of an agent's.
  await newcomer.moveTo('agent', null)
  await expect(page.getByRole('link', { name: 'Yeni Talep' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Müdürlük Panosu' })).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Yeni Talep')
  await expect(connection(page)).toHaveText('canlı')

  await newcomer.end()
  await expect(page.getByRole('alert').filter({ hasText: 'Hesabınız kapatıldı.' })).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  // Nor does the note about the move stay for whoever comes next.
  await expect(page.getByRole('alert')).toHaveCount(1)
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('Hesabınız kapatıldı.')
})
