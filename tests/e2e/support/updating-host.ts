// A host of an installed program on this PC, for a browser: the real keeper and updater, releases of a local server.
// `node updating-host.ts OPTIONS`; tells its address as browser.js does.
import { createPrivateKey } from 'node:crypto'
import { join } from 'node:path'
import { createHostContext } from '#main/areas/host-context.ts'
import { router } from '#main/areas/router.ts'
import { readPolicies } from '#main/policies/read.ts'
import { openBrowserHost } from '#main/ports/browser-host.ts'
import { openFaultLog } from '#main/ports/fault-log.ts'
import { answerSockets } from '#main/ports/web-socket.ts'
import { OfficePc } from '#tests/host/updates/office-pc.ts'
import { project } from '#tests/support/project.ts'

interface Options {
  dataFolder: string
  folder: string
  address: string
  pem: string
  version: string
  policies: Record<string, unknown> | null
}

const options = JSON.parse(process.argv[2] ?? '') as Options
const { dataFolder, folder, address, pem, version } = options
const pc = new OfficePc({ folder, kind: 'nsis', address, trusted: [createPrivateKey(pem)], version, ring: null })
await pc.start()
const policies = readPolicies({ registry: () => ({ raw: options.policies }), file: () => ({ raw: null }), env: {} })
const context = createHostContext({ dataFolder, policies, updates: await pc.keeper() })
const faults = openFaultLog(dataFolder)
const sockets = answerSockets(router, context, faults)
const host = await openBrowserHost({ windowFolder: join(project, 'out/renderer'), port: 0, sockets, faults })
process.stdout.write(`${JSON.stringify({ address: host.address })}\n`)
process.on('SIGTERM', () => {
  void Promise.allSettled([host.close(), context.close()]).then(() => process.exit(0))
})
