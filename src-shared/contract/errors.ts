import { oc } from '@orpc/contract'
import * as z from 'zod'

/** The rules' own codes, as in docs/error-codes.md and zimmet_private.refusal_kind. */
export const refusalCode = z.enum([
  'ZM001',
  'ZM002',
  'ZM003',
  'ZM004',
  'ZM005',
  'ZM006',
  'ZM007',
  'ZM008',
  'ZM009',
  'ZM010',
  'ZM011',
  'ZM012',
  'ZM013',
  'ZM014',
  'ZM015',
  'ZM016',
  'ZM017',
  'ZM018',
  'ZM019',
  'ZM020',
  'ZM021',
  'ZM022',
  'ZM023',
  'ZM024',
  'ZM025',
  'ZM026',
  'ZM027',
  'ZM028',
  'ZM029',
  'ZM030',
  'ZM031',
  'ZM032',
  'ZM033',
  'ZM040',
  'ZM041',
  'ZM042',
  'ZM043',
  'ZM044',
  'ZM045',
  'ZM046',
  'ZM047',
  'ZM055',
  'ZM056',
  'ZM060',
  'ZM061',
  'ZM062',
  'ZM063',
  'ZM064',
  'ZM065',
  'ZM066',
  'ZM067',
  'ZM070',
  'ZM071',
  'ZM072',
  'ZM073',
  'ZM074',
  'ZM075',
  'ZM079',
  'ZM080',
  'ZM081',
  'ZM082',
  'ZM083',
  'ZM084',
  'ZM085',
  'ZM086',
  'ZM087',
  'ZM088',
  'ZM089',
  'ZM091',
  'ZM100',
  'ZM101',
  'ZM110',
  'ZM111',
  'ZM112',
  'ZM113',
  'ZM117',
  'ZM120',
  'ZM121',
  'ZM122',
  'ZM123',
  'ZM124',
  'ZM125',
])
export type RefusalCode = z.infer<typeof refusalCode>

export const refusalDetail = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** What can go wrong anywhere; the window turns each into a sentence. */
export const errors = {
  /** A rule said no. */
  REFUSED: { status: 422, data: z.object({ code: refusalCode, detail: refusalDetail }) },
  /** Somebody changed the request since it was read. */
  CONFLICT: {
    status: 409,
    data: z.object({ requestId: z.int(), seenVersion: z.int(), currentVersion: z.int() }),
  },
  /** It is not there, or not this person's to see: the two are not told apart. */
  NOT_FOUND: { status: 404 },
  NOT_SIGNED_IN: { status: 401 },
  /** The database does not answer; what was typed stays and may be sent again with the same id. */
  CONNECTION_LOST: { status: 503 },
  /** Logged in full on the host under this number. */
  FAULT: { status: 500, data: z.object({ number: z.string() }) },
} as const

/** The ground every procedure of the contract stands on. */
export const procedure = oc.errors(errors)
