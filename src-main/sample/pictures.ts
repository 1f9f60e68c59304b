// The files of the sample's requests: each its own, but for some that are there twice on purpose.
import type { Client } from 'pg'
import { drawPicture } from './drawing.ts'

interface Wanted {
  seed: number
  shows: 'before' | 'after' | 'document'
  is_retouched: boolean
}

/** Draws what `zimmet_sample.file` asks for, and keeps it where attachments look for it. */
export async function fillPictures(owner: Client): Promise<void> {
  const { rows } = await owner.query<Wanted>(
    'select distinct seed, shows, is_retouched from zimmet_sample.file order by seed, shows, is_retouched',
  )
  for (let from = 0; from < rows.length; from += 500) {
    const files = rows.slice(from, from + 500).map((wanted) => ({ ...wanted, ...fileOf(wanted) }))
    // oxlint-disable-next-line no-await-in-loop -- so many at once, not all of them in memory
    await keep(owner, files)
  }
}

const fileOf = ({ seed, shows, is_retouched }: Wanted): { name: string; content: Buffer; fingerprint: string | null } =>
  shows === 'document'
    ? { name: 'rapor.pdf', content: page(seed), fingerprint: null }
    : drawPicture(seed, shows, is_retouched)

async function keep(owner: Client, files: readonly (Wanted & ReturnType<typeof fileOf>)[]): Promise<void> {
  await owner.query(
    `with drawn as (
       select d.*, sha256(d.content) as hash, zimmet_private.media_type(d.content) as media_type
       from unnest($1::int[], $2::text[], $3::boolean[], $4::text[], $5::bytea[], $6::text[])
         as d (seed, shows, is_retouched, name, content, fingerprint)
     ),
     kept as (
       insert into zimmet_data.file_content (hash, content, media_type)
       select distinct on (d.hash) d.hash, d.content, d.media_type from drawn d on conflict do nothing
     )
     insert into zimmet_sample.picture (seed, shows, is_retouched, name, hash, media_type, bytes, fingerprint)
     select d.seed, d.shows, d.is_retouched, d.name, d.hash, d.media_type, length(d.content), zimmet_private.fingerprint_of(d.fingerprint)
     from drawn d`,
    [
      files.map(({ seed }) => seed),
      files.map(({ shows }) => shows),
      files.map(({ is_retouched }) => is_retouched),
      files.map(({ name }) => name),
      files.map(({ content }) => content),
      files.map(({ fingerprint }) => fingerprint),
    ],
  )
}

/** A report of one page, of one request. */
function page(of: number): Buffer {
  const text = `BT /F1 14 Tf 60 760 Td (Erenler Belediyesi - ornek inceleme raporu) Tj 0 -28 Td (Rapor ${of}. Bu belge uydurmadir.) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const starts = objects.map((object, index) => {
    const start = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(start).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.join('')}`
  return Buffer.from(
    `${body}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  )
}
