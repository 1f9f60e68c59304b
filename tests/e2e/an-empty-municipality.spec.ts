// From a server without a directorate to the first closed request, by the screens alone.
import type { Page } from '@playwright/test'
import { expect, test } from '#tests/e2e/support/desk.ts'
import { raiseEmptyMunicipality } from '#tests/e2e/support/empty-municipality.ts'
import { openByNumber } from '#tests/e2e/support/office.ts'

/** What a person does with hand and keyboard, over all desks. */
const counted = { clicks: 0, fields: 0 }

async function count(page: Page): Promise<void> {
  await page.exposeFunction('countIt', (kind: 'clicks' | 'fields') => {
    counted[kind] += 1
  })
  const listen = (): void => {
    const { countIt: tell } = globalThis as unknown as { countIt: (kind: string) => void }
    addEventListener('pointerdown', () => tell('clicks'), true)
    addEventListener(
      'change',
      ({ target }) => target instanceof HTMLInputElement && target.type === 'text' && tell('fields'),
      true,
    )
  }
  await page.addInitScript(listen)
  await page.evaluate(listen)
}

async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('Kullanıcı adı').fill(login)
  await page.getByLabel('Parola', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
}

/** With the password that was handed out, of which an own one is made first. */
async function firstSignIn(page: Page, login: string, password: string): Promise<void> {
  await signIn(page, login, password)
  await page.getByLabel('Size verilen parola').fill(password)
  await page.getByLabel('Yeni parola', { exact: true }).fill('rüzgar tepe 93')
  await page.getByLabel('Yeni parola, bir kez daha').fill('rüzgar tepe 93')
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Ekranlar' }).waitFor()
}

/** Adds an entry under a tab of Yönetim: texts are typed, of lists the option is chosen. */
async function add(page: Page, tab: string, fields: Record<string, string | { option: string }>): Promise<void> {
  await page.getByRole('tab', { name: tab, exact: true }).click()
  await page.getByRole('button', { name: 'Yeni ekle' }).click()
  const form = page.getByRole('form', { name: 'Yeni kayıt' })
  for (const [label, value] of Object.entries(fields)) {
    const field = form.getByLabel(label, { exact: true }).first()
    if (typeof value === 'string') {
      await field.fill(value)
      continue
    }
    await field.click()
    await page.getByRole('option', { name: value.option, exact: true }).click()
  }
  await form.getByRole('button', { name: 'Kaydet' }).click()
  await expect(form).toBeHidden()
}

