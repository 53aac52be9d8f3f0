import { expect, it } from 'vitest';
import { dateFormatName, looksLikeCustomers, missingFor, remarksOf, unreadableCells, type Preview } from './preview';

const preview = (differing: Partial<Preview>): Preview => ({
  encoding: 'utf-8',
  delimiter: ';',
  dateFormat: 'd/M/yyyy',
  columns: ['Kunde', 'Datum', 'Menge', 'Preis'],
  mapping: { customer_id: 'Kunde', date: 'Datum', quantity: 'Menge', unit_price: 'Preis' },
  remembered: false,
  rows: [['1', '01.02.2024', '2', '12,50']],
  unreadable: [],
  looked: { rows: 1, rejected: 0, reasons: [] },
  otherCurrency: null,
  problems: [],
  ...differing,
});
const problem = (code: string, field: string, said: Record<string, unknown> = {}) => ({
  code,
  field,
  arguments: said,
  detail: '',
});

it('says what is missing as something to do, and nothing for what was merely guessed', () => {
  const look = preview({
    problems: [
      problem('column-missing', 'customer_id'),
      problem('unknown-column', 'mapping.order_id'),
      problem('no-rows', 'file'),
      problem('date-ambiguous', 'date'),
    ],
  });
  expect(missingFor({ kind: 'orders', preview: look })).toEqual([
    'Say which column holds the customer: a number, an e-mail address or a phone number.',
    'Say which column holds: Order number.',
    'There are no rows beside the header. Choose another file.',
  ]);
});

it('puts each remark at the column that it concerns, the rest under none', () => {
  const look = preview({
    problems: [
      problem('guessed', 'mapping', { field: 'customer_id', column: 'Kunde' }),
      problem('amount-rule', 'amount', { rule: 'quantity-times-price', column: 'Preis' }),
      problem('date-ambiguous', 'date', { format: 'd/M/yyyy' }),
      problem('no-order-id', 'order_id'),
      problem('consent-not-understood', 'consent_email', { column: 'Newsletter', rows: 2 }),
      problem('something-new', 'order_id'),
    ],
  });
  const remarks = remarksOf({ kind: 'orders', preview: look });
  expect(remarks.get('Kunde')).toEqual({ guessed: true, texts: [] });
  expect(remarks.get('Preis')?.texts).toEqual([
    'An order’s amount is the sum of quantity × price each (column “Preis”).',
  ]);
  expect(remarks.get('Datum')?.texts[0]).toContain('Day first');
  expect(remarks.get('')?.texts).toEqual([
    'There is no order number: each line counts as an order of its own.',
    'Column “Newsletter” says neither yes nor no in a word that is known here. Rows: 2. For them what was known before stays, and a no may be among them: write yes or no instead.',
    'something new',
  ]);
});

it('takes rows with somebody but neither day nor money for customers', () => {
  const problems = [problem('column-missing', 'date'), problem('column-missing', 'amount')];
  expect(looksLikeCustomers(preview({ mapping: { email: 'mail' }, problems }))).toBe(true);
  expect(looksLikeCustomers(preview({ mapping: {}, problems }))).toBe(false);
  expect(looksLikeCustomers(preview({ problems: [] }))).toBe(false);
});

it('has words for date formats however they are written', () => {
  expect(dateFormatName('d/M/yyyy HH:mm')).toBe('Day first (31/12/2026)');
  expect(dateFormatName('M/d/yyyy')).toBe('Month first (12/31/2026)');
  expect(dateFormatName('yyyy-MM-dd')).toBe('Year first (2026-12-31)');
  expect(dateFormatName('epoch-millis')).toBe('Milliseconds since 1970');
  expect(dateFormatName('something')).toBe('something');
});

it('knows the cells that cannot be read by their place', () => {
  const cells = unreadableCells(preview({ unreadable: [{ row: 0, column: 3, code: 'amount-unreadable' }] }));
  expect(cells.get('0 3')).toBe('amount-unreadable');
  expect(cells.get('3 0')).toBeUndefined();
});
