// What goes wrong in setup, in sentences.
import { DatabaseError } from 'pg'
import { isConnectionLoss } from '#main/database/connection-loss.ts'
import { meaningOfMigration } from '#main/start/migration-sentences.ts'
import { notSuperuser } from './server-facts.ts'

const refusals: Readonly<Record<string, readonly [string, string]>> = {
  ZM003: [
    'Bunu yalnız bilgi işlem hesabı yapar; hiçbir şey değiştirilmedi.',
    'Only an administrator does this; nothing was changed.',
  ],
  ZM022: ['Bu hesabın görevi yok; hiçbir şey değiştirilmedi.', 'This account has no post; nothing was changed.'],
  ZM067: [
    'Önce programa girip kendi parolanızı seçin, sonra yeniden çalıştırın.',
    'Sign in and choose a password of your own first.',
  ],
  ZM100: [
    'Belediye kurulmuş ve yöneticisi girmiş. Gerisini --login ile onun adıyla yapın.',
    'The house is founded; go on with --login.',
  ],
}

interface Circumstances {
  /** Whether the server had answered before. */
  isConnected: boolean
  isAdministrator: boolean
}

/** Null: nothing that has a sentence. */
export function meaningOfSetup(
  error: unknown,
  { isConnected, isAdministrator }: Circumstances,
): readonly [string, string] | null {
  if (isConnected && isConnectionLoss(error))
    return [
      'Sunucuyla bağlantı koptu. Yapılanlar duruyor; sunucu gelince aynı komut kaldığı yerden sürer.',
      'The connection broke. What was done stays; run the same command again once the server is back.',
    ]
  if (error instanceof Error && error.message.includes('client password must be a string'))
    return [
      'Sunucu parola istiyor; ZIMMET_SUPERUSER_PASSWORD ortam değişkenini verin.',
      'The server asks for a password.',
    ]
  const code = error instanceof DatabaseError ? (error.code ?? '') : ''
  // Whoever is none is turned away from the server's own database already.
  if (code === '42501' && !isAdministrator) return [notSuperuser, 'This login is no superuser; nothing was changed.']
  if (code.startsWith('ZM'))
    return (
      refusals[code] ?? [`Veritabanı kabul etmedi (${code}); yapılanlar duruyor.`, `The database refused it (${code}).`]
    )
  return meaningOfMigration(error)
}
