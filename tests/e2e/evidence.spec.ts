// Photos of the work: several at once, bare and upright, looked at before they go, and taken back after.
import type { Locator, Page } from '@playwright/test'
import { pdf } from '#tests/database/acts.ts'
import { faultsOf } from './support/accessibility.ts'
import { layLine } from './support/cuttable-line.ts'
import { expect, test, type Desk } from './support/desk.ts'
import { asOwner } from './support/it-department.ts'
import { openByNumber, registerRequest } from './support/office.ts'
import { ownMunicipality } from './support/own-municipality.ts'
import { asByPhone, drawnJpeg, drop, heic, paste } from './support/pictures.ts'

const jpeg = 'image/jpeg'
/** A time of the last days that a camera would tell. */
const taken = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10)
const byPhone = { orientation: 6, time: `${taken.replaceAll('-', ':')} 10:20:30` }

/** A request that owes a photo, taken by a clerk of Temizlik İşleri, with the form open that resolves it. */
async function resolving(agent: Desk, { page }: Desk): Promise<{ number: string; form: Locator }> {
  const number = await registerRequest(agent.page, { subject: 'tadilat', words: 'Kaldırımda tadilat atığı duruyor' })
  await openByNumber(page, number)
  await page.keyboard.press('u')
  await expect(page.getByRole('article')).toContainText('İşlemde')
  await page.keyboard.press('c')
  const form = page.getByRole('form', { name: 'Çözüldü bildir' })
  await form.getByLabel('Ne yapıldı?').fill('Atık kamyonla alındı.')
  return { number, form }
}

const kept = async (number: string) =>
  await asOwner<{ name: string; size: number[]; taken_at: Date | null; bytes: number; content: Buffer }>(
    `select a.name, zimmet_private.picture_size(f.content, a.media_type) as size, a.taken_at, a.bytes, f.content
     from zimmet_data.attachment a join zimmet_data.file_content f on f.hash = a.hash
     join zimmet.inbox i on i.id = a.request_id where i.number = $1 order by a.id`,
    [number],
  )

const choose = async (page: Page, form: Locator, files: { name: string; mimeType: string; buffer: Buffer }[]) => {
  const chooser = page.waitForEvent('filechooser')
  await form.getByRole('button', { name: 'Kanıt ekle' }).click()
  await (await chooser).setFiles(files)
}

test('several photos are dropped at once, one is taken back, and what goes is upright, small and without the place', async ({
  deskOf,
}) => {
  const clerk = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri' })
  const { page } = clerk
  const { number, form } = await resolving(await deskOf({ post: 'agent' }), clerk)
  const large = asByPhone(await drawnJpeg(page, 4000, 3000), byPhone)
  await drop(page, [
    { name: 'önce.jpg', type: jpeg, content: large },
    { name: 'yanlış.jpg', type: jpeg, content: await drawnJpeg(page, 640, 480, 2) },
    { name: 'sonra.jpg', type: jpeg, content: await drawnJpeg(page, 640, 480, 3) },
  ])
  const list = form.getByRole('list', { name: 'Gönderilecek dosyalar' })
  await expect(list.getByText('Gönderilmeye hazır')).toHaveCount(3)
  await expect(list.getByRole('listitem').first()).toContainText('10:20')
  await form.getByRole('button', { name: 'yanlış.jpg çıkar' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(2)
  expect(await faultsOf(page)).toEqual([])
  // Closed and opened again, they still wait.
  await page.keyboard.press('Escape')
  await page.keyboard.press('c')
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await form.getByRole('button', { name: 'Gönder' }).click()
  await expect(page.getByRole('article')).toContainText('Çözüldü (teyitte)')
  const [first, second, ...more] = await kept(number)
  expect(more).toEqual([])
  expect([first?.name, second?.name]).toEqual(['önce.jpg', 'sonra.jpg'])
  expect([first?.size, second?.size]).toEqual([
    [1920, 2560],
    [640, 480],
  ])
  expect(first?.taken_at?.toISOString()).toBe(`${taken}T07:20:30.000Z`)
  expect(second?.taken_at).toBeNull()
  for (const { content, bytes } of [first, second].filter((file) => file !== undefined)) {
    expect(bytes).toBeLessThanOrEqual(1024 * 1024)
    expect(content.includes('Exif')).toBe(false)
    expect(content.includes('Telefon')).toBe(false)
  }
  // Held right: what lay at the top left of the picture on its side stands at the top right.
  const corner = await page.evaluate(
    async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)
      const picture = await createImageBitmap(new Blob([bytes]))
      const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
      context?.drawImage(picture, 0, 0)
      return Array.from(context?.getImageData(picture.width - 40, 40, 1, 1).data ?? [])
    },
    (first?.content ?? Buffer.alloc(0)).toString('base64'),
  )
  expect(corner[0]).toBeGreaterThan(200)
  expect(corner[1]).toBeLessThan(60)
})

