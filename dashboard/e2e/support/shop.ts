const DAY_MS = 86_400_000;

/** Mulberry32, so that every run sees the same shop. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const HEADER = 'Customer ID,Invoice Date,Invoice,Quantity,Price';
const END = Date.UTC(2026, 9, 31);

/**
 * A shop's export with three kinds of customers, whose habits can be found: regulars who come often and spend much,
 * occasional buyers, and people who came once long ago. A part of the regulars and of the occasional buyers stop.
 */
export function shopWithHabits(customers = 600): string {
  const next = random(7);
  const rows: string[] = [];
  for (let customer = 1; customer <= customers; customer += 1) {
    const kind = next();
    const gap = kind < 0.2 ? 9 : kind < 0.65 ? 45 : 500;
    const spend = kind < 0.2 ? 160 : kind < 0.65 ? 45 : 20;
    const stops = next() < 0.35 ? 40 + next() * 320 : -1;
    let daysAgo = kind < 0.65 ? 540 - next() * 120 : 420 + next() * 110;
    let order = 0;
    while (daysAgo > Math.max(stops, 0)) {
      order += 1;
      const day = new Date(END - daysAgo * DAY_MS).toISOString().slice(0, 10);
      const price = (spend * (0.6 + 0.8 * next())).toFixed(2);
      rows.push(`${1000 + customer},${day},A${customer}-${order},1,${price}`);
      daysAgo -= gap * (0.5 + next());
    }
  }
  return `${HEADER}\n${rows.join('\n')}\n`;
}

/** As cells of CSV: among them one that must be quoted, and one that a spreadsheet program would calculate. */
const NAMES = ['Ada Lovelace', 'Grace Hopper', '=Emmy Noether', '"Somerville, Mary ""Queen of Science"""'];
const SAID = ['yes', 'no', ''] as const;

/**
 * What a customer of {@link shopWithPeople} said, by their number: of three, the first agreed to marketing, the second
 * refused, the third was never asked; and so of three times three to text messages, whatever they said to marketing.
 */
export const saidBy = (customer: number) => ({
  marketing: SAID[customer % 3] ?? '',
  sms: SAID[Math.floor(customer / 3) % 3] ?? '',
});

/** The same shop with a name, an address and a telephone number for each, and with what they agreed to. */
export function shopWithPeople(customers = 600): string {
  const [head = '', ...rows] = shopWithHabits(customers).trim().split('\n');
  const people = rows.map((row) => {
    const customer = Number(row.slice(0, row.indexOf(',')));
    const phone = `020 7183 8${String(customer % 1000).padStart(3, '0')}`;
    const { marketing, sms } = saidBy(customer);
    const who = [NAMES[customer % NAMES.length], `Person${customer}@Example.org`, phone, 'London', 'United Kingdom'];
    return [row, ...who, '"vip, early bird"', marketing, sms].join(',');
  });
  const told = 'Customer Name,Email,Phone,City,Country,Tags,Accepts Marketing,Accepts SMS Marketing';
  return `${head},${told}\n${people.join('\n')}\n`;
}

/** A shop whose customers all behave alike: no gate can pass, and the product has to say so. */
export function shopWithoutPattern(customers = 300): string {
  const next = random(11);
  const rows = Array.from({ length: customers * 6 }, (_, order) => {
    const customer = 1 + Math.floor(next() * customers);
    const day = new Date(END - Math.floor(next() * 500) * DAY_MS).toISOString().slice(0, 10);
    return `${customer},${day},B${order},1,${(10 + 40 * next()).toFixed(2)}`;
  });
  return `${HEADER}\n${rows.join('\n')}\n`;
}

/** The same, with rows that no import can take: without a customer, without a day, without an amount. */
export const withBadRows = (csv: string): string =>
  `${csv},2026-10-01,X1,1,9.99\n1001,not a day,X2,1,9.99\n1002,2026-10-02,X3,1,much\n`;
