// The logins of the tests. Roles belong to the whole server, so they are made once and used by every test's database.
import type { Client } from 'pg'

export type Post = 'clerk' | 'director' | 'agent' | 'overseer' | 'administrator' | 'gateway'

export interface Player {
  login: string
  fullName: string
  post: Post
  /** Names in the test municipality; see cast.ts. */
  directorates: readonly string[]
  hasLeft?: true
}

export const castPassword = 'password of the tests'

/** Who plays in the tests. */
export const cast = {
  temizlikClerk: player('test_ayse', 'Ayşe Yılmaz', 'clerk', ['Temizlik İşleri']),
  temizlikColleague: player('test_ibrahim', 'İbrahim Işık', 'clerk', ['Temizlik İşleri']),
  temizlikDirector: player('test_melek', 'Melek Çağlar', 'director', ['Temizlik İşleri']),
  fenClerk: player('test_omer', 'Ömer Öztürk', 'clerk', ['Fen İşleri']),
  fenDirector: player('test_selim', 'Selim Şahin', 'director', ['Fen İşleri']),
  parkClerk: player('test_gul', 'Gül Ağaç', 'clerk', ['Park ve Bahçeler']),
  deskClerk: player('test_derya', 'Derya Danışman', 'clerk', ['Basın Yayın ve Halkla İlişkiler']),
  deskDirector: player('test_deniz', 'Deniz Demir', 'director', ['Basın Yayın ve Halkla İlişkiler']),
  twoHats: player('test_iki', 'İki Şapkalı', 'clerk', ['Temizlik İşleri', 'Fen İşleri']),
  agent: player('test_elif', 'Elif Erbim', 'agent', []),
  secondAgent: player('test_emre', 'Emre Erbim', 'agent', []),
  overseer: player('test_baskan', 'Başkan Yardımcısı', 'overseer', []),
  secondOverseer: player('test_denetci', 'Denetçi Doğan', 'overseer', []),
  administrator: player('test_bilgi', 'Bilgi İşlemci', 'administrator', []),
  gateway: player('test_gecit', 'Mesaj geçidi', 'gateway', []),
  gone: { ...player('test_giden', 'Giden Gider', 'clerk', ['Temizlik İşleri']), hasLeft: true },
} as const satisfies Record<string, Player>

export type Role = keyof typeof cast

function player(login: string, fullName: string, post: Post, directorates: readonly string[]): Player {
  return { login, fullName, post, directorates }
}

/** Makes a login for each player, a member of the role of the post; the suffix tells apart those of one database. */
export async function makeCastRoles(superuser: Client, password: string, suffix = ''): Promise<void> {
  for (const { login, post } of Object.values(cast)) {
    const secret = superuser.escapeLiteral(password)
    // oxlint-disable-next-line no-await-in-loop -- one connection, one statement after the other
    await superuser.query(`create role ${login}${suffix} login password ${secret} in role zimmet_${post}`)
    // As of whoever is enrolled: the owner may let nobody in with it any more, and in again. Not with those that all files share.
    // oxlint-disable-next-line no-await-in-loop
    if (suffix !== '')
      await superuser.query(`grant ${login}${suffix} to zimmet_owner with admin true, inherit false, set false`)
  }
}

export async function dropCastRoles(superuser: Client, suffix: string): Promise<void> {
  const logins = Object.values(cast).map(({ login }) => login + suffix)
  await superuser.query(`drop role ${logins.join(', ')}`)
}
