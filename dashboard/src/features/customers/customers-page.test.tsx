import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { fakeApi, problem, showPage } from '@/shared/testing/page';
import { CustomersPage } from './customers-page';

afterEach(() => {
  vi.unstubAllGlobals();
});

const customer = (id: string, personal: Record<string, string> = {}) => ({
  customerId: id,
  externalIds: [{ source: 'shop', id: `N-${id}` }],
  personal,
  traits: {},
  tags: [],
  consent: {},
  orders: 1200,
  firstOrder: null,
  lastOrder: '2026-10-31',
  createdAt: '2026-11-01T00:00:00Z',
  changedAt: '2026-11-01T00:00:00Z',
});

const ADA = customer('ada', { name: 'Ada Byrne', email: 'ada@example.org' });
const EVERYBODY = { items: [ADA, customer('b', { email: 'b@example.org' }), customer('c')], next: null };

const open = (answer: unknown, address = '/customers') => {
  const asked = fakeApi({ '/api/customers': answer });
  return showPage('/customers', CustomersPage, address).then(({ router }) => ({ asked, router }));
};

it('names customers by what is known of them', async () => {
  await open(EVERYBODY);
  expect(await screen.findByRole('link', { name: 'Ada Byrne' })).toHaveAttribute('href', '/customers/ada');
  expect(screen.getByRole('link', { name: 'b@example.org' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'N-c' })).toBeVisible();
  expect(screen.getAllByText('1,200')).toHaveLength(3);
  expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '4');
});

it('asks for exactly what was typed', async () => {
  const user = userEvent.setup();
  const { asked, router } = await open((url: URL) =>
    url.searchParams.has('query') ? { items: [ADA], next: null } : EVERYBODY,
  );
  await user.type(await screen.findByRole('searchbox', { name: 'Find a customer' }), ' ada@example.org {enter}');
  expect(await screen.findByRole('heading', { name: 'Customers that fit “ada@example.org”' })).toBeVisible();
  expect(await screen.findByRole('link', { name: 'Ada Byrne' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'N-c' })).toBeNull();
  expect(asked.at(-1)?.searchParams.get('query')).toBe('ada@example.org');
  expect(router.state.location.search).toEqual({ query: 'ada@example.org' });
});

it('says why nobody was found by a name', async () => {
  await open({ items: [], next: null }, '/customers?query=Byrne');
  expect(await screen.findByRole('heading', { name: 'Nobody fits “Byrne”' })).toBeVisible();
  expect(screen.getByText(/Names are stored encrypted/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Show all customers' })).toHaveAttribute('href', '/customers');
});

it('says how the first customers come', async () => {
  await open({ items: [], next: null });
  expect(await screen.findByRole('heading', { name: 'No customers yet' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Import a file' })).toHaveAttribute('href', '/imports/new');
});

it('says that one may not see them', async () => {
  await open(problem(403, 'forbidden'));
  expect(await screen.findByRole('alert')).toHaveTextContent('You may not see this');
});
