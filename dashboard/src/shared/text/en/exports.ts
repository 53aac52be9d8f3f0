import { counted } from '../counted';

/** What a file for another system holds. @param unknown whether those are in it of whom nobody knows */
const holds = (rows: string, left: string, unknown: boolean) =>
  `Rows in the file: ${rows}. Left out: ${left}, who ${unknown ? 'refused, have' : 'refused, did not say, have'} neither an e-mail address nor a phone number, or share theirs with somebody in it.`;
const byChannel = (rows: string, left: string, unknown: boolean) =>
  `${holds(rows, left, unknown)} An address is in the file only where its owner ${unknown ? 'did not refuse' : 'agreed to'} that channel.`;

export const exports = {
  button: 'Export list',
  note: 'As a file to open in a spreadsheet, or to load into another system.',
  title: {
    customers: 'Export all customers',
    filtered: 'Export the customers shown',
    segment: 'Export this segment',
    churn: (days: string) => `Export the customers who may leave within ${days}`,
    lapsed: 'Export the win-back list',
  },
  members: (count: string) => `In the list: ${count}.`,
  incomplete: (count: string) => `These are the first ${count}; there are more, and the file will hold them all.`,
  channels: {
    title: 'Who agreed to be contacted',
    channel: 'Channel',
    name: { email: 'E-mail', sms: 'Text message', ads: 'Advertising' },
    standing: { agreed: 'Agreed', refused: 'Refused', unknown: 'Not known', unreachable: 'No address' },
    note: 'A refusal of marketing counts for every channel, unless text messages were agreed to by themselves, and for every record with the same e-mail address or phone number. A yes counts only for what was asked: one to marketing for e-mail and advertising, one to e-mail for e-mail alone, and text messages need a yes of their own.',
  },
  targets: {
    title: 'For whom is the file?',
    people: 'For people: CSV',
    preset: { klaviyo: 'Klaviyo', meta: 'Meta', google: 'Google Ads', gohighlevel: 'GoHighLevel' },
    everybody: (count: string) => `Everybody in the list: ${count}`,
    agreed: (count: string) => `Who agreed: ${count}`,
    notActionable: {
      failed: 'Not offered: this list failed its test',
      weak: 'Not offered: not exact enough to act on',
    },
    nobody: 'Nobody in the list may be contacted there',
  },
  columns: {
    title: 'Columns',
    name: {
      email: 'E-mail',
      phone: 'Phone',
      'external-id': 'Your own number',
      name: 'Name',
      'first-name': 'First name',
      'last-name': 'Last name',
      segment: 'Segment',
      risk: 'Risk of leaving',
      value: 'Spent in the last 12 months',
      'value-at-risk': 'Money at risk',
      'win-back-value': 'Value of winning back',
      orders: 'Orders',
      spend: 'Spent so far',
      'last-order': 'Last order',
      consent: 'Consent',
      tags: 'Tags',
      evidence: 'Whether the list passed its test',
      'churn-evidence': 'Whether the risks passed theirs',
    },
  },
  unknown: {
    label: (count: string) => `Add those of whom it is not known: ${count}`,
    meaning:
      'Nobody recorded whether they agreed. You must have another ground to contact them. Who refused is never added.',
  },
  holds: {
    people: (rows: string) =>
      `Rows in the file: ${rows}. Who refused is in it too, with what they said: it is for looking at, not for sending.`,
    preset: {
      klaviyo: byChannel,
      meta: (rows: string, left: string, unknown: boolean) =>
        `${holds(rows, left, unknown)} All in lower case, as Meta asks for.`,
      google: (rows: string, left: string, unknown: boolean) =>
        `${holds(rows, left, unknown)} Postal codes are not known, so Google matches by e-mail and phone.`,
      gohighlevel: byChannel,
    },
  },
  emailAlone: 'A yes to e-mail alone is none to advertising.',
  notForActing: {
    title: { failed: 'This list failed its test', weak: 'This list is not exact enough to act on' },
    text: 'It can be saved to look at. No file for another system is offered, because nothing should be sent by it.',
  },
  broken: {
    title: 'The file broke off',
    text: 'Not all of it came, so nothing was saved. Try again.',
  },
  save: 'Save the file',
  nothing: 'The file would be empty.',
  progress: (rows: string) => `Rows so far: ${rows}`,
  done: (name: string) => `Saved as ${name}`,
  taken: (rows: string) => `${counted(rows, 'row', 'rows')} taken.`,
  saved: (rows: string, name: string) => `${name}: ${counted(rows, 'row', 'rows')}`,
};