test('an empty municipality is filled by the screens alone, and a request goes from the call to its end', async ({
  emptyDesk,
}) => {
  const { server, administrators } = await raiseEmptyMunicipality()
  const desk = async () => {
    const { page } = await emptyDesk(server)
    await count(page)
    return page
  }
  const page = await desk()
  await signIn(page, administrators[0]?.login ?? '', administrators[0]?.password ?? '')

  await test.step('directorates, each on its calendar; the first is the dispatch desk', async () => {
    await page.getByRole('tab', { name: 'Müdürlükler', exact: true }).click()
    for (const [name, calendar] of [
      ['Halkla İlişkiler', 'Ofis'],
      ['Park ve Bahçeler', 'Saha ekipleri'],
    ] as const) {
      await page.getByRole('button', { name: 'Müdürlük aç' }).first().click()
      const form = page.getByRole('form', { name: 'Yeni müdürlük' })
      await form.getByLabel('Ad', { exact: true }).fill(name)
      await form.getByLabel(/takvim/iu).fill(calendar)
      await page.getByRole('option', { name: calendar }).click()
      await form.getByRole('button', { name: /Aç|Kaydet/u }).click()
      await expect(page.getByRole('heading', { name })).toBeVisible()
    }
  })

  await test.step('channel, reasons, subject with a question, place', async () => {
    await add(page, 'Kanallar', { 'Geliş yolu': { option: 'telefon' }, Ad: 'Telefon (444)' })
    await add(page, 'Nedenler', { Tür: { option: 'İade nedeni' }, Ad: 'Bizim konumuz değil' })
    await add(page, 'Bekletme nedenleri', { Ad: 'Malzeme bekleniyor' })
    await add(page, 'Konular', { Ad: 'Konusu belirsiz', Müdürlük: { option: 'Halkla İlişkiler' } })
    await add(page, 'Konular', { Ad: 'Ağaç budama', Müdürlük: { option: 'Park ve Bahçeler' } })
    await add(page, 'Sorular', { Konu: { option: 'Ağaç budama' }, Ad: 'Ağaç sayısı', Tür: { option: 'sayı' } })
    await add(page, 'Metinler', { Ad: 'Budandı', Müdürlük: { option: 'Park ve Bahçeler' }, Metin: 'Ağaçlar budandı.' })
    await add(page, 'Mahalleler', { Ad: 'Bağlar' })
    await add(page, 'Sokaklar', { Mahalle: { option: 'Bağlar' }, Ad: 'Karaca' })
  })

  const passwords = await test.step('staff from a file, and the second administrator’s yes', async () => {
    await page.getByRole('tab', { name: 'Personel', exact: true }).click()
    await page.getByRole('button', { name: 'Dosyadan' }).click()
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Dosya seç' }).click(),
    ])
    const lines = 'Ad Soyad;Görev;Müdürlük\r\nEsra Güneş;ERBİM görevlisi;\r\nNail Er;Personel;Park ve Bahçeler\r\n'
    await chooser.setFiles({ name: 'personel.csv', mimeType: 'text/csv', buffer: Buffer.from(lines) })
    await page.getByRole('button', { name: 'Onaya gönder' }).click()
    const slips = page.getByRole('region', { name: 'Dosya kaydedildi' })
    const passwordOf = async (name: RegExp) =>
      (await slips.getByRole('row', { name }).getByRole('cell').nth(2).textContent()) ?? ''
    const given = { agent: await passwordOf(/Esra/u), clerk: await passwordOf(/Nail/u) }
    const second = await desk()
    await signIn(second, administrators[1]?.login ?? '', administrators[1]?.password ?? '')
    await second.getByRole('link', { name: 'Mesai' }).click()
    await second.getByRole('tab', { name: 'Onay bekleyenler' }).click()
    await second
      .getByRole('row', { name: /Personel dosyası/u })
      .getByRole('button', { name: 'Onayla' })
      .click()
    await expect(second.getByText('Onay bekleyen bir şey yok.')).toBeVisible()
    return given
  })

  const agent = await desk()
  const number =
    await test.step('the call: without the answer nothing is saved, with it there is a number', async () => {
      await firstSignIn(agent, 'esra.gunes', passwords.agent)
      await agent.getByRole('link', { name: 'Yeni Talep' }).click()
      await agent.getByRole('checkbox', { name: 'İsimsiz' }).check()
      await agent
        .getByRole('combobox', { name: 'Konu' })
        .or(agent.getByRole('textbox', { name: 'Konu' }))
        .fill('budama')
      await agent.getByRole('option', { name: /Ağaç budama/u }).click()
      await agent.getByRole('textbox', { name: 'Talep', exact: true }).fill('Dallar tellere değiyor')
      await agent.keyboard.press('Control+Enter')
      await expect(agent.getByRole('alert')).toContainText('yıldızlı sorularını yanıtlayın')
      await agent.getByRole('textbox', { name: 'Ağaç sayısı' }).fill('3')
      await agent.getByLabel('Cadde / sokak').fill('karaca')
      await agent.getByRole('option', { name: /Karaca/u }).click()
      await agent.keyboard.press('Control+Enter')
      const receipt = agent.getByRole('region', { name: 'Kaydedildi' })
      await expect(receipt).toContainText('Park ve Bahçeler zimmetinde')
      return /\d\d-\d{6}-\d/u.exec((await receipt.textContent()) ?? '')?.[0] ?? ''
    })

  await test.step('the directorate works it off, the agent confirms', async () => {
    const clerk = await desk()
    await firstSignIn(clerk, 'nail.er', passwords.clerk)
    await clerk.getByRole('gridcell', { name: number }).click()
    await expect(clerk.getByRole('article')).toContainText('Ağaç sayısı: 3')
    await clerk.keyboard.press('u')
    await expect(clerk.getByRole('article')).toContainText('Görevli: Nail Er')
    await clerk.keyboard.press('c')
    const form = clerk.getByRole('form', { name: 'Çözüldü bildir' })
    await form.getByLabel('Hazır metin').click()
    await clerk.getByRole('option', { name: 'Budandı' }).click()
    await expect(form.getByLabel('Ne yapıldı?')).toHaveValue('Ağaçlar budandı.')
    await form.getByRole('button', { name: 'Gönder' }).click()
    await expect(clerk.getByRole('article')).toContainText('Çözüldü (teyitte)')

    await openByNumber(agent, number)
    await agent.keyboard.press('k')
    const verify = agent.getByRole('form', { name: 'Teyit et ve kapat' })
    await verify.getByRole('radio', { name: /Yerinde/u }).check()
    await verify.getByRole('textbox').first().fill('Yerinde bakıldı, dallar kesilmiş.')
    await verify.getByRole('button', { name: 'Teyit et ve kapat' }).click()
    await expect(agent.getByRole('article')).toContainText('Kapandı')
  })
  // At six seconds a click and twenty a field it is a quarter of an hour.
  expect(counted.clicks * 6 + counted.fields * 20).toBeLessThan(15 * 60)
  console.log(
    `An empty municipality to its first closed request: ${counted.clicks} clicks, ${counted.fields} typed fields`,
  )
})
