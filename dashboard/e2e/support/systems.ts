import { saidBy } from './shop.ts';

/** Somebody of the shop as they may stand in a file: an address is empty where its owner did not agree to be reached. */
interface Who {
  number: string;
  first: string;
  last: string;
  /** E-mail and text message, each with a yes of its own. */
  email: string;
  text: string;
  /** For advertising, by the yes to marketing. */
  adEmail: string;
  adPhone: string;
}

/** First and last names: none that a spreadsheet program would calculate. */
const NAMES = [
  ['Ada', 'Lovelace'],
  ['Grace', 'Hopper'],
  ["'=Emmy", 'Noether'],
  ['Mary "Queen of Science"', 'Somerville'],
] as const;

function who(customer: number): Who {
  const { marketing, sms } = saidBy(customer);
  const [first, last] = NAMES[customer % NAMES.length] ?? ['', ''];
  const email = marketing === 'yes' ? `person${customer}@example.org` : '';
  const phone = `+442071838${String(customer % 1000).padStart(3, '0')}`;
  return {
    number: String(customer),
    first,
    last,
    email,
    text: sms === 'yes' ? phone : '',
    adEmail: email,
    adPhone: marketing === 'yes' ? phone : '',
  };
}

type Row = Record<string, string>;

/** The systems that files are made for, as their help pages describe what they read: headings in order, and a row. */
const SYSTEMS = {
  klaviyo: ({ number, first, last, email, text }: Who): Row => ({
    Email: email,
    'Phone Number': text,
    'First Name': first,
    'Last Name': last,
    'External ID': number,
  }),
  /** In plain letters, all of them small: Meta makes its hashes itself. */
  meta: ({ first, last, adEmail, adPhone }: Who): Row => ({
    email: adEmail,
    phone: adPhone,
    fn: first.toLowerCase(),
    ln: last.toLowerCase(),
    ct: 'london',
    country: 'gb',
  }),
  google: ({ first, last, adEmail, adPhone }: Who): Row => ({
    Email: adEmail,
    Phone: adPhone,
    'First Name': first,
    'Last Name': last,
    Country: 'GB',
    Zip: '',
  }),
  gohighlevel: ({ first, last, email, text }: Who): Row => ({
    'First Name': first,
    'Last Name': last,
    Email: email,
    Phone: text,
    Tags: 'early bird, vip',
  }),
};

export type System = keyof typeof SYSTEMS;

/** How somebody has to stand in the file of a system. */
export const rowFor = (system: System, customer: number): Row => SYSTEMS[system](who(customer));

/** Whose row it is, by the last digits of an address or of a telephone number. */
export function customerOf(row: Row): number {
  const digits = /(\d{3})(?:@example\.org)?$/;
  const address = Object.values(row).find((cell) => cell.includes('@') || /^\+\d+$/.test(cell)) ?? '';
  return 1000 + Number(digits.exec(address)?.[1]);
}
