const fields = 'input, textarea, select, [contenteditable="true"]'

/**
 * The files of a paste that is meant for the form. Where there is text too (cells of a workbook come with a picture of
 * themselves), or the cursor stands in a field, somebody pastes text.
 */
export function pastedFiles({ clipboardData, target }: ClipboardEvent): readonly File[] {
  if (clipboardData === null || clipboardData.getData('text/plain') !== '') return []
  if (target instanceof Element && target.closest(fields) !== null) return []
  return Array.from(clipboardData.files)
}
