import { counted } from '../counted';

const fields = {
  customer_id: 'Customer number',
  email: 'E-mail address',
  recipient_email: 'E-mail address of who was paid',
  phone: 'Phone number',
  name: 'Full name',
  first_name: 'First name',
  last_name: 'Last name',
  order_id: 'Order number',
  date: 'Order date',
  time: 'Time of day',
  timezone: 'Time zone of the row',
  amount: 'Amount',
  order_total: 'Order total',
  quantity: 'Quantity',
  unit_price: 'Price each',
  refunded_amount: 'Refunded amount',
  currency: 'Currency',
  status: 'Order status',
  type: 'Sale or refund',
  address: 'Street address',
  city: 'City',
  country: 'Country',
  tags: 'Tags',
  consent_analytics: 'Consent to analysis',
  consent_marketing: 'Consent to marketing',
  consent_email: 'Consent to e-mail',
  consent_sms: 'Consent to text messages',
  consent_at: 'Consent given on',
};

/** Why a row is not taken, as it is said of many. */
const reasons: Record<string, string> = {
  'json-malformed': 'The line is no JSON document',
  'cell-too-long': 'A cell is too long to be one',
  'too-many-cells': 'More cells than there are columns',
  'customer-missing': 'Names no customer',
  'customer-too-long': 'The customer number is too long',
  'order-id-too-long': 'The order number is too long',
  'date-missing': 'Has no date',
  'date-unreadable': 'The date cannot be read',
  'date-in-future': 'Dated later than tomorrow',
  'amount-missing': 'Has no amount',
  'amount-unreadable': 'The amount cannot be read',
  'amount-out-of-range': 'The amount is too large to be one',
  'quantity-missing': 'Has no quantity',
  'quantity-unreadable': 'The quantity cannot be read',
  'currency-unknown': 'No currency that we know, or a sign that several share',
  'not-paid': 'Not paid: cancelled, failed or a draft',
  'not-a-purchase': 'Not a purchase: a payout, a fee or a view',
  'totals-row': 'A total of other rows, not an order',
  'too-many-orders': 'The customer would have too many orders',
};

/** What an order's amount is made of, after "An order's amount is". */
const rules: Record<string, string> = {
  'sum-of-lines': 'the sum of its lines',
  'once-per-order': 'the total repeated on its lines, counted once',
  'quantity-times-price': 'the sum of quantity × price each',
  price: 'the sum of prices',
};

const currencySources: Record<string, string> = {
  sign: 'by the sign in the amounts',
  heading: 'by the column’s name',
  organization: 'your organization’s',
};

const text = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(text).join(', ')
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : '';

/** What was guessed of a file or is worth knowing, by its code. */
const notes: Record<string, (said: Record<string, unknown>) => string> = {
  guessed: ({ column }) => `Column “${text(column)}” was guessed by its name or by what stands in it.`,
  'amount-rule': ({ rule, column }) =>
    `An order’s amount is ${rules[text(rule)] ?? text(rule)} (column “${text(column)}”).`,
  'credit-notes': () => 'Order numbers that begin with C are taken for credit notes.',
  'number-ambiguous': ({ style }) => `Amounts may have a decimal point or a comma. They are read like ${text(style)}.`,
  'number-mixed': ({ style }) =>
    `Some amounts have a decimal point and some a comma. They are read like ${text(style)}.`,
  'encoding-by-whole-file': ({ encoding, before }) =>
    `By all of it, the file’s text is in ${text(encoding)}; its beginning looks like ${text(before)}.`,
  'no-order-id': () => 'There is no order number: each line counts as an order of its own.',
  'date-ambiguous': ({ format }) =>
    `No date tells day and month apart. They are read as ${text(format)}; change that if it is wrong.`,
  'date-mixed': ({ format }) => `Some dates have the day first, some the month. They are read as ${text(format)}.`,
  'currency-assumed': ({ currency, by }) =>
    `Amounts are in ${text(currency)}, ${currencySources[text(by)] ?? text(by)}.`,
  'consent-not-understood': ({ column, rows }) =>
    `Column “${text(column)}” says neither yes nor no in a word that is known here. Rows: ${text(rows)}. For them what was known before stays, and a no may be among them: write yes or no instead.`,
  'free-orders': ({ orders }) => `Orders with an amount of 0, which count as orders: ${text(orders)}.`,
  'several-currencies': ({ currencies }) => `There are orders in several currencies: ${text(currencies)}.`,
};