test('a photo of an iPhone is taken as it comes, and what cannot be evidence says why before anything is sent', async ({
  deskOf,
}) => {
  const clerk = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri' })
  const { page } = clerk
  const { number, form } = await resolving(await deskOf({ post: 'agent' }), clerk)
  const whole = await drawnJpeg(page, 640, 480)
  await choose(page, form, [
    { name: 'IMG_0042.HEIC', mimeType: 'image/heic', buffer: heic },
    { name: 'kesik.jpg', mimeType: jpeg, buffer: whole.subarray(0, 3000) },
    { name: 'üç bayt.jpg', mimeType: jpeg, buffer: Buffer.from('ffd8ff', 'hex') },
    { name: 'tutanak.pdf', mimeType: 'application/pdf', buffer: pdf },
    {
      name: 'büyük.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.concat([pdf, Buffer.alloc(17 * 1024 * 1024), pdf]),
    },
    { name: 'kurulum.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ\u0090\u0000') },
  ])
  const lines = form.getByRole('list', { name: 'Gönderilecek dosyalar' }).getByRole('listitem')
  await expect(lines.filter({ hasText: 'IMG_0042.jpg' })).toContainText('14:05')
  await expect(lines.filter({ hasText: 'kesik.jpg' })).toContainText('eksik ya da bozuk')
  await expect(lines.filter({ hasText: 'üç bayt.jpg' })).toContainText('eksik ya da bozuk')
  await expect(lines.filter({ hasText: 'tutanak.pdf' })).toContainText('kanıt fotoğraftır')
  await expect(lines.filter({ hasText: 'büyük.pdf' })).toContainText('10 MB')
  await expect(lines.filter({ hasText: 'kurulum.exe' })).toContainText('Bu tür dosya alınmaz')
  await expect(form.getByRole('button', { name: 'Gönder' })).toBeDisabled()
  await expect(page.getByText('canlı', { exact: true })).toBeVisible()
  for (const name of ['kesik.jpg', 'üç bayt.jpg', 'tutanak.pdf', 'büyük.pdf', 'kurulum.exe'])
    await form.getByRole('button', { name: `${name} çıkar` }).click()
  await form.getByRole('button', { name: 'Gönder' }).click()
  await expect(page.getByRole('article')).toContainText('Çözüldü (teyitte)')
  expect(await kept(number)).toMatchObject([{ name: 'IMG_0042.jpg', size: [320, 240] }])
})

