import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Job } from '@/shared/api/jobs';
import { fakeApi, showPage } from '@/shared/testing/page';
import { ImportOutcome } from './import-outcome';
import { StateBadge } from './import-state';
import type { ImportResult } from './import-result';

const tally = { created: 1, updated: 0, unchanged: 0 };
const result: ImportResult = {
  rows: 200,
  accepted: 107,
  rejected: 93,
  customers: 40,
  orders: 107,
  refunds: 0,
  from: '2026-01-01',
  to: '2026-01-31',
  currency: 'GBP',
  errorsUrl: '/api/imports/j/errors',
  records: { customers: tally, orders: tally },
  notes: [{ code: 'no-order-id', arguments: {} }],
  reasons: [
    { code: 'date-unreadable', count: 92, firstLine: 3 },
    { code: 'too-many-orders', count: 1, firstLine: 0 },
  ],
};
const job = (of: ImportResult) =>
  ({ id: 'j', kind: 'import', state: 'succeeded', subject: 'a.csv', progress: 1, result: of }) as unknown as Job;

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('groups the reasons with how many rows each took and where the first of them is', async () => {
  fakeApi({});
  await showPage('/', () => <ImportOutcome job={job(result)} result={result} />, '/');
  const table = await screen.findByRole('table');
  expect(within(table).getByRole('row', { name: 'The date cannot be read 92 3' })).toBeVisible();
  expect(within(table).getByRole('row', { name: 'The customer would have too many orders 1 –' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save rejected rows' })).toBeVisible();
  expect(screen.getByText(/each line counts as an order of its own/)).toBeVisible();
});

it('calls an import that lost rows no plain success', async () => {
  fakeApi({});
  await showPage('/', () => <StateBadge job={job(result)} />, '/');
  expect(await screen.findByText(/^Finished, 46\.5\s?% rejected$/)).toBeVisible();
  cleanup();
  await showPage('/', () => <StateBadge job={job({ ...result, rejected: 0, rows: 107 })} />, '/');
  expect(await screen.findByText('Finished')).toBeVisible();
});
