// Setup as the installed program does it (`Zimmet.exe --setup`): the same questions in a window, at a real server with TLS and nobody on it.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test, type Page } from '@playwright/test'
import { Client } from 'pg'
import { project } from '#tests/support/project.ts'
import { tlsServer, type TlsServer } from '#tests/support/tls-server.ts'

// The second goes on where the first ended.
test.describe.configure({ mode: 'serial' })

let server: TlsServer
let folder: string
const hosts: ChildProcess[] = []

test.beforeAll(async () => {
  server = await tlsServer()
  folder = await mkdtemp(join(tmpdir(), 'zimmet-setup-window-'))
})
test.afterAll(async () => {
  for (const host of hosts) host.kill()
  await server.drop()
  await rm(folder, { recursive: true, force: true })
})

/** The host of setup; answers the address to be opened. */
async function setupHost(): Promise<{ address: string; host: ChildProcess }> {
  const host = spawn(process.execPath, ['out/main/browser.js', '--data', folder, '--setup'], {
    ...{ cwd: project, stdio: ['ignore', 'pipe', 'inherit'] as const },
  })
  hosts.push(host)
  for await (const line of createInterface({ input: host.stdout ?? process.stdin }))
    return { host, address: (JSON.parse(line) as { address: string }).address }
  throw new Error('the host of setup did not start')
}

async function choose(page: Page, label: string, { name, text }: { name: string; text: string }): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: `${label}: seç` }).click(),
  ])
  await chooser.setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await expect(page.getByLabel(label, { exact: true })).toHaveValue(name)
}

async function begin(page: Page): Promise<void> {
  await page.getByLabel('Sunucu', { exact: true }).fill(`localhost:${server.port}`)
  await choose(page, 'Sertifika dosyası', { name: 'belediye-ca.pem', text: await readFile(server.ca, 'utf8') })
  await page.getByRole('button', { name: /Başla|Yeniden dene/u }).click()
}

const answer = async (page: Page, question: string | RegExp, text: string): Promise<void> => {
  await page.getByLabel(question).fill(text)
  await page.keyboard.press('Enter')
}

/** What a superuser finds in the database. */
async function found(sql: string): Promise<unknown[]> {
  const client = new Client({
    ...{ host: 'localhost', port: server.port, user: 'postgres', password: server.superuserPassword },
    ...{ database: 'zimmet', ssl: { ca: await readFile(server.ca, 'utf8') } },
  })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('an empty server becomes a municipality, and bad answers are asked again', async ({ page }) => {
  const { address } = await setupHost()
  await page.goto(address)
  const said = page.getByRole('list', { name: 'Söylenenler' })
  // Streets of two districts: which of them is asked in words of the window, before anything is done.
  await choose(page, 'Sokak dosyası', {
    name: 'csbm.csv',
    text: 'İlçe;Mahalle;CSBM\nErenler;YENİ MAH.;GÜL SOKAK\nSerdivan;BAHÇE MAH.;ÇAM SOKAK\n',
  })
  await begin(page)
  await expect(said).toContainText('csbm.csv: İlçe, Mahalle, CSBM sütunlarından')
  await expect(said).toContainText('“İlçe” alanına birini yazın')
  await page.getByLabel('İlçe').fill('Erenler')
  // A wrong password changes nothing and may be given again.
  await begin(page)
  await answer(page, 'postgres parolası', 'yanlış')
  await expect(said.getByText(/parola/iu)).toBeVisible()
  await begin(page)
  await answer(page, 'postgres parolası', server.superuserPassword)
  await answer(page, 'Kaç bilgisayar bağlanacak?', 'çok')
  await expect(page.getByText('1 ile 10000 arasında bir sayı olmalı.')).toBeVisible()
  await answer(page, 'Kaç bilgisayar bağlanacak?', '40')
  await answer(page, /Bu ayarları sunucuya yazayım mı/u, '')
  await answer(page, /zimmet_owner.*parola/u, '')
  await answer(page, 'İlk yöneticinin kullanıcı adı', 'Büyük Harf')
  await expect(page.getByText(/Küçük harfle başlar/u)).toBeVisible()
  await answer(page, 'İlk yöneticinin kullanıcı adı', '')
  await answer(page, 'Adı soyadı', 'Ayşe Yılmaz')
  await answer(page, /Belediyenin adı/u, 'Erenler Belediyesi')
  await expect(said).toContainText('Temizlik İşleri')
  // The window is loaded anew in the middle: the question is still there.
  await page.reload()
  await answer(page, /Hangi müdürlükler/u, '1,2')
  await expect(page.getByText(/^Bitti\./u)).toBeVisible()

  // What has to be written down is seen at the end, however much was said before it.
  const kept = page.getByLabel('Saklanacak parolalar')
  await expect(kept).toBeInViewport({ ratio: 1 })
  const whole = await said.innerText()
  const shown = (await kept.getByRole('status').allInnerTexts()).map(
    (password) => whole.includes(`parola: ${password} `) || whole.includes(`parolası: ${password} `),
  )
  expect(shown).toEqual([true, true])
  expect(whole).toMatch(/tek kullanımlık parola: \w{4}-\w{4}-\w{4}/u)
  expect(whole).not.toContain(server.superuserPassword)
  expect(await found('select name, kind from zimmet_data.street')).toEqual([{ name: 'Gül', kind: 'sokak' }])
  expect(await found('select name from zimmet_data.municipality')).toEqual([{ name: 'Erenler Belediyesi' }])
  expect(await found(`select login, post from zimmet_data.staff`)).toEqual([
    { login: 'bilgi.islem', post: 'administrator' },
  ])
})

test('run again it changes nothing, and where the server is no server it says so', async ({ page }) => {
  const { address, host } = await setupHost()
  await page.goto(address)
  await page.getByLabel('Sunucu', { exact: true }).fill('localhost:1')
  await page.getByRole('button', { name: 'Başla' }).click()
  await answer(page, 'postgres parolası', server.superuserPassword)
  const said = page.getByRole('list', { name: 'Söylenenler' })
  await expect(said.getByText(/ulaşılamıyor|bağlanılamıyor|yanıt/iu)).toBeVisible()
  await begin(page)
  await answer(page, 'postgres parolası', server.superuserPassword)
  await answer(page, 'Kaç bilgisayar bağlanacak?', '40')
  await expect(page.getByText(/hiçbir şey değiştirilmedi/u)).toBeVisible()
  await expect(page.getByText('Bitti.', { exact: true })).toBeVisible()
  host.kill()
})
