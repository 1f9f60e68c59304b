// The one-time passwords of a file, to be handed out: written before anything is done, so that none is ever lost.
import type { FileHandle } from 'node:fs/promises'
import { openCsv } from '#main/files/csv.ts'
import type { PasswordSlip } from '#shared/contract/staff-file.ts'

/** In the order of name, login, password, directorate. */
export const passwordHeaders = ['Ad soyad', 'Kullanıcı adı', 'Tek kullanımlık parola', 'Müdürlük']

export async function writePasswords(
  file: FileHandle,
  slips: readonly PasswordSlip[],
  headers: readonly string[],
): Promise<void> {
  const paper = openCsv(
    file,
    headers.map((header) => ({ header, kind: 'text' as const })),
  )
  try {
    for (const { fullName, login, password, where } of slips) paper.add([fullName, login, password, where])
    await paper.finish(null)
  } catch (error) {
    await paper.abandon()
    throw error
  }
}
