import { expect, it } from 'vitest';
import { assign, emptyDraft, ofKind, queryOf } from './draft';

const found = { customer_id: 'Kunde', amount: 'Betrag', order_total: 'Summe' };

it('moves a field to the column that a person names', () => {
  const draft = assign(emptyDraft, found, 'Rechnung', 'order_id');
  expect(draft.mapping).toEqual({ order_id: 'Rechnung' });
  expect(assign(draft, { ...found, order_id: 'Rechnung' }, 'Nr', 'order_id').mapping).toEqual({ order_id: 'Nr' });
});

it('gives a column that had one meaning another, and takes the old one from it', () => {
  const first = assign(emptyDraft, found, 'Betrag', 'unit_price');
  const second = assign(first, { customer_id: 'Kunde', unit_price: 'Betrag' }, 'Betrag', 'order_total');
  expect(second.mapping).toEqual({ order_total: 'Betrag' });
});

it('keeps a column out that the API would guess again', () => {
  expect(assign(emptyDraft, found, 'Summe', null).mapping).toEqual({ order_total: '' });
  expect(assign(emptyDraft, found, 'Foo', null).mapping).toEqual({});
});

it('asks with nothing but what was said', () => {
  expect(queryOf(emptyDraft, 'orders', 'a.csv')).toEqual({ kind: 'orders', filename: 'a.csv' });
  const told = { ...assign(emptyDraft, found, 'Nr', 'order_id'), dateFormat: 'MM/dd/yyyy' };
  expect(queryOf(told, 'orders', 'a.csv')).toEqual({
    kind: 'orders',
    filename: 'a.csv',
    mapping: '{"order_id":"Nr"}',
    dateFormat: 'MM/dd/yyyy',
  });
  expect(queryOf(ofKind(told, 'customers'), 'customers', 'a.csv')).not.toHaveProperty('mapping');
});
