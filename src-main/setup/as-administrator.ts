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

export async function bringAsAdministrator(options: Told, login: string, talk: Conversation, say: Say): Promise<void> {
  const address = toldServer(options.server ?? '')
  if (address === null || (options.directorates === undefined && options.streets === undefined))
    throw new StartProblem(usage)
  refuseWrong(options)
  const streets = await streetsTold(options, say)
  const chosen = options.directorates === undefined ? null : await directoratesTold(options, talk)
  const password = await talk.password(login, 'ZIMMET_PASSWORD')
  if (password === null) throw new StartProblem('Parola yok; ZIMMET_PASSWORD ortam değişkenini verin.')
  const server = {
    ...{ host: address.host, port: address.port, database: address.database ?? options.database },
    tls: options['no-tls'] ? ('off' as const) : ('verify-full' as const),
    ...(options.ca === undefined ? {} : { caFile: options.ca }),
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