export const imports = {
  title: 'Imports',
  note: 'Files of orders and customers that were brought in, the newest first.',
  bring: 'Import a file',
  bringAnother: 'Import another file',
  all: 'All imports',
  notYours: {
    title: 'Your role brings no data in',
    text: 'The other pages show what was brought in. Should you need to bring files, ask an owner of your organization for the permission.',
  },
  empty: {
    title: 'No file has been imported yet',
    text: 'Export orders from your shop or till as CSV and bring them here. Once they are in, segments and churn can be found.',
  },
  list: 'Imports',
  columns: { state: 'State', file: 'File', when: 'Started', rows: 'Rows', rejected: 'Rejected' },
  /** A file whose name this browser was never told. */
  unnamed: (when: string) => `Import of ${when}`,
  none: '–',

  fresh: {
    title: 'Import a file',
    note: 'Orders, or customers with their consent. You see how the file is read before anything is sent.',
    drop: 'Drop a file here, or choose one',
    dropNote: 'CSV or NDJSON, also as .gz. At most 1 GB.',
    dropNow: 'Drop it',
    choose: 'Choose a file',
    other: 'Choose another file',
    refused: {
      empty: (name: string) => `${name} is empty. Choose another file.`,
      'too-large': (name: string, size: string) =>
        `${name} has ${size}; at most 1 GB is taken. Compress it as .gz, or split it by year.`,
      spreadsheet: (name: string) =>
        `${name} is no text file. Save it as CSV in your spreadsheet program, then bring that.`,
    },
    gone: 'The file has changed or moved since you chose it. Choose it again.',
    looking: 'Looking at the file',
  },

  kind: {
    label: 'What the rows are',
    orders: 'Orders',
    customers: 'Customers',
    guessed: { orders: 'taken for orders', customers: 'taken for customers' },
  },
  reading: {
    title: 'How the file is read',
    note: 'All of it is found out by itself. Choose only where that went wrong.',
    recognised: (what: string) => `Recognised: ${what}`,
    find: 'Found out by itself',
    byFile: (currency: string) => `As the file says, else ${currency}`,
    ofOrganization: (zone: string) => `Your organization’s (${zone})`,
    dates: 'Dates',
    currency: 'Currency',
    timezone: 'Time zone',
    encoding: 'Text encoding',
    delimiter: 'Separator between columns',
    header: 'First row',
    headers: { true: 'Names the columns', false: 'Is data' },
    dateFormats: {
      'yyyy-MM-dd': 'Year first (2026-12-31)',
      'dd/MM/yyyy': 'Day first (31/12/2026)',
      'MM/dd/yyyy': 'Month first (12/31/2026)',
      epoch: 'Seconds since 1970',
      'epoch-millis': 'Milliseconds since 1970',
      spreadsheet: 'Day numbers of a spreadsheet',
    },
    delimiters: { ',': 'Comma', ';': 'Semicolon', tab: 'Tab', '|': 'Vertical bar', json: 'One JSON document a line' },
  },
  table: {
    title: 'The first rows',
    note: 'Above each column stands what it is taken for. Change what is wrong.',
    label: 'The first rows of the file',
    meaning: (column: string) => `What column ${column} holds`,
    unused: 'Not used',
    guessed: 'Guessed',
  },
  fields,
  reasons,
  notes,
  preview: {
    unreadable: (reason: string) => `Cannot be read: ${reason}`,
    some: (rejected: string, rows: string) =>
      `${rejected} of the first ${counted(rows, 'row', 'rows')} would be rejected`,
    remembered: 'The columns are read as they were for a file with the same headings before.',
    rowsOf: (count: string) => `× ${count}`,
  },
  currency: {
    title: (what: string, ours: string) => `${what}, your organization counts in ${ours}`,
    rows: (rows: string, of: string, theirs: string) =>
      `${theirs} in ${rows} of ${counted(of, 'row', 'rows')} looked at`,
    orders: (orders: string, of: string, theirs: string) =>
      `${theirs} in ${orders} of ${counted(of, 'order', 'orders')}`,
    text: 'Orders in another currency are kept, but count in no figure and no analysis.',
    inPreview: 'If the file is wrong about it, choose the currency above.',
    use: (theirs: string) => `Count in ${theirs}`,
    confirm: (theirs: string) => `Count in ${theirs} from now on?`,
    consequence: (theirs: string, ours: string) =>
      `That is for the whole organization, not for this file: every page, list and analysis is in ${theirs} then. Orders in ${ours} are kept, but count in nothing until somebody changes it back in the settings.`,
    leave: (ours: string) => `Stay with ${ours}`,
    used: (theirs: string) => `Your organization counts in ${theirs} now`,
    settings: 'Open settings',
    list: (currency: string, count: string) => `${currency} (${count})`,
  },
  missing: {
    title: 'Before it can start',
    customer: 'Say which column holds the customer: a number, an e-mail address or a phone number.',
    date: 'Say which column holds the date of the order.',
    amount: 'Say which column holds the money: an amount, an order total, or a price.',
    rows: 'There are no rows beside the header. Choose another file.',
    other: (field: string) => `Say which column holds: ${field}.`,
  },
  start: {
    go: 'Import this file',
    ready: 'Everything needed was found.',
    readyBut: (rejected: string, rows: string) =>
      `Everything needed was found, but ${rejected} of the first ${counted(rows, 'row', 'rows')} would be rejected.`,
    sending: (name: string) => `Sending ${name}`,
    sent: (sent: string, whole: string) => `${sent} of ${whole}`,
    stored: 'The whole file is sent; it is being stored.',
    stop: 'Stop sending',
    broken: 'The connection broke',
    brokenDetail: 'Nothing was imported twice and nothing is lost. Try again when you are back online.',
    stillRuns: 'The first try is still being taken in. Try again in a moment.',
    leave: {
      title: 'Stop sending this file?',
      text: 'It has not arrived yet. If you leave now, nothing of it is kept.',
      stay: 'Keep sending',
      go: 'Stop and leave',
    },
  },

  progress: {
    label: 'the import',
    waiting: 'Waiting for its turn',
    rate: 'Speed',
    left: 'Time left',
    about: (time: string) => `about ${time}`,
    estimating: 'Not known yet',
    moment: 'a moment',
  },
  cancel: {
    ask: 'Cancel import',
    title: 'Cancel this import?',
    text: 'What has been stored so far stays. Importing the same file again later doubles nothing.',
    keep: 'Let it run',
    go: 'Cancel import',
  },
  outcome: {
    title: 'What came in',
    rows: 'Rows',
    accepted: 'Accepted',
    rejected: 'Rejected',
    customers: 'Customers',
    orders: 'Orders',
    refunds: 'Refunds',
    period: 'Period',
    from: (from: string, to: string) => `${from} to ${to}`,
    currency: 'Currency',
    changesOf: { customers: 'Customers, against before', orders: 'Orders, against before' },
    changed: (created: string, updated: string, unchanged: string) =>
      `${created} new, ${updated} changed, ${unchanged} as before`,
    save: 'Save rejected rows',
    saveNote: 'Each with its line number and the reason. Correct them and import that file: nothing is doubled.',
    errorsGone: 'Rejected rows are kept for some days only; these are gone.',
    ofRows: (share: string) => `${share} of the rows`,
    notes: 'Worth knowing',
    reasons: {
      title: 'Why rows were rejected',
      why: 'Reason',
      rows: 'Rows',
      first: 'First line',
      noLine: '–',
    },
    badge: (share: string) => `Finished, ${share} rejected`,
    resumed: 'The import was interrupted and went on by itself. Nothing is doubled.',
  },
  next: {
    title: 'What next',
    analyse: 'Find segments and churn',
    analyseNote: 'It usually takes less than a minute. You can leave the page meanwhile.',
    countFirst: (theirs: string) =>
      `None of these orders counts yet, and no analysis would look at them. Count in ${theirs} first if that is what you sell in.`,
    askToCount: (theirs: string) =>
      `None of these orders counts yet, and no analysis would look at them. If you sell in ${theirs}, ask an owner or admin to count in it.`,
    onlyCustomers: 'These are customers without orders. Import orders too, so that there is something to analyse.',
  },
  cancelled: {
    title: 'This import was cancelled',
    text: 'What had been stored until then stays. Importing the file again doubles nothing.',
  },
  failure: {
    title: 'This file could not be imported',
    lacking: (names: string) => `It lacks what every row needs: ${names}.`,
    todo: {
      'file-empty': 'Choose a file that has rows.',
      'file-too-large': 'Compress it as .gz, or split it by year.',
      'unpacked-too-large': 'Split it by year and import the parts one after the other.',
      'no-rows': 'Export it again from where it came from, with its rows.',
      'not-text': 'Save it as CSV in the program it came from.',
      'not-a-table': 'Save it as CSV, or with one JSON document in each line (NDJSON).',
      'file-unreadable': 'Export or download it again; it may have been cut off on the way.',
      'upload-cut-off': 'Send it again. Nothing of the first try was kept.',
      'columns-missing': 'Import it again and say in the first step which column is which.',
      'upload-gone': 'Import it again.',
      'local-database-full':
        'Nothing of it was stored. This installation has only its small trial database: ask the person who runs it for a real MongoDB, or import fewer customers.',
      other: 'Try again. If it fails once more, ask the person who runs this installation.',
    },
  },
};
