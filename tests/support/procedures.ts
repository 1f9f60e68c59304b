import { describedBy } from '#main/areas/answered.ts'
import { contract } from '#shared/contract/index.ts'

/** All procedures of the contract. */
export const procedures = Object.entries(contract).flatMap(([area, part]) =>
  Object.entries(part).map(([name, procedure]) => ({ path: `${area}.${name}`, procedure })),
)

/** Those that the database answers alone, with the function and the input of each. */
export const answeredProcedures = procedures.flatMap(({ path, procedure }) => {
  const described = describedBy(procedure)
  return described === null ? [] : [{ path, ...described }]
})
