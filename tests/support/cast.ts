// A small municipality for tests, filled by the owner: four directorates, what they handle, and everybody of cast-roles.ts.
import type { Client } from 'pg'
import { cast, type Role } from './cast-roles.ts'

/** Ids of what the test municipality is made of. */
export interface Municipality {
  directorates: { temizlik: number; fen: number; park: number; desk: number }
  /** `none`, `photo` and `document` say which evidence the subject demands; `unsorted` is the desk's. */
  subjects: {
    bin: number
    debris: number
    ruling: number
    pothole: number
    pavement: number
    pruning: number
    unsorted: number
  }
  neighbourhoods: { baglar: number; dilmen: number }
  streets: { gul: number; karaca: number }
  channels: { phone: number; whatsapp: number; inPerson: number }
  institutions: { saski: number }
  reasons: { notOurs: number; otherReturn: number; closerBy: number; callBack: number; otherReveal: number }
  holdReasons: { citizen: number; material: number }
  staff: Record<Role, number>
}

/** Fills an empty, migrated database with the test municipality; the suffix is that of its people's logins. */
export async function fillMunicipality(owner: Client, suffix = ''): Promise<Municipality> {
  const insert = async (sql: string, ...values: unknown[]): Promise<number> => {
    const { rows } = await owner.query<{ id: number }>(`insert into zimmet_data.${sql} returning id`, values)
    const [row] = rows
    if (row === undefined) throw new Error(`nothing inserted by ${sql}`)
    return row.id
  }
  const directorates = {
    temizlik: await insert('directorate (name) values ($1)', 'Temizlik İşleri'),
    fen: await insert('directorate (name) values ($1)', 'Fen İşleri'),
    park: await insert('directorate (name) values ($1)', 'Park ve Bahçeler'),
    desk: await insert('directorate (name, is_dispatch_desk) values ($1, true)', 'Basın Yayın ve Halkla İlişkiler'),
  }
  const subject = async (name: string, directorate: number, evidence: string, priority = 'normal'): Promise<number> =>
    await insert(
      'subject (name, directorate_id, required_evidence, priority) values ($1, $2, $3, $4)',
      name,
      directorate,
      evidence,
      priority,
    )
  const subjects = {
    unsorted: await subject('Konusu belirlenecek', directorates.desk, 'none'),
    bin: await subject('Çöp toplanmadı', directorates.temizlik, 'none'),
    debris: await subject('Tadilat atıklarının alınması', directorates.temizlik, 'photo', 'high'),
    ruling: await subject('Temizlik kararı', directorates.temizlik, 'document'),
    pothole: await subject('Yol çukuru', directorates.fen, 'none'),
    pavement: await subject('Kaldırım onarımı', directorates.fen, 'photo'),
    pruning: await subject('Ağaç budama', directorates.park, 'none', 'low'),
  }
  const baglar = await insert('neighbourhood (name) values ($1)', 'Bağlar')
  const dilmen = await insert('neighbourhood (name) values ($1)', 'Dilmen')
  const street = async (place: number, name: string): Promise<number> =>
    await insert(`street (neighbourhood_id, name, kind) values ($1, $2, 'sokak')`, place, name)
  const reason = async (kind: string, name: string, position: number, needsWords = false): Promise<number> =>
    await insert('reason (kind, name, position, needs_words) values ($1, $2, $3, $4)', kind, name, position, needsWords)
  const hold = async (name: string, position: number, pauses: boolean, longest: number): Promise<number> =>
    await insert(
      'hold_reason (name, position, pauses_clock, longest_days) values ($1, $2, $3, $4)',
      name,
      position,
      pauses,
      longest,
    )
  const channel = async (code: string, name: string): Promise<number> =>
    await insert('channel (code, name) values ($1, $2)', code, name)
  return {
    directorates,
    subjects,
    neighbourhoods: { baglar, dilmen },
    streets: { gul: await street(baglar, 'Gül'), karaca: await street(dilmen, 'Karaca') },
    channels: {
      phone: await channel('phone', 'Telefon'),
      whatsapp: await channel('whatsapp', 'WhatsApp'),
      inPerson: await channel('in_person', 'Yüz yüze'),
    },
    institutions: { saski: await insert('institution (name) values ($1)', 'SASKİ') },
    reasons: {
      notOurs: await reason('return', 'Konumuz değil', 1),
      otherReturn: await reason('return', 'Diğer', 2, true),
      closerBy: await reason('hand_over', 'İlgili müdürlük', 1),
      callBack: await reason('reveal', 'Vatandaş aranacak', 1),
      otherReveal: await reason('reveal', 'Diğer', 2, true),
    },
    holdReasons: {
      citizen: await hold('Vatandaş bekleniyor', 1, true, 10),
      material: await hold('Malzeme bekleniyor', 2, false, 20),
    },
    staff: await enrolCast(owner, insert, suffix),
  }
}

type Insert = (sql: string, ...values: unknown[]) => Promise<number>

async function enrolCast(owner: Client, insert: Insert, suffix: string): Promise<Record<Role, number>> {
  const ids: Partial<Record<Role, number>> = {}
  for (const [role, player] of Object.entries(cast)) {
    const leftAt = 'hasLeft' in player ? new Date() : null
    const id = await insert(
      'staff (login, full_name, post, left_at) values ($1, $2, $3, $4)',
      player.login + suffix,
      player.fullName,
      player.post,
      leftAt,
    )
    await owner.query(
      `insert into zimmet_data.membership (staff_id, directorate_id, period)
       select $1, d.id, tstzrange(now() - interval '1 year', null) from zimmet_data.directorate d where d.name = any ($2)`,
      [id, player.directorates],
    )
    ids[role as Role] = id
  }
  return ids as Record<Role, number>
}
