/** What a list of work shows: what it is, how long is left, who has it. */
export const inboxColumns = (withDirectorate: boolean) =>
  [
    { colId: 'number' },
    { colId: 'subject' },
    { colId: 'place' },
    { colId: 'remaining', initialSort: 'asc' },
    { colId: 'dueAt' },
    { colId: 'custodySince' },
    { colId: 'state' },
    { colId: 'directorate', hide: !withDirectorate },
    { colId: 'priority' },
    { colId: 'citizen' },
    { colId: 'clerk' },
    { colId: 'registeredAt' },
    { colId: 'channel' },
    { colId: 'excerpt', hide: true },
  ] as const
