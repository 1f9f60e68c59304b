// How a test writes a report and reads it back.
import type { Cell, PaperContent, PaperDocument, PaperFormat, WaitingPaper } from '#shared/contract/reports.ts'
import type { Client } from '#tests/host/areas/office.ts'

export const document: PaperDocument = {
  title: 'Deneme: gelen/giden',
  about: [{ label: 'Dönem', value: '01.10.2026 – 31.10.2026' }],
  definitions: [{ name: 'Açık', definition: 'Kapanmamış bütün talepler.' }],
  words: {
    definitionSheet: 'Tanımlar',
    report: 'Rapor',
    rowCount: 'Satır sayısı',
    madeAt: 'Hazırlanma zamanı',
    madeBy: 'Hazırlayan',
    measure: 'Gösterge',
    definition: 'Tanım',
  },
}

export const words = {
  state: {
    ...{ new: 'Yeni', in_work: 'İşlemde', on_hold: 'Bekliyor', proposed: 'Onay bekliyor', resolved: 'Çözüldü' },
    ...{ closed: 'Kapandı', joined: 'Birleştirildi' },
  },
  priority: { low: 'Düşük', normal: 'Normal', high: 'Yüksek', urgent: 'Acil' },
  outcome: { solved: 'Çözüldü', forwarded: 'İletildi', declined: 'Gerekçeyle kapatıldı' },
  streetKind: { sokak: 'Sk.' },
  remaining: { paused: 'süre durdu', past: 'geçti', day: 'g' },
}

/** Writes to the end; the paper that waits, and what was told on the way. */
export async function writePaper(
  client: Client,
  format: PaperFormat,
  content: PaperContent,
): Promise<{ paper: WaitingPaper; told: number[]; total: number }> {
  const told: number[] = []
  let last: { paper: WaitingPaper | null; total: number } = { paper: null, total: 0 }
  for await (const progress of await client.reports.write({ format, document, content })) {
    told.push(progress.done)
    last = progress
  }
  if (last.paper === null) throw new Error('no paper was written')
  return { paper: last.paper, told, total: last.total }
}

/** The bytes of a waiting paper, part by part as a window takes them; it does not wait any more. */
export async function takePaper(client: Client, { paperId, bytes }: WaitingPaper): Promise<Buffer> {
  const parts: Buffer[] = []
  for (let offset = 0; offset < bytes;) {
    const part = Buffer.from(await (await client.reports.part({ paperId, offset })).arrayBuffer())
    parts.push(part)
    offset += part.length
  }
  await client.reports.discard({ paperId })
  return Buffer.concat(parts)
}

export function table(
  kinds: Record<string, Extract<PaperContent, { kind: 'table' }>['columns'][number]['kind']>,
  rows: Cell[][],
): PaperContent {
  return { kind: 'table', columns: Object.entries(kinds).map(([header, kind]) => ({ header, kind })), rows }
}