test('cells of a workbook are text wherever they are pasted, and a pasted picture counts once somebody says so', async ({
  deskOf,
}) => {
  const clerk = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri' })
  const { page } = clerk
  const { number, form } = await resolving(await deskOf({ post: 'agent' }), clerk)
  const picture = { name: 'image.png', type: jpeg, content: await drawnJpeg(page, 640, 480) }
  const lines = form.getByRole('list', { name: 'Gönderilecek dosyalar' }).getByRole('listitem')
  await form.getByLabel('Ne yapıldı?').focus()
  await paste(page, [picture])
  await form.getByRole('button', { name: 'Kanıt ekle' }).focus()
  await paste(page, [picture], 'Sokak\tAdet')
  await paste(page, [picture])
  // Of the three pastes the last alone was a picture's.
  await expect(lines).toHaveCount(1)
  await expect(lines).toContainText('eklemek istiyor musunuz?')
  const send = form.getByRole('button', { name: 'Gönder' })
  await expect(send).toBeDisabled()
  await lines.getByRole('button', { name: 'Bunu ekle' }).click()
  await expect(lines).toContainText('Gönderilmeye hazır')
  await send.click()
  await expect(page.getByRole('article')).toContainText('Çözüldü (teyitte)')
  expect(await kept(number)).toHaveLength(1)
})

test('a wrong file is withdrawn with a reason, stays with the request, and proves nothing any more', async ({
  deskOf,
}) => {
  const clerk = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri' })
  const { page } = clerk
  await resolving(await deskOf({ post: 'agent' }), clerk)
  await page.keyboard.press('Escape')
  await page.keyboard.press('f')
  const attach = page.getByRole('form', { name: 'Dosya ekle' })
  await attach.getByRole('checkbox').check()
  await drop(page, [{ name: 'sonra.jpg', type: jpeg, content: await drawnJpeg(page, 640, 480) }])
  await attach.getByRole('button', { name: 'Gönder' }).click()
  const article = page.getByRole('article')
  await expect(article.getByRole('button', { name: 'sonra.jpg aç. Kanıt' })).toBeVisible()
  await article.getByRole('button', { name: 'Diğer işlemler' }).click()
  await page.getByRole('menuitem', { name: 'Dosyayı geri çek' }).click()
  const form = page.getByRole('form', { name: 'Dosyayı geri çek' })
  await expect(form.getByRole('radio', { name: /sonra.jpg/u })).toBeChecked()
  await expect(form.getByRole('button', { name: 'Gönder' })).toBeDisabled()
  await form.getByLabel('Neden geri çekiliyor?').fill('Başka sokağın fotoğrafı')
  await form.getByRole('button', { name: 'Gönder' }).click()
  await expect(article).toContainText('Dosyayı geri çekti')
  await article.getByRole('button', { name: 'sonra.jpg aç. Geri çekildi' }).click()
  const viewer = page.getByRole('dialog')
  await expect(viewer).toContainText('Başka sokağın fotoğrafı')
  await viewer.getByRole('button', { name: 'Kapat' }).click()
  await expect(viewer).toHaveCount(0)
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('c')
  // What was typed before is there still.
  await page.getByRole('form', { name: 'Çözüldü bildir' }).getByRole('button', { name: 'Gönder' }).click()
  await expect(article.getByRole('alert')).toContainText('kanıt')
})

test('a picture that proved another request, saved anew and smaller, is told to who confirms', async ({ deskOf }) => {
  const clerk = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri' })
  const agent = await deskOf({ post: 'agent' })
  const { page } = clerk
  let number = ''
  for (const width of [2400, 900]) {
    // The receipt of the one before stands there no more.
    await agent.page.reload()
    const begun = await resolving(agent, clerk)
    number = begun.number
    await drop(page, [{ name: 'sonra.jpg', type: jpeg, content: await drawnJpeg(page, width, (width * 3) / 4, 11) }])
    await begun.form.getByRole('button', { name: 'Gönder' }).click()
    await expect(page.getByRole('article')).toContainText('Çözüldü (teyitte)')
  }
  const overseer = await deskOf({ post: 'overseer' })
  await openByNumber(overseer.page, number)
  await expect(overseer.page.getByRole('button', { name: 'sonra.jpg aç. Kanıt. çok benzeri 1 talepte' })).toBeVisible()
  await overseer.page.keyboard.press('k')
  await expect(overseer.page.getByRole('form', { name: 'Teyit et ve kapat' })).toContainText(
    'Kanıtın çok benzeri 1 başka talepte de var',
  )
})

