/** What jobs do, how fast, and the counts that go with it. */
export const jobs = {
  step: {
    'looking-at-file': 'Looking at the file',
    'reading-rows': 'Reading rows',
    'storing-customers': 'Storing customers and orders',
    'summing-up': 'Summing up',
  } as Record<string, string>,
  stream: (name: string) => `Reading ${name}`,
  waiting: 'waiting for the vendor',
  synced: {
    read: (stream: string, read: string) => `${stream}: ${read} read`,
    failed: (count: string) => `${count} failed`,
  },
  summing: (customers: string) => `Summing up: ${customers} customers`,
  counts: {
    rows: 'Rows seen',
    read: 'Read so far',
    customers: 'Customers',
    rejected: 'Rejected so far',
    failed: 'Failed so far',
  } as Record<string, string>,
  stored: 'Customers stored',
  rate: {
    'rows-per-second': (n: string) => `${n} rows/s`,
    'records-per-second': (n: string) => `${n} records/s`,
  } as Record<string, (n: string) => string>,
};
