// The small parts of a workbook (ECMA-376) around its sheets.
import type { CellKind, PaperColumn } from '#shared/contract/reports.ts'
import { columnName, escapeXml } from './cells.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const sheetKind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

// Excel writes the separators of the person's own language: #,##0 is 1.336 in a Turkish one.
const formats = ['#,##0.00', '%0.0', '[h]:mm', 'dd\\.mm\\.yyyy', 'dd\\.mm\\.yyyy\\ hh:mm']

const cellStyles = [
  ...[
    'numFmtId="0"',
    'numFmtId="3"',
    'numFmtId="164"',
    'numFmtId="165"',
    'numFmtId="166"',
    'numFmtId="167"',
    'numFmtId="168"',
  ],
  'numFmtId="0" fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1"|<alignment vertical="center" wrapText="1"/>',
  'numFmtId="0" quotePrefix="1"',
  'numFmtId="0"|<alignment vertical="top" wrapText="1"/>',
  'numFmtId="0" fontId="1" applyFont="1"|<alignment vertical="top"/>',
].map((style) => {
  const [attributes = '', alignment] = style.split('|')
  const rest = alignment === undefined ? '/>' : ` applyAlignment="1">${alignment}</xf>`
  return `<xf xfId="0" ${attributes} applyNumberFormat="1"${rest}`
})

export const stylesXml = `${head}<styleSheet xmlns="${main}"><numFmts count="${formats.length}">${formats
  .map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(code)}"/>`)
  .join(
    '',
  )}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3E8EA"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF7B858D"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="${cellStyles.length}">${cellStyles.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

export const relationsXml = `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

/** Texts that cells refer to by their place here. */
export const sharedTextsXml = (texts: readonly string[]): string =>
  `${head}<sst xmlns="${main}">${texts.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('')}</sst>`

export interface SheetPlace {
  name: string
  /** Of the table, which Excel repeats on each page and filters by; null: a sheet of words. */
  table: { columns: number; rows: number } | null
}

export function workbookXml(sheets: readonly SheetPlace[]): string {
  const list = sheets.map(
    ({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  const defined = sheets.flatMap(({ name, table }, at) => {
    if (table === null) return []
    const quoted = escapeXml(`'${name.replaceAll("'", "''")}'`)
    const range = `$A$1:$${columnName(table.columns - 1)}$${table.rows + 1}`
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${quoted}!${range}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${quoted}!$1:$1</definedName>`,
    ]
  })
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list.join('')}</sheets>${defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : ''}</workbook>`
}

export function workbookRelationsXml(sheets: number): string {
  const list = Array.from(
    { length: sheets },
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  return `${head}<Relationships xmlns="${packaged}/relationships">${list.join('')}<Relationship Id="rId${sheets + 1}" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId${sheets + 2}" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
}

export function contentTypesXml(sheets: number): string {
  const list = Array.from(
    { length: sheets },
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${sheetKind}.worksheet+xml"/>`,
  )
  return `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetKind}.sheet.main+xml"/>${list.join('')}<Override PartName="/xl/styles.xml" ContentType="${sheetKind}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${sheetKind}.sharedStrings+xml"/></Types>`
}

const widths: Record<CellKind, number> = {
  ...{ text: 26, count: 12, number: 12, share: 12, hours: 12, elapsed: 12, date: 12, dateTime: 17 },
}

const columnWidths = (list: readonly number[]): string =>
  `<cols>${list.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`

/** A table's sheet up to its first row: the head stays when one scrolls. */
export function tableSheetStart(columns: readonly PaperColumn[]): string {
  return `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columnWidths(columns.map(({ kind }) => widths[kind]))}<sheetData>`
}

/** The rest of it: a filter over all rows; printed across one A4 page. */
export function tableSheetEnd(columns: number, rows: number): string {
  return `</sheetData><autoFilter ref="A1:${columnName(columns - 1)}${rows + 1}"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`
}

/** A sheet of names and what they say, and one of plain text. */
export const wordSheet = (rows: string): string => plainSheet([32, 100], rows, 'landscape')
export const textSheet = (rows: string): string => plainSheet([90], rows, 'portrait')

const plainSheet = (list: readonly number[], rows: string, orientation: 'landscape' | 'portrait'): string =>
  `${head}<worksheet xmlns="${main}">${columnWidths(list)}<sheetData>${rows}</sheetData><pageSetup paperSize="9" orientation="${orientation}"/></worksheet>`
