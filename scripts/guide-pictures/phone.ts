// The citizen's phone with a gateway behind it, as `npm start` opens them, on the municipality of the pictures.
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { openStandIn } from '#main/citizens-phone/open.ts'
import { openGateway } from '#main/gateway/run.ts'
import { gatewaySettings } from '#main/gateway/settings.ts'
import { enrolGateway, gatewayLogin } from '#main/sample/gateway-login.ts'
import { ownMunicipality } from '#tests/e2e/support/own-municipality.ts'

const number = { phoneNumberId: '100000004442554', businessAccountId: '200000004442554', shown: '4442554' }
const secret = (): string => randomBytes(24).toString('base64url')

/** Opens both; `origin` is where the phone is. */
export async function openPhone(): Promise<{ origin: string; close: () => Promise<void> }> {
  const { owner, sample } = ownMunicipality()
  const password = secret()
  const client = new Client({ host: '127.0.0.1', ssl: false, ...owner })
  await client.connect()
  await enrolGateway(client, password)
  await client.end()
  const secrets = { appSecret: secret(), token: secret() }
  let port = 0
  const standIn = await openStandIn({ number, ...secrets, webhook: () => `http://127.0.0.1:${port}/whatsapp` })
  const gateway = await openGateway(
    gatewaySettings.parse({
      database: { server: sample.server, login: gatewayLogin, password },
      listen: { port: 0 },
      publicAddress: 'http://127.0.0.1',
      trustedMediaHosts: [new URL(standIn.origin).host],
      channels: {
        whatsapp: {
          appSecrets: [secrets.appSecret],
          verifyToken: secret(),
          baseUrl: `${standIn.origin}/v26.0`,
          numbers: [
            {
              phoneNumberId: number.phoneNumberId,
              businessAccountId: number.businessAccountId,
              title: '444 25 54',
              token: secrets.token,
            },
          ],
        },
      },
    }),
    (part, error) => console.error(part, error),
  )
  port = gateway.port
  return {
    origin: standIn.origin,
    close: async () => {
      await gateway.stop()
      await standIn.close()
    },
  }
}
