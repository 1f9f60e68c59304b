import { dirname } from 'node:path'

/** The folder of package.json. */
export const project = dirname(dirname(import.meta.dirname))
