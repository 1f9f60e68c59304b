// A person at a PC when a newer program comes: what the account menu tells, and that it is installed at the next start alone.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Page } from '@playwright/test'
import { expect, findPerson, test } from '#tests/e2e/support/desk.ts'
import { ownMunicipality } from '#tests/e2e/support/own-municipality.ts'
import { newKey, release, serve } from '#tests/host/updates/release-server.ts'
import { project } from '#tests/support/project.ts'

async function stop(host: ChildProcess): Promise<void> {
  host.kill('SIGTERM')
  if (host.exitCode === null && host.signalCode === null) await new Promise((resolve) => host.once('exit', resolve))
}

/** Starts the program in a version, and shows its first page. */
async function start(page: Page, options: Record<string, unknown>): Promise<ChildProcess> {
  const host = spawn(process.execPath, [join(project, 'tests/e2e/support/updating-host.ts'), JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: host.stdout }).once('line', resolve)
    host.once('exit', (code) => reject(new Error(`the host ended with ${code}`)))
  })
  await page.goto((JSON.parse(line) as { address: string }).address)
  return host
}

test('a newer program is told, fetched when asked, installed at the next start, and says once what is new', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'zimmet-newer-'))
  const [published, dataFolder] = [join(folder, 'published'), join(folder, 'desk')]
  for (const one of [published, dataFolder]) mkdirSync(one)
  writeFileSync(join(dataFolder, 'sample.json'), JSON.stringify(ownMunicipality().sample))
  const key = newKey()
  const server = await serve(published)
  const pem = key.export({ type: 'pkcs8', format: 'pem' })
  const options = { dataFolder, folder: join(folder, 'pc'), address: server.address, pem, policies: { Ring: 7 } }
  const clerk = findPerson({ post: 'clerk', directorate: 'Temizlik İşleri' })
  const menu = page.getByRole('button', { name: /^Oturum:/u })
  const openUpdates = async (): Promise<void> => {
    await menu.click()
    await page.getByRole('menuitem', { name: /^Güncelleme/u }).click()
  }

  let host = await start(page, { ...options, version: '0.1.0' })
  // A value of IT that cannot be is told at the door, in a sentence.
  await expect(page.getByText('Ring şöyle olmalı: 0 ile 3 arasında bir sayı. Yazılan: 7.')).toBeVisible()
  await page.getByRole('button', { name: clerk.fullName }).click()
  await openUpdates()
  await expect(page.getByText('Henüz bakılmadı.')).toBeVisible()
  await page.getByRole('button', { name: 'Şimdi bak' }).click()
  await expect(page.getByText('Bu halka için yayınlanmış bir sürüm yok.')).toBeVisible()

  const notes = ['Gelen kutusu daha hızlı açılır.', 'Yazdırırken sayfa numarası basılır.']
  await release(published, '0.2.0', { keys: [key], ring: 3, notes })
  await page.getByRole('button', { name: 'Şimdi bak' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Sürüm 0.2.0 indirildi.' })).toContainText(
    'Bir sonraki açılışta kurulacak.',
  )
  await expect(page.getByText(notes[0] ?? '')).toBeVisible()
  await menu.click()
  await expect(page.getByRole('menuitem', { name: /Güncelleme.*kurulacak/u })).toBeVisible()
  await expect(page.getByText('canlı')).toBeVisible()

  // The installer has run; this is the new program.
  await stop(host)
  host = await start(page, { ...options, version: '0.2.0', policies: null })
  await page.getByRole('button', { name: clerk.fullName }).click()
  const news = page.getByRole('alert').filter({ hasText: 'Sürüm 0.2.0: yenilikler' })
  await expect(news).toContainText(notes[1] ?? '')
  await news.getByRole('button', { name: 'Okudum, kapat' }).click()
  await page.reload()
  await page.getByRole('navigation', { name: 'Ekranlar' }).waitFor()
  await openUpdates()
  await expect(page.getByText('0.2.0', { exact: true })).toBeVisible()
  await expect(news).toHaveCount(0)
  await stop(host)
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a server that IT has fixed is shown at the door and cannot be changed there', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'zimmet-fixed-'))
  const { host: name, port, database } = ownMunicipality().sample.server
  const pem = newKey().export({ type: 'pkcs8', format: 'pem' })
  const policies = { ServerHosts: [name], ServerPort: port, Database: database, Tls: 'off' }
  const options = {
    dataFolder: folder,
    folder: join(folder, 'pc'),
    address: 'http://127.0.0.1:9/',
    pem,
    version: '0.1.0',
    policies,
  }
  const host = await start(page, options)
  await expect(page.getByText('Bilgi İşlem tarafından belirlendi')).toBeVisible()
  await expect(page.getByText(`${name}:${port} · ${database}`)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sunucuyu değiştir' })).toHaveCount(0)
  await stop(host)
  rmSync(folder, { recursive: true, force: true })
})
