import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
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
  rows: [['12431', '2010-12-01', '358.25']],
  problems: [{ field: 'customer_id', code: 'column-missing', detail: 'No column was found for customer_id.' }],
};
const asked: URL[] = [];

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', (request: Request) => {
    const url = new URL(request.url);
    if (url.pathname === '/api/auth/me') return Promise.resolve(Response.json(me));
    asked.push(url);
    const told = JSON.parse(url.searchParams.get('mapping') ?? '{}') as Record<string, string>;
    const complete = 'customer_id' in told;
    return Promise.resolve(
      Response.json({
        ...preview,
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
    <QueryClientProvider client={new QueryClient()}>
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
