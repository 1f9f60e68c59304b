// A zip written part after part (PKWARE's APPNOTE), each compressed while the next bytes of it are made.
import { once } from 'node:events'
import type { FileHandle } from 'node:fs/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import { officeWall } from '#shared/office-time.ts'

/** Quick rather than small: the files stay in the house. */
const compression = { level: 1, chunkSize: 64 * 1024 }
/** Of a zip without the extensions for more, and of a part of it. */
const mostBytes = 0xffff_ffff

export interface ZipPart {
  /** When it is done the bytes may be used again. */
  write(bytes: Uint8Array): Promise<void>
  end(): Promise<void>
}

export interface Zip {
  /** The next part; the one before has ended. */
  begin(name: string): Promise<ZipPart>
  /** Closes the file with everything on the disk. */
  end(): Promise<void>
  /** Closes it as it is. */
  abandon(): Promise<void>
}

interface Entry {
  readonly name: Buffer
  readonly offset: number
  crc: number
  packed: number
  size: number
}

export function openZip(file: FileHandle): Zip {
  const entries: Entry[] = []
  const time = dosTime(Date.now())
  let end = 0
  let abandonPart = (): void => undefined
  const append = async (bytes: Uint8Array): Promise<void> => {
    await writeAt(file, bytes, end)
    end += bytes.length
  }
  const begin = async (name: string): Promise<ZipPart> => {
    const entry: Entry = { name: Buffer.from(name), offset: end, crc: 0, packed: 0, size: 0 }
    entries.push(entry)
    // Holds the place: what it says is known at the end.
    await append(localHeader(entry, time))
    const deflate = createDeflateRaw(compression)
    let appended = Promise.resolve()
    deflate.on('data', (packed: Buffer) => {
      entry.packed += packed.length
      appended = appended.then(async () => await append(packed))
      // Told to whoever writes next.
      appended.catch(() => undefined)
    })
    abandonPart = () => deflate.destroy()
    return {
      write: async (bytes) => {
        entry.crc = crc32(bytes, entry.crc)
        entry.size += bytes.length
        await new Promise<void>((resolve, reject) => {
          deflate.write(bytes, (error) => (error ? reject(error) : resolve()))
        })
        await appended
      },
      end: async () => {
        const ended = once(deflate, 'end')
        deflate.end()
        await ended
        await appended
        if (entry.size > mostBytes || end > mostBytes) throw new Error(`${name} is too large for a zip`)
        await writeAt(file, localHeader(entry, time), entry.offset)
      },
    }
  }
  return {
    begin,
    end: async () => {
      const directory = Buffer.concat(entries.map((entry) => centralHeader(entry, time)))
      const begins = end
      await append(directory)
      await append(endOfDirectory(entries.length, directory.length, begins))
      await file.close()
    },
    abandon: async () => {
      abandonPart()
      await file.close()
    },
  }
}

async function writeAt(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    // oxlint-disable-next-line no-await-in-loop -- one piece behind the other
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done)
    done += bytesWritten
  }
}

const version = 20
const utf8Names = 0x0800
const deflated = 8

/** So many bytes for each number, the least significant first. */
function fields(...list: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  const buffer = Buffer.alloc(list.reduce((sum, [, bytes]) => sum + bytes, 0))
  let at = 0
  for (const [value, bytes] of list) at = buffer.writeUIntLE(value, at, bytes)
  return buffer
}

/** The day and the time of a clock on the wall, two seconds apart, as one number. */
function dosTime(instant: number): number {
  const wall = new Date(officeWall(instant))
  const day = ((wall.getUTCFullYear() - 1980) * 16 + wall.getUTCMonth() + 1) * 32 + wall.getUTCDate()
  const seconds = (wall.getUTCHours() * 64 + wall.getUTCMinutes()) * 32 + Math.floor(wall.getUTCSeconds() / 2)
  return day * 0x1_0000 + seconds
}

type Field = readonly [number, 2 | 4]
const common = ({ crc, packed, size, name }: Entry, time: number): Field[] => [
  ...([
    [version, 2],
    [utf8Names, 2],
    [deflated, 2],
    [time, 4],
    [crc, 4],
    [packed, 4],
    [size, 4],
  ] as const),
  ...([
    [name.length, 2],
    [0, 2],
  ] as const),
]

const localHeader = (entry: Entry, time: number): Buffer =>
  Buffer.concat([fields([0x0403_4b50, 4], ...common(entry, time)), entry.name])

const centralHeader = (entry: Entry, time: number): Buffer =>
  Buffer.concat([
    fields([0x0201_4b50, 4], [version, 2], ...common(entry, time), [0, 2], [0, 2], [0, 2], [0, 4], [entry.offset, 4]),
    entry.name,
  ])

const endOfDirectory = (count: number, size: number, offset: number): Buffer =>
  fields([0x0605_4b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2])
