import { counted } from '../counted';

export const onboarding = {
  title: 'Get started',
  note: 'From nothing to your first segments, usually in under ten minutes. You can leave at any time: it goes on here where you left it.',
  complete: 'Set-up is complete',
  completeNote: 'Bring new data now and then, and analyse again.',
  skip: 'Skip for now',
  overview: 'Go to the overview',
  steps: 'Steps of the set-up',
  state: { done: 'Done', now: 'To do now', later: 'Later' },

  organization: {
    title: 'Your organization',
    facts: (name: string, currency: string, zone: string) => `${name}, amounts in ${currency}, days in ${zone}.`,
    change: 'Change in settings',
  },

  source: {
    title: 'Bring your data',
    note: 'Orders with a customer, a date and an amount are enough. Choose one way; others can follow later.',
    done: { import: 'You brought a file.', sync: 'You connected an account.', other: 'Data is there.' },
    ways: 'Ways to bring data',
    connect: {
      title: (vendor: string) => `Connect ${vendor}`,
      text: 'Contacts, orders and refunds are read from one location. Sync again whenever you like.',
      go: 'Connect and read',
    },
    file: {
      title: 'Upload a file',
      text: 'An export of orders from your shop or till, as CSV or NDJSON. You see how it is read before it is sent.',
    },
    demo: {
      title: 'Take the demo data',
      text: 'A made-up shop, to look around at once. It stays in this organization; use another one for your own data.',
    },
    connected: (account: string) => `${account} is connected`,
    connectedNote: 'Nothing has been read from it yet.',
    read: 'Read it now',
    noOrders: 'Customers are in, but no orders',
    noOrdersNote: 'There is nothing to analyse without orders. Bring a file of orders, or connect where they are.',
    failedImport: 'The file could not be imported',
    again: 'Try again',
  },

  arrival: {
    title: 'Your data arrives',
    later: 'You see how far it is, and what could not be used.',
    of: { sync: 'the account', import: 'the file' },
    leave: 'You can leave this page meanwhile.',
    details: 'Details',
    orders: 'Orders',
    customers: 'Customers',
    refunds: 'Refunds',
    rejected: 'Rejected rows',
    failed: 'Failed records',
  },

  analysis: {
    title: 'First analysis',
    later: 'Segments are looked for, and who may leave. Every figure is tested before it is shown.',
    ready: 'The data is in. The analysis usually takes less than a minute.',
    go: 'Find segments and churn',
    label: 'the analysis',
    failed: 'The analysis did not work',
    failedNote: 'Your data is safe. Try again, or bring more data first.',
    again: 'Try again',
    nobody: 'There was nobody to analyse',
    nobodyNote:
      'No customer with an order may be analysed. Bring orders, or the customers’ consent, and analyse again.',
  },

  findings: {
    title: 'What was found',
    segments: 'Segments',
    ofCustomers: (customers: string) => `of ${counted(customers, 'customer', 'customers')}`,
    atRisk: 'Money at risk',
    atRiskNote: 'what those likely to leave within 30 days would have spent',
    leaving: 'Unlikely to buy within 30 days',
    leavingNote: (customers: string) => `expected, of ${customers} whom the test covers`,
    untold: 'Not foretold',
    untoldNote: { failed: 'The test on a later period was not passed.', none: 'There was too little to learn from.' },
    toSegments: 'See the segments',
    toOverview: 'Go to the overview',
  },

  link: {
    progress: (step: number, steps: number) => `Set-up ${step} of ${steps}`,
    dismiss: 'Hide the set-up',
  },
};
