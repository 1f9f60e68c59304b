import type { Page } from '@playwright/test'
import { expect, test } from '#tests/e2e/support/desk.ts'
import { openByNumber, registerRequest } from '#tests/e2e/support/office.ts'

/** Lets the window's words through to its host but, once deaf, no answer back; a reloaded window hears again. */
async function layDeafLine(page: Page): Promise<{ deafen: () => void; reload: () => Promise<void> }> {
  let isDeaf = false
  await page.routeWebSocket(/./u, (socket) => {
    const host = socket.connectToServer()
    socket.onMessage((message) => host.send(message))
    host.onMessage((message) => {
      if (!isDeaf) socket.send(message)
    })
  })
  const reload = async (): Promise<void> => {
    isDeaf = false
    await page.reload()
  }
  await reload()
  return {
    deafen: () => {
      isDeaf = true
    },
    reload,
  }
}

test('a note is written once though the window was reloaded before the answer came', async ({ deskOf }) => {
  const agent = await deskOf({ post: 'agent' })
  const clerk = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri' })
  const watcher = await deskOf({ post: 'overseer' })
  const number = await registerRequest(agent.page, { subject: 'cop', words: 'Not kaybolursa' })
  const line = await layDeafLine(clerk.page)
  for (const { page } of [clerk, watcher]) await openByNumber(page, number)
  await clerk.page.keyboard.press('n')
  const form = clerk.page.getByRole('form', { name: 'Not ekle' })
  await form.getByLabel('Not').fill('Bir kez yazılır')
  line.deafen()
  await clerk.page.keyboard.press('Control+Enter')
  await expect(watcher.page.getByRole('listitem').filter({ hasText: 'Not ekledi' })).toHaveCount(1)

  await line.reload()
  await openByNumber(clerk.page, number)
  await clerk.page.keyboard.press('n')
  await expect(form.getByLabel('Not')).toHaveValue('Bir kez yazılır')
  await clerk.page.keyboard.press('Control+Enter')
  await expect(form).toHaveCount(0)
  await expect(clerk.page.getByRole('listitem').filter({ hasText: 'Not ekledi' })).toHaveCount(1)
})
