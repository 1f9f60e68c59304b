// What Open311 asks of the house; the gateway answers it from the functions zimmet.gateway_open311_….

export interface Service {
  code: string
  name: string
  keywords: string
  serviceGroup: string
}

/** What is asked of a subject. */
export interface Question {
  serviceCode: string
  id: number
  name: string
  kind: 'text' | 'number' | 'choice' | 'yes_no'
  /** Of a choice: a line each. */
  choices: string
  isRequired: boolean
}

export interface PublicRequest {
  /** Its number; empty until somebody of the house has registered it. */
  id: string
  /** The name its sender knows it by. */
  token: string
  status: 'open' | 'closed'
  outcome: string | null
  serviceCode: string
  serviceName: string
  agency: string
  requestedAt: Date
  updatedAt: Date
  expectedAt: Date | null
  address: string
  closedAt: Date | null
  reopenedCount: number
}

export interface AskedRequests {
  /** Tokens, or numbers. */
  ids?: string[]
  token?: string
  from?: string
  until?: string
  changedFrom?: string
  serviceCode?: string
  status?: 'open' | 'closed'
}

export interface Open311Data {
  services: () => Promise<Service[]>
  questions: () => Promise<Question[]>
  requests: (asked: AskedRequests) => Promise<PublicRequest[]>
}
