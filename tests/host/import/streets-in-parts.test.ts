// A file of more streets than the database takes at once: one preview, one word, and behind a break it goes on where it was.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addInParts, mostStreets, previewInParts, streetParts } from '#main/files/street-parts.ts'
import type { ToldStreet } from '#shared/contract/staff.ts'
import { openOffice, type Client, type Office } from '#tests/host/areas/office.ts'

const count = 22_000
const places = 30
/** Neighbour after neighbour, so that each neighbourhood has streets in every part; every street twice, as lists of doors have them. */
const rows = Array.from({ length: count }, (_, at) => `MAHALLE ${at % places};${at}. SOKAK\n`.repeat(2)).join('')

let office: Office
let desk: Client
beforeAll(async () => {
  office = await openOffice()
  desk = await office.desk('administrator')
})
afterAll(async () => {
  await office.close()
})

async function sent(content: string): Promise<string> {
  const { uploadId } = await desk.imports.begin({ name: 'csbm.csv' })
  const bytes = Buffer.from(content)
  for (let offset = 0; offset < bytes.length; offset += 500_000) {
    const part = new File([bytes.subarray(offset, offset + 500_000)], 'csbm.csv')
    // oxlint-disable-next-line no-await-in-loop -- one part after the other, in order
    await desk.imports.part({ uploadId, offset, bytes: part })
  }
  return uploadId
}

it('previews and takes more than twenty thousand streets as one file, each once, and finds all of them the second time', async () => {
  const uploadId = await sent(`Mahalle;CSBM\n${rows}`)
  const added = { neighbourhoods: places, streets: count, known: 0 }
  expect(await desk.staff.previewStreetFile({ uploadId, district: null })).toMatchObject({
    ...{ kind: 'table', rows: 2 * count, streets: count, isInParts: true, effect: added },
  })
  const commandId = randomUUID()
  expect(await desk.staff.takeStreetFile({ commandId, uploadId, district: null })).toEqual(added)
  // Its answer was lost on the way to the window.
  expect(await desk.staff.takeStreetFile({ commandId, uploadId, district: null })).toEqual(added)
  const owner = await office.database.owner()
  const { rows: kept } = await owner.query(
    `select count(*)::int as streets, count(distinct s.neighbourhood_id)::int as places from zimmet_data.street s where s.name ~ '^\\d+\\.$'`,
  )
  expect(kept).toEqual([{ streets: count, places }])
  expect(await desk.staff.previewStreetFile({ uploadId, district: null })).toMatchObject({
    effect: { neighbourhoods: 0, streets: 0, known: count },
  })
})

it('of which another was chosen since is to be chosen again, in so many words', async () => {
  const uploadId = await sent('Mahalle;CSBM\nDilmen;Gül Sokak\n')
  await sent('Mahalle;CSBM\nDilmen;Ay Sokak\n')
  const gone = { code: 'REFUSED', data: { code: 'ZM111' } }
  await expect(desk.staff.previewStreetFile({ uploadId, district: null })).rejects.toMatchObject(gone)
  const taken = desk.staff.takeStreetFile({ commandId: randomUUID(), uploadId, district: null })
  await expect(taken).rejects.toMatchObject(gone)
  await expect(desk.staff.previewFile({ uploadId, renew: false })).rejects.toMatchObject(gone)
})

it('goes on behind the last part that is there, with the figures of all', async () => {
  const streets = Array.from({ length: 12_000 }, (_, at): ToldStreet => ({
    ...{ neighbourhood: 'Dilmen', name: `${at}.`, kind: 'sokak' },
  }))
  const done = new Map<string, ToldStreet[]>()
  let breaksAt = 2
  const ask = async (part: ToldStreet[], id: string) => {
    if (!done.has(id) && done.size === breaksAt) throw new Error('the line is gone')
    // As zimmet.add_streets: the same command is answered, and nothing happens.
    if (done.has(id)) expect(done.get(id)).toEqual(part)
    done.set(id, part)
    return await Promise.resolve({ neighbourhoods: 0, streets: part.length, known: 0 })
  }
  const commandId = randomUUID()
  await expect(addInParts(streets, commandId, ask)).rejects.toThrow('the line is gone')
  expect(done.size).toBe(2)
  breaksAt = Infinity
  expect(await addInParts(streets, commandId, ask)).toEqual({ neighbourhoods: 0, streets: 12_000, known: 0 })
  expect([...done.values()].flat()).toEqual(streets)
  // Another word is another command.
  await addInParts(streets, randomUUID(), ask)
  expect(done.size).toBe(2 * streetParts(streets).length)
  for (const id of done.keys())
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u)
})

it('counts a neighbourhood once whose streets lie in several parts', async () => {
  const streets = Array.from({ length: 12_000 }, (_, at): ToldStreet => ({
    ...{ neighbourhood: at % 2 === 0 ? 'Yeni' : 'Eski', name: `${at}.`, kind: 'sokak' },
  }))
  const asked = await previewInParts(
    streets,
    async (part) =>
      await Promise.resolve({
        ...{
          neighbourhoods: new Set(part.map(({ neighbourhood }) => neighbourhood)).size,
          streets: part.length,
          known: 0,
        },
      }),
  )
  expect(asked).toEqual({ neighbourhoods: 2, streets: 12_000, known: 0 })
})

it('refuses a file that names more streets than any municipality has, before anything is written', async () => {
  const many = Array.from({ length: mostStreets + 1 }, (_, at) => `M ${at % 500};${at} SOKAK\n`).join('')
  const uploadId = await sent(`Mahalle;CSBM\n${many}`)
  expect(await desk.staff.previewStreetFile({ uploadId, district: null })).toMatchObject({
    ...{ kind: 'too_many', most: mostStreets },
  })
  await expect(desk.staff.takeStreetFile({ commandId: randomUUID(), uploadId, district: null })).rejects.toMatchObject({
    code: 'REFUSED',
    data: { code: 'ZM025' },
  })
})
