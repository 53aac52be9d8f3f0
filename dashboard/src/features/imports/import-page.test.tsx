import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { fakeApi, showPage } from '@/shared/testing/page';
import { jobExample, meExample } from '@/shared/testing/platform-examples';
import { ImportPage } from './import-page';

const tally = { created: 9, updated: 0, unchanged: 0 };
const result = {
  rows: 9,
  accepted: 9,
  rejected: 0,
  customers: 4,
  orders: 9,
  refunds: 0,
  from: '2026-01-01',
  to: '2026-01-31',
  currency: 'USD',
  errorsUrl: null,
  records: { customers: tally, orders: tally },
  notes: [],
};

/** The page of an import of which some orders are in other currencies, for somebody whose organization counts in GBP. */
async function show(currencies: { currency: string; orders: number }[], permissions?: string[]) {
  const me = meExample(permissions);
  const orders = currencies.reduce((sum, one) => sum + one.orders, 0);
  const otherCurrency = { organization: 'GBP', orders, currencies };
  const asked = fakeApi({
    '/api/auth/me': me,
    '/api/imports/j1': jobExample({
      self: '/api/imports/j1',
      kind: 'import',
      state: 'succeeded',
      result: { ...result, otherCurrency },
    }),
    'PATCH /api/organization': (of: { body: { currency: string } }) => {
      me.organization.currency = of.body.currency;
      return {};
    },
  });
  await showPage('/imports/$jobId', ImportPage, '/imports/j1');
  const next = (await screen.findByRole('heading', { name: 'What next' })).parentElement?.parentElement;
  if (!next) throw new Error('nothing is offered');
  await screen.findByText(/ in \d of 9 orders, your organization counts in GBP$/);
  return { asked, next: within(next) };
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('offers no analysis of orders that none would look at, but to count in their currency', async () => {
  const { asked, next } = await show([
    { currency: 'USD', orders: 7 },
    { currency: 'EUR', orders: 2 },
  ]);
  expect(next.queryByRole('button', { name: 'Find segments and churn' })).toBeNull();
  expect(next.getByText(/^None of these orders counts yet/)).toBeVisible();
  await userEvent.click(next.getByRole('button', { name: 'Count in USD' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Count in USD from now on?' }));
  expect(dialog.getByText(/whole organization.* Orders in GBP are kept, but count in nothing/)).toBeVisible();
  expect(asked.some(({ method }) => method === 'PATCH')).toBe(false);
  await userEvent.click(dialog.getByRole('button', { name: 'Count in USD' }));
  expect(await next.findByRole('button', { name: 'Find segments and churn' })).toBeVisible();
  expect(asked.find(({ method }) => method === 'PATCH')?.body).toEqual({ currency: 'USD' });
  expect(screen.queryByRole('button', { name: 'Count in USD' })).toBeNull();
});

it('tells who may not change the currency whom to ask', async () => {
  const { next } = await show([{ currency: 'USD', orders: 9 }], ['imports:write', 'eyes:run']);
  expect(next.getByText(/ask an owner or admin to count in it\.$/)).toBeVisible();
  expect(next.queryByRole('button')).toBeNull();
});

it('offers the analysis where some of the orders count', async () => {
  const { next } = await show([{ currency: 'USD', orders: 8 }]);
  expect(next.getByRole('button', { name: 'Find segments and churn' })).toBeVisible();
  expect(next.queryByRole('button', { name: 'Count in USD' })).toBeNull();
});
