import { join } from 'node:path'

/** Where the project stands, wherever a test does. */
export const project = join(import.meta.dirname, '../..')
