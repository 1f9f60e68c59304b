// One look of a program of its own, to be killed: `node look-once.ts OPTIONS`.
import { createPrivateKey } from 'node:crypto'
import { OfficePc, type PcOptions } from './office-pc.ts'

const options = JSON.parse(process.argv[2] ?? '') as Omit<PcOptions, 'trusted'> & { trusted: string[] }
const at = new OfficePc({ ...options, trusted: options.trusted.map((pem) => createPrivateKey(pem)) })
process.stdout.write(`${await at.look()}\n`)
