// Who writes on the citizen's phone. All of them are invented; no operator has 0500.
import type { Citizen } from './deliveries.ts'

export const citizens: readonly Citizen[] = [
  { userId: 'TR.1000000000000001', phone: '905001234567', name: 'Ayşegül Yıldırım' },
  { userId: 'TR.1000000000000002', phone: '905007654321', name: 'Hüseyin Çağlayan' },
  // Keeps his number to himself, as who has a user name may.
  { userId: 'TR.1000000000000003', phone: null, name: 'Işıl Ö.' },
]
