import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { problem } from '@/shared/testing/page';
import { MAX_BYTES } from './picked-file';
import { NewImport } from './new-import';
import type { Preview } from './preview';

vi.mock('@/shared/api/session', () => ({ accessToken: () => Promise.resolve('token') }));

const me = {
  user: { id: 'u', email: 'dana@example.org', name: 'Dana' },
  organization: { id: 'o', name: 'Shop', currency: 'GBP', timezone: 'Europe/London' },
  role: 'owner',
  permissions: ['imports:write'],
};
const preview: Preview = {
  encoding: 'utf-8',
  delimiter: ',',
  dateFormat: 'yyyy-MM-dd',
  columns: ['who', 'date', 'sum'],
  mapping: { date: 'date', amount: 'sum' },
  remembered: false,
  rows: [['12431', '2010-12-01', '358.25']],
  unreadable: [],
  looked: { rows: 1, rejected: 0, reasons: [] },
  otherCurrency: null,
  problems: [
    { field: 'customer_id', code: 'column-missing', arguments: {}, detail: 'No column was found for customer_id.' },
  ],
};
const asked: URL[] = [];
let differing: Partial<Preview> = {};

beforeEach(() => {
  asked.length = 0;
  differing = {};
  vi.stubGlobal('fetch', (request: Request) => {
    const url = new URL(request.url);
    if (url.pathname === '/api/auth/me') return Promise.resolve(Response.json(me));
    asked.push(url);
    if (url.searchParams.get('delimiter') === '|') {
      return Promise.resolve(problem(422, 'file-unreadable', 'The lines have no columns.'));
    }
    const told = JSON.parse(url.searchParams.get('mapping') ?? '{}') as Record<string, string>;
    const complete = 'customer_id' in told;
    return Promise.resolve(
      Response.json({
        ...preview,
        ...differing,
        mapping: { ...preview.mapping, ...told },
        problems: complete ? [] : preview.problems,
      }),
    );
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = () =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <NewImport onStarted={vi.fn()} />
    </QueryClientProvider>,
  );
const choose = (file: File) => userEvent.upload(screen.getByLabelText('Choose a file'), file, { applyAccept: false });

it('refuses what cannot be imported before anything is sent', async () => {
  open();
  const huge = new File(['x'], 'all-years.csv');
  Object.defineProperty(huge, 'size', { value: MAX_BYTES + 1 });
  await choose(huge);
  expect(screen.getByRole('alert')).toHaveTextContent('at most 1 GB is taken');
  await choose(new File(['PK'], 'orders.xlsx'));
  expect(screen.getByRole('alert')).toHaveTextContent('Save it as CSV');
  fireEvent.drop(screen.getByLabelText('Choose a file'), { dataTransfer: { files: [new File([], 'none.csv')] } });
  expect(screen.getByRole('alert')).toHaveTextContent('none.csv is empty');
  expect(asked).toEqual([]);
});

it('keeps the start shut until every needed column is named, and says which one is not', async () => {
  open();
  await choose(new File(['who,date,sum\n12431,2010-12-01,358.25\n'], 'orders.csv'));
  const start = await screen.findByRole('button', { name: 'Import this file' });
  expect(start).toBeDisabled();
  expect(screen.getByText(/Say which column holds the customer/)).toBeVisible();
  const table = screen.getByRole('table');
  expect(within(table).getByLabelText('What column sum holds')).toHaveValue('amount');

  await userEvent.selectOptions(within(table).getByLabelText('What column who holds'), 'Customer number');
  await waitFor(() => {
    expect(start).toBeEnabled();
  });
  expect(asked.at(-1)?.searchParams.get('mapping')).toBe('{"customer_id":"who"}');
  expect(screen.queryByText(/Say which column/)).toBeNull();
  expect(screen.getByText('Everything needed was found.')).toBeVisible();
});

it('marks what cannot be read and says how many rows would be lost', async () => {
  differing = {
    rows: [
      ['1', '2010-12-01', '358.25'],
      ['2', 'soon', 'abc'],
    ],
    unreadable: [
      { row: 1, column: 1, code: 'date-unreadable' },
      { row: 1, column: 2, code: 'amount-unreadable' },
    ],
    looked: { rows: 200, rejected: 93, reasons: [{ code: 'date-unreadable', count: 93, firstLine: 3 }] },
    problems: [],
  };
  open();
  await choose(new File(['who,date,sum\n1,2010-12-01,358.25\n2,soon,abc\n'], 'orders.csv'));
  expect(await screen.findByText('93 of the first 200 rows would be rejected')).toBeVisible();
  expect(screen.getByRole('cell', { name: /^soon ?\(Cannot be read: The date cannot be read\)$/ })).toBeVisible();
  expect(screen.getByRole('cell', { name: /^abc ?\(Cannot be read: The amount cannot be read\)$/ })).toBeVisible();
  expect(screen.getByRole('cell', { name: '358.25' })).not.toHaveAttribute('title');
});

it('lets a choice be taken back with which the file cannot be read', async () => {
  open();
  await choose(new File(['who,date,sum\n12431,2010-12-01,358.25\n'], 'orders.csv'));
  const separator = await screen.findByLabelText('Separator between columns');
  await userEvent.selectOptions(separator, 'Vertical bar');
  expect(await screen.findByRole('alert')).toHaveTextContent('The lines have no columns.');
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Import this file' })).toBeNull();

  // The very same element: whoever chooses by keyboard is still there.
  expect(screen.getByLabelText('Separator between columns')).toBe(separator);
  expect(separator).toHaveValue('|');
  await userEvent.selectOptions(separator, 'Found out by itself');
  expect(await screen.findByRole('table')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(separator).toHaveValue('');
});
