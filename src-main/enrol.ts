// `npm run enrol -- --file FILE [--dry-run]`: staff from a file, as an administrator.
import { randomUUID } from 'node:crypto'
import { open, rm, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { ORPCError } from '@orpc/server'
import type { StaffFileLook, StaffFileTable } from '#shared/contract/staff-file.ts'
import { fileSentence } from '#shared/import-sentences.ts'
import { noColumnSentence, problemSentence, standingSentence } from '#shared/staff-sentences.ts'
import { enrolStaffFile, lookAtStaffFile, prepareStaffFile, type StaffFile } from './areas/staff/enrol-file.ts'
import { passwordHeaders, writePasswords } from './areas/staff/password-paper.ts'
import { signInAt, type SignedInDatabase } from './database/sign-in.ts'
import { StartProblem } from './embedded-postgres/start-problem.ts'
import { atTheTerminal } from './start/at-the-terminal.ts'
import { dataFolder } from './start/data-folder.ts'
import { terminalLogin } from './start/terminal-login.ts'

const usage = `Kullanım: npm run enrol -- --file DOSYA [--dry-run] [--renew] [--passwords DOSYA.csv]
  [--server SUNUCU[:KAPI]/VERİTABANI --login KULLANICI [--ca DOSYA] [--no-tls]] [--data KLASÖR]
Önce --dry-run ile bakın. Dosyanın tümü bir kerede alınır ya da hiçbiri alınmaz; aynı dosya yeniden verilirse bir şey değişmez.
Tek kullanımlık parolalar --passwords dosyasına yazılır (yoksa "DOSYA - parolalar.csv"); --renew, parolasını henüz seçmemiş
olanlara yenisini verir. Parolanız ZIMMET_PASSWORD ortam değişkeninden okunur, yoksa sorulur. Hatanın ayrıntısı: --verbose`

const readArguments = () =>
  parseArgs({
    options: {
      file: { type: 'string' },
      passwords: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      renew: { type: 'boolean', default: false },
      server: { type: 'string' },
      login: { type: 'string' },
      ca: { type: 'string' },
      'no-tls': { type: 'boolean', default: false },
      data: { type: 'string', default: dataFolder() },
      verbose: { type: 'boolean', default: false },
    },
  }).values
type Arguments = ReturnType<typeof readArguments>

async function main(): Promise<void> {
  const options = readArguments()
  const { file } = options
  if (file === undefined) throw new StartProblem(usage)
  await stat(file).catch(() => {
    throw new StartProblem(`Dosya yok: ${file}`, { english: `There is no such file: ${file}` })
  })
  const { login, stop } = await terminalLogin(options)
  try {
    const signedIn = await signInAt(login)
    try {
      await enrol(signedIn, file, options)
    } finally {
      await signedIn.database.close()
    }
  } finally {
    await stop()
  }
}

async function enrol({ database, me }: SignedInDatabase, file: string, options: Arguments): Promise<void> {
  const order = { path: file, renew: options.renew, meId: me.id }
  const table = readable(await lookAtStaffFile(database, order))
  say(table)
  const wrong = table.lines.filter(({ standing }) => standing === 'wrong').length
  if (wrong > 0)
    throw new StartProblem(`${wrong} satır düzeltilmeli; hiçbir şey kaydedilmedi.`, {
      english: `${wrong} lines must be corrected; nothing was taken.`,
    })
  if (table.effect === null) return console.log('Dosyadaki herkes zaten olduğu gibi; değişecek bir şey yok.')
  if (options['dry-run']) return console.log('Deneme: hiçbir şey kaydedilmedi.')
  const commandId = randomUUID()
  const prepared = await prepareStaffFile(database, { ...order, seen: table.seen, commandId })
  const kept = await keepPasswords(options.passwords ?? `${file.replace(/\.[^.]+$/u, '')} - parolalar.csv`, prepared)
  try {
    const done = await enrolStaffFile(database, commandId, basename(file), prepared)
    console.log(
      done.proposalId === undefined
        ? 'Kaydedildi.'
        : 'Onaya gitti: her talebi gören görevler var. İkinci kişi onaylayınca bütün dosya geçerli olur (Mesai › Onay bekleyenler).',
    )
    if (kept !== null) console.log(`Tek kullanımlık parolalar: ${kept} (dağıttıktan sonra silin)`)
  } catch (error) {
    // Where the line broke it may have happened, and these are its passwords.
    const isRefused = error instanceof ORPCError && error.code === 'REFUSED'
    if (kept !== null && isRefused) await rm(kept, { force: true })
    else if (kept !== null) console.log(`Sonuç bilinmiyor; parolalar ${kept} dosyasında duruyor. --dry-run ile bakın.`)
    throw error
  }
}

function readable(look: StaffFileLook): StaffFileTable {
  switch (look.kind) {
    case 'table':
      return look
    case 'unreadable':
      throw new StartProblem(fileSentence('tr', look.problem), { english: fileSentence('en', look.problem) })
    case 'no_column':
      throw new StartProblem(noColumnSentence('tr', look), { english: noColumnSentence('en', look) })
    case 'too_many':
      throw new StartProblem(`Bir dosyada en çok ${look.limit} kişi olabilir; dosyayı bölün.`, {
        english: `A file holds ${look.limit} people at most; split it.`,
      })
  }
}

function say({ lines, columns, ignoredColumns, others, effect }: StaffFileTable): void {
  console.log(`Sütunlar: ${Object.values(columns).join(', ')}`)
  if (ignoredColumns.length > 0) console.log(`Kullanılmayan sütunlar: ${ignoredColumns.join(', ')}`)
  for (const standing of ['new', 'moved', 'changed', 'same', 'wrong'] as const) {
    const count = lines.filter((line) => line.standing === standing).length
    if (count > 0) console.log(`  ${String(count).padStart(6)}  ${standingSentence('tr', standing)}`)
  }
  for (const { line, fullName, problems } of lines)
    for (const problem of problems) console.log(`  ${line}. satır (${fullName}): ${problemSentence('tr', problem)}`)
  if (others > 0) console.log(`Dosyada olmayan ${others} kişi olduğu gibi kalır.`)
  if (effect !== null && effect.freed > 0)
    console.log(`Görevi değişenlerin üzerindeki ${effect.freed} açık talep boşa çıkar.`)
}

// Written before anything is done: a password that was given is never lost. An older file is never written over.
async function keepPasswords(path: string, { slips }: StaffFile): Promise<string | null> {
  if (slips.length === 0) return null
  const file = await open(path, 'wx', 0o600).catch((error: unknown) => {
    throw new StartProblem(`Parola dosyası yazılamıyor ya da zaten var: ${path}. --passwords ile başka bir ad verin.`, {
      english: `The file of passwords cannot be written, or is there already: ${path}. Name another with --passwords.`,
      cause: error,
    })
  })
  await writePasswords(file, slips, passwordHeaders)
  return path
}

function meaningOf(error: unknown): readonly [string, string] | null {
  if (!(error instanceof ORPCError)) return null
  const data: unknown = error.data
  const code = typeof data === 'object' && data !== null && 'code' in data ? data.code : null
  if (code === 'ZM003') return ['Kişileri yalnızca bilgi işlem hesabı ekler.', 'Only an administrator enrols people.']
  if (code === 'ZM067') return ['Önce programda kendi parolanızı seçin.', 'First choose a password of your own.']
  if (code === 'ZM110' || code === 'ZM111')
    return [
      'Bu arada bir şey değişti; hiçbir şey kaydedilmedi. Yeniden çalıştırın.',
      'Something changed meanwhile; run it again.',
    ]
  return null
}

await atTheTerminal(main, { usage, meaningOf })