/** Pieces of files wait at the window's door but for the first few, as on a line that has become slow. */
async function gatePieces(page: Page, first: number): Promise<{ open: () => void }> {
  let passing = first
  const waiting: (() => void)[] = []
  await page.routeWebSocket(/./u, (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((message) => {
      if (message.length > 100_000) passing -= 1
      if (message.length > 100_000 && passing < 0) waiting.push(() => server.send(message))
      else server.send(message)
    })
  })
  await page.reload()
  return {
    open: () => {
      passing = Infinity
      for (const goes of waiting.splice(0)) goes()
    },
  }
}

test('files go piece by piece, each with its own bar; called back they stay, and go later, once', async ({
  deskOf,
}) => {
  const clerk = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri' })
  const { page } = clerk
  const gate = await gatePieces(page, 2)
  const number = await registerRequest((await deskOf({ post: 'agent' })).page, {
    subject: 'tadilat',
    words: 'Atık var',
  })
  await openByNumber(page, number)
  await page.keyboard.press('f')
  const form = page.getByRole('form', { name: 'Dosya ekle' })
  // Four pieces each.
  const long = (word: string): Buffer => Buffer.concat([pdf, Buffer.alloc(1024 * 1024 - 2 * pdf.length - 9, word), pdf])
  await drop(page, [
    { name: 'tutanak.pdf', type: 'application/pdf', content: long('a') },
    { name: 'ek.pdf', type: 'application/pdf', content: long('b') },
  ])
  const lines = form.getByRole('list', { name: 'Gönderilecek dosyalar' }).getByRole('listitem')
  await expect(lines.getByText('Gönderilmeye hazır')).toHaveCount(2)
  await form
    .getByRole('button', { name: /^Gönder/u })
    .first()
    .click()
  await expect(form.getByRole('progressbar', { name: 'tutanak.pdf gönderiliyor' })).toHaveAttribute(
    'aria-valuenow',
    '50',
  )
  await expect(lines.filter({ hasText: 'ek.pdf' })).toContainText('Gönderilmeye hazır')
  await form.getByRole('button', { name: 'Göndermeyi durdur' }).click()
  await expect(lines.filter({ hasText: 'tutanak.pdf' })).toContainText('Durduruldu, gönderilmedi')
  await expect(lines).toHaveCount(2)
  expect(await faultsOf(page)).toEqual([])
  gate.open()
  await form
    .getByRole('button', { name: /^Gönder/u })
    .first()
    .click()
  await expect(form).toHaveCount(0)
  expect((await kept(number)).map(({ name }) => name)).toEqual(['tutanak.pdf', 'ek.pdf'])
})

test('a line that goes while files are on their way is said beside them, and each arrives once', async ({ deskOf }) => {
  const line = await layLine(ownMunicipality().sample.server.port)
  const clerk = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri', port: line.port })
  const { page } = clerk
  const { number, form } = await resolving(await deskOf({ post: 'agent' }), clerk)
  await drop(page, [
    { name: 'önce.jpg', type: jpeg, content: await drawnJpeg(page, 1600, 1200, 1) },
    { name: 'sonra.jpg', type: jpeg, content: await drawnJpeg(page, 1600, 1200, 2) },
  ])
  const lines = form.getByRole('list', { name: 'Gönderilecek dosyalar' }).getByRole('listitem')
  await expect(lines.getByText('Gönderilmeye hazır')).toHaveCount(2)
  await line.cut()
  await form.getByRole('button', { name: /^Gönder/u }).click()
  await expect(lines.first()).toContainText('gelince kaldığı yerden sürer')
  await line.mend()
  await expect(page.getByRole('article')).toContainText('Çözüldü (teyitte)')
  expect((await kept(number)).map(({ name }) => name)).toEqual(['önce.jpg', 'sonra.jpg'])
  await line.cut()
})
