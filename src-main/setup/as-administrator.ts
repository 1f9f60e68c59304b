// Afterwards: more directorates or the streets, by an administrator in his own name.
import { connectionConfig } from '#main/database/connection.ts'
import { GuardedClient } from '#main/database/guarded-client.ts'
import { toSignInFailure } from '#main/database/sign-in.ts'
import { StartProblem, type Say } from '#main/embedded-postgres/start-problem.ts'
import { toldServer } from '#main/start/told-server.ts'
import { bringStreets, streetsTold } from './bring-streets.ts'
import type { Conversation } from './conversation.ts'
import { directoratesTold, refuseWrong } from './questions.ts'
import { bringStartSet } from './start-set.ts'
import { usage, type Told } from './told.ts'

export async function bringAsAdministrator(told: Told, login: string, talk: Conversation, say: Say): Promise<void> {
  const place = toldServer(told.server ?? '')
  if (place === null || (told.directorates === undefined && told.streets === undefined)) throw new StartProblem(usage)
  refuseWrong(told)
  const streets = await streetsTold(told, say)
  const chosen = told.directorates === undefined ? null : await directoratesTold(told, talk)
  const password = await talk.password(login, 'ZIMMET_PASSWORD')
  if (password === null) throw new StartProblem('Parola yok; ZIMMET_PASSWORD ortam değişkenini verin.')
  const server = {
    ...{ host: place.host, port: place.port, database: place.database ?? told.database },
    tls: told['no-tls'] ? ('off' as const) : ('verify-full' as const),
    ...(told.ca === undefined ? {} : { caFile: told.ca }),
  }
  const { pipeline: _one, ...config } = await connectionConfig({ server, login, password })
  const client = new GuardedClient(config)
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    throw toSignInFailure(error)
  }
  try {
    let isAdded = false
    if (chosen !== null)
      await bringStartSet(client, chosen, ({ what, count }) => {
        isAdded = true
        say(`${count} ${what} eklendi.`)
      })
    if (streets !== null) isAdded = (await bringStreets(client, streets, say)) || isAdded
    if (!isAdded) say('Her şey yerinde; hiçbir şey değiştirilmedi.')
  } finally {
    await client.end()
  }
}
