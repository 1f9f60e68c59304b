// `npm run release`: signs what was built and publishes it to a folder that any web server hands out (docs/it/updates.md).
import { createPublicKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readPublicKey } from '#main/updates/envelope.ts'
import { builtIn, promote, publish, renew, type Publication, type Published } from './release/publish.ts'
import { makeKey, makeTrustedKey, readKey, readTrusted, trustedKeysFile } from './release/keys.ts'
import { readRings } from './release/folder.ts'
import { ReleaseProblem } from './release/problem.ts'

const usage = `npm run release -- --new-key --key DOSYA [--no-trust]
npm run release -- --in KLASÖR --to KLASÖR --ring pilot --key DOSYA [--notes DOSYA] [--urgent] [--spread DAKİKA]
npm run release -- --to KLASÖR --from pilot|1|2 --ring 1|2|all --key DOSYA
npm run release -- --to KLASÖR --renew --key DOSYA
npm run release -- --to KLASÖR --status
Ayrıca: --days GÜN (geçerlilik, 90), --sequence SAYI, --key birden çok kez (anahtar değişirken ikisiyle de imzalanır).
`

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const options = {
  in: text,
  to: text,
  from: text,
  ring: text,
  key: { type: 'string', multiple: true },
  notes: text,
  days: text,
  spread: text,
  sequence: text,
  urgent: flag,
  renew: flag,
  status: flag,
  'new-key': flag,
  trust: flag,
} as const
type Given = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

function given(): Given {
  try {
    return parseArgs({ options, allowNegative: true }).values
  } catch {
    throw new ReleaseProblem(usage)
  }
}

const names: Record<string, number> = { pilot: 0, '0': 0, '1': 1, '2': 2, '3': 3, all: 3 }

function ringOf(name: string | undefined): number {
  const ring = names[name ?? '']
  if (ring === undefined) throw new ReleaseProblem(`Halka "${name ?? ''}" yok: pilot, 1, 2 ya da all (herkes).`)
  return ring
}

function numberOf(said: string | undefined, usual: number, [least, most]: [number, number], what: string): number {
  const value = said === undefined ? usual : Number(said)
  if (!Number.isInteger(value) || value < least || value > most)
    throw new ReleaseProblem(`${what}: "${said ?? ''}" ${least} ile ${most} arasında bir tam sayı olmalı.`)
  return value
}

const passphrase = process.env['ZIMMET_RELEASE_PASSPHRASE']

function publicationOf(values: Given): Publication {
  if (values.to === undefined) throw new ReleaseProblem(usage)
  const keys = (values.key ?? []).map((file) => readKey(file, passphrase))
  if (keys.length === 0) throw new ReleaseProblem('İmzalamak için --key DOSYA gerekir.')
  const builtIntoProgram = readTrusted().map(readPublicKey)
  const own = keys.map((key) => createPublicKey(key))
  if (builtIntoProgram.length > 0 && !own.some((key) => builtIntoProgram.some((known) => known.equals(key))))
    throw new ReleaseProblem(
      'Bu anahtarların hiçbirine kurulu programlar güvenmez (src-main/updates/trusted-keys.json).',
    )
  return {
    ...{ folder: values.to, keys, trusted: [...own, ...builtIntoProgram] },
    days: numberOf(values.days, 90, [1, 730], '--days'),
    sequence: values.sequence === undefined ? undefined : numberOf(values.sequence, 0, [1, 2 ** 31 - 1], '--sequence'),
  }
}

async function notesIn(file: string | undefined): Promise<string[]> {
  if (file === undefined) return []
  const written = await readFile(file, 'utf8').catch(() => {
    throw new ReleaseProblem(`${file} okunamıyor.`)
  })
  const lines = written.split(/\r?\n/u).map((line) => line.replace(/^\s*[-*•]\s*/u, '').trim())
  const notes = lines.filter((line) => line !== '' && !line.startsWith('#'))
  if (notes.length > 20 || notes.some((line) => line.length > 300))
    throw new ReleaseProblem(`${file}: en çok 20 satır, satırda en çok 300 harf.`)
  return notes
}

async function perform(values: Given): Promise<Published> {
  const publication = publicationOf(values)
  if (values.renew === true) return await renew(publication)
  const ring = ringOf(values.ring)
  if (values.from !== undefined) return await promote({ ...publication, from: ringOf(values.from), ring })
  if (values.in === undefined) throw new ReleaseProblem(usage)
  return await publish({
    ...publication,
    ...(await builtIn(values.in)),
    ...{ ring, isUrgent: values.urgent ?? false, notes: await notesIn(values.notes) },
    spreadMinutes: numberOf(values.spread, 120, [0, 1_440], '--spread'),
  })
}

async function status(values: Given): Promise<string> {
  const trusted = [
    ...readTrusted().map(readPublicKey),
    ...(values.key ?? []).map((file) => createPublicKey(readKey(file, passphrase))),
  ]
  const standing = await readRings(values.to ?? '.', trusted)
  const lines = standing.map((one, ring) =>
    one === null
      ? `${ring}\t-`
      : `${ring}\t${one.version}\tsıra ${one.sequence}\tgeçerli: ${one.expiresAt.slice(0, 10)}`,
  )
  return `${lines.join('\n')}\n`
}

function newKey({ key = [], trust: isTrusted = true }: Given): string {
  const [file] = key
  if (file === undefined || key.length > 1) throw new ReleaseProblem(usage)
  const publicKey = isTrusted ? makeTrustedKey(file, passphrase) : makeKey(file, passphrase)
  const next = isTrusted
    ? `${trustedKeysFile} dosyasına yazıldı; bundan sonra derlenen program buna güvenir. Bu dosyayı projeyle saklayın.`
    : `Güvenilmesi için ${trustedKeysFile} dosyasına ekleyin.`
  return `Özel anahtar: ${file} (kimseye verilmez, projeye girmez, iki yedeği kasada durur)\nAçık anahtar: ${publicKey}\n${next}\n`
}

try {
  const values = given()
  if (values['new-key'] === true) process.stdout.write(newKey(values))
  else if (values.status === true) process.stdout.write(await status(values))
  else {
    const { version, sequence, rings } = await perform(values)
    process.stdout.write(`Yayında: ${version}, sıra ${sequence}, halka ${rings.join(', ')}\n`)
  }
} catch (error) {
  if (!(error instanceof ReleaseProblem)) throw error
  process.stderr.write(`${error.message.trimEnd()}\n`)
  process.exitCode = 1
}
