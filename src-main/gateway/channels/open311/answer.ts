// Answers of Open311 in both of its forms: lists whose members have a name in XML and none in JSON.
import type { Context } from 'hono'
import { XMLBuilder } from 'fast-xml-parser'

export type Format = 'xml' | 'json'
type Fields = Record<string, unknown>

const builder = new XMLBuilder({ format: true, suppressEmptyNode: true })
type Status = 200 | 400 | 403 | 404 | 429

export const xmlOf = (context: Context, tree: Fields, status: Status = 200): Response =>
  context.body(`<?xml version="1.0" encoding="utf-8"?>\n${builder.build(tree)}`, status, {
    'content-type': 'text/xml; charset=utf-8',
  })

/** `list` and `member` name the elements of XML: services, service. */
export function answer(
  context: Context,
  format: Format,
  list: string,
  member: string,
  rows: Fields[],
  status: Status = 200,
): Response {
  if (format === 'json') return context.json(rows, status)
  return xmlOf(context, { [list]: rows.length === 0 ? '' : { [member]: rows } }, status)
}

export const refuse = (context: Context, format: Format, status: Status, description: string): Response =>
  answer(context, format, 'errors', 'error', [{ code: String(status), description }], status)
