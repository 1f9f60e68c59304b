// How a test brings a file: part by part through the program's own procedures, as a window does.
import { largestPart, type ImportMapping, type ImportProgress } from '#shared/contract/import.ts'
import type { Client } from '#tests/host/areas/office.ts'

type Order = Parameters<Client['imports']['run']>[0]
type Done = Extract<ImportProgress, { kind: 'done' }>['result']
type Unreadable = Extract<ImportProgress, { kind: 'unreadable' }>['problem']

/** Sends a file; gives the id under which it waits. */
export async function bringFile(client: Client, name: string, content: Buffer | string): Promise<string> {
  const bytes = Buffer.from(content)
  const { uploadId } = await client.imports.begin({ name })
  for (let offset = 0; offset < bytes.length; offset += largestPart) {
    const part = new File([bytes.subarray(offset, offset + largestPart)], name)
    await client.imports.part({ uploadId, offset, bytes: part })
  }
  return uploadId
}

/** Runs an import to its end; gives the result, or why the file cannot be read. */
export async function ended(client: Client, order: Order): Promise<Done | Unreadable> {
  let last: ImportProgress | undefined
  for await (const told of await client.imports.run(order)) last = told
  if (last?.kind === 'done') return last.result
  if (last?.kind === 'unreadable') return last.problem
  throw new Error('the import did not say how it ended')
}

/** Sends and imports a file. */
export async function importFile(
  client: Client,
  name: string,
  content: Buffer | string,
  mapping: ImportMapping,
): Promise<Done | Unreadable> {
  const uploadId = await bringFile(client, name, content)
  return await ended(client, { uploadId, mapping, isDry: false, language: 'tr' })
}
