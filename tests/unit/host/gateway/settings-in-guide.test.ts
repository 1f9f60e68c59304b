// What the guide tells to write into the gateway's settings is understood by it.
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { channelSettings } from '#main/gateway/channels.ts'
import { gatewaySettings } from '#main/gateway/settings.ts'

it('is understood: the whole file, and each further channel', async () => {
  const guide = await readFile('docs/it/gateway.md', 'utf8')
  const [whole, channels, ...others] = [...guide.matchAll(/```json\n(?<text>[\s\S]*?)```/gu)].map(({ groups }) =>
    // Secrets are left out in a guide.
    JSON.parse((groups?.['text'] ?? '').replaceAll('…', 'x'.repeat(40))),
  ) as unknown[]
  expect(others).toEqual([])
  expect(gatewaySettings.safeParse(whole).error?.issues ?? []).toEqual([])
  const told = channelSettings.safeParse(channels)
  expect(told.error?.issues ?? []).toEqual([])
  expect(Object.keys(told.data ?? {}).toSorted()).toEqual(['email', 'meta', 'open311', 'sms', 'telephone', 'x'])
})

it('refuses a channel, or a field of the whole, that it does not know', () => {
  expect(channelSettings.safeParse({ watsapp: {} }).success).toBe(false)
  expect(gatewaySettings.safeParse({ surveysecret: 'x' }).success).toBe(false)
})
