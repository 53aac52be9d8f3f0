import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { fakeApi, problem, showPage } from '@/shared/testing/page';
import { meExample } from '@/shared/testing/platform-examples';
import { CustomersPage } from './customers-page';

afterEach(() => {
  vi.unstubAllGlobals();
});

const customer = (id: string, personal: Record<string, string> = {}, tags: string[] = []) => ({
  customerId: id,
  externalIds: [{ source: 'shop', id: `N-${id}` }],
  personal,
  traits: {},
  tags,
  consent: {},
  orders: 1200,
  firstOrder: null,
  lastOrder: '2026-10-31',
  createdAt: '2026-11-01T00:00:00Z',
  changedAt: '2026-11-01T00:00:00Z',
});

const ADA = customer('ada', { name: 'Ada Byrne', email: 'ada@example.org' }, ['vip']);
const EVERYBODY = { items: [ADA, customer('b', { email: 'b@example.org' }), customer('c')], next: null };
const NOBODY = { items: [], next: null };
const VIEW = {
  id: 'v1',
  name: 'Best',
  tag: 'vip',
  source: null,
  consent: { marketing: 'granted' },
  createdAt: '2026-11-01T00:00:00Z',
  changedAt: '2026-11-01T00:00:00Z',
};

const open = (answers: Record<string, unknown> = {}, address = '/customers') => {
  const asked = fakeApi({
    '/api/auth/me': meExample(['customers:read', 'customers:write', 'customers:export']),
    '/api/customers': EVERYBODY,
    '/api/customers/count': { customers: 3, more: false },
    '/api/customers/sources': { items: ['shop', 'gohighlevel'] },
    '/api/customers/views': { items: [VIEW] },
    ...answers,
  });
  return showPage('/customers', CustomersPage, address).then(({ router }) => ({ asked, router }));
};

const listed = (asked: Awaited<ReturnType<typeof open>>['asked']) =>
  Object.fromEntries(asked.findLast(({ pathname }) => pathname === '/api/customers')?.searchParams ?? []);

it('names customers by what is known of them, and says nothing twice', async () => {
  await open();
  expect(await screen.findByRole('link', { name: 'Ada Byrne' })).toHaveAttribute('href', '/customers/ada');
  expect(screen.getByRole('link', { name: 'b@example.org' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'N-c' })).toBeVisible();
  expect(screen.getByText('N-ada (shop)')).toBeInTheDocument();
  expect(screen.getByText('known by shop')).toBeInTheDocument();
  expect(screen.queryByText('N-c (shop)')).toBeNull();
  expect(screen.getAllByText('1,200')).toHaveLength(3);
  expect(await screen.findByText('3 customers')).toBeVisible();
});

it('shows no number where a source has none', async () => {
  const guest = {
    ...customer('g', { email: 'guest@example.org' }),
    externalIds: [{ source: 'upload', id: null }],
  };
  const caller = { ...customer('p', { phone: '+44 20 7183 8750' }), externalIds: [{ source: 'upload', id: null }] };
  await open({ '/api/customers': { items: [guest, caller], next: null } });
  expect(await screen.findByRole('link', { name: 'guest@example.org' })).toBeVisible();
  expect(screen.getByRole('link', { name: '+44 20 7183 8750' })).toBeVisible();
  expect(screen.getAllByText('known by upload')).toHaveLength(2);
});

it('says that there may be more than were counted', async () => {
  await open({ '/api/customers/count': { customers: 312, more: true } });
  expect(await screen.findByText('At least 312 customers')).toBeVisible();
});

it('finds by what was typed, within the filters', async () => {
  const user = userEvent.setup();
  const { asked, router } = await open({}, '/customers?source=shop');
  await user.type(await screen.findByRole('searchbox', { name: 'Find a customer' }), ' ada {enter}');
  expect(await screen.findByRole('heading', { name: 'Customers that fit “ada”' })).toBeVisible();
  await waitFor(() => {
    expect(listed(asked)).toEqual({ limit: '100', query: 'ada', source: 'shop' });
  });
  expect(router.state.location.search).toEqual({ query: 'ada', source: 'shop' });
});

it('filters by tag, source and consent, in the address', async () => {
  const user = userEvent.setup();
  const { asked, router } = await open();
  await user.type(await screen.findByRole('textbox', { name: 'Tag' }), 'vip{enter}');
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Marketing' }), 'Agreed');
  await waitFor(() => {
    expect(router.state.location.search).toEqual({ tag: 'vip', marketing: 'granted' });
  });
  await waitFor(() => {
    expect(listed(asked)).toEqual({ limit: '100', tag: 'vip', marketing: 'granted' });
  });
  await user.click(await screen.findByRole('button', { name: 'Remove the filter Tag: vip' }));
  await waitFor(() => {
    expect(router.state.location.search).toEqual({ marketing: 'granted' });
  });
});

it('filters by a tag that is pressed', async () => {
  const user = userEvent.setup();
  const { router } = await open();
  await user.click((await screen.findAllByRole('link', { name: 'vip' }))[0] as HTMLElement);
  expect(router.state.location.search).toEqual({ tag: 'vip' });
});

it('opens a saved view, and its address can be sent to somebody', async () => {
  const user = userEvent.setup();
  const { router } = await open();
  await user.click(await screen.findByRole('button', { name: 'Saved views' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Best' }));
  expect(router.state.location.search).toEqual({ view: 'v1', tag: 'vip', marketing: 'granted' });
  expect(await screen.findByRole('button', { name: 'Best' })).toBeVisible();
});

it('saves the filters under a name, and not what was typed', async () => {
  const user = userEvent.setup();
  const { asked } = await open(
    { 'POST /api/customers/views': { ...VIEW, id: 'v2', name: 'Mine' } },
    '/customers?tag=vip&query=ada',
  );
  await user.click(await screen.findByRole('button', { name: 'Saved views' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Save as a view…' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveAccessibleDescription(/keeps the filters, but not the words “ada”/);
  await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Mine');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() => {
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({
      name: 'Mine',
      tag: 'vip',
      source: null,
      consent: {},
    });
  });
});

it('saves a view by the keyboard: the name has the focus, and Enter saves', async () => {
  const user = userEvent.setup();
  const { asked } = await open(
    { 'POST /api/customers/views': { ...VIEW, id: 'v2', name: 'Mine' } },
    '/customers?tag=vip',
  );
  await user.click(await screen.findByRole('button', { name: 'Saved views' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Save as a view…' }));
  const dialog = await screen.findByRole('dialog');
  await waitFor(() => {
    expect(within(dialog).getByRole('textbox', { name: 'Name' })).toHaveFocus();
  });
  await user.keyboard('Mine{Enter}');
  await waitFor(() => {
    expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({ name: 'Mine', tag: 'vip' });
  });
});

it('says that a name is taken', async () => {
  const user = userEvent.setup();
  const taken = new Response(
    JSON.stringify({
      status: 409,
      code: 'view-name-taken',
      errors: [{ field: 'name', code: 'taken', detail: 'There is a view of this name.' }],
    }),
    { status: 409, headers: { 'Content-Type': 'application/problem+json' } },
  );
  await open({ 'PUT /api/customers/views/v1': taken }, '/customers?view=v1&tag=vip&marketing=granted');
  await user.click(await screen.findByRole('button', { name: 'Best' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Rename this view…' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await within(dialog).findByText('There is a view of this name.')).toBeVisible();
});

it.each([
  ['/customers?tag=vip', 'Save as a view…', 'Everybody in the organization sees it. It keeps the filters.'],
  [
    '/customers?view=v1&tag=vip&query=ada',
    'Rename this view…',
    'Everybody in the organization sees it. It keeps the filters.',
  ],
])('speaks of words only where words would be lost: %s', async (address, item, note) => {
  const user = userEvent.setup();
  await open({}, address);
  await user.click(await screen.findByRole('button', { name: /^(Saved views|Best)$/ }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
  expect(await screen.findByRole('dialog')).toHaveAccessibleDescription(note);
});

it('says that words alone make no view', async () => {
  const user = userEvent.setup();
  await open({}, '/customers?query=ada');
  await user.click(await screen.findByRole('button', { name: 'Saved views' }));
  expect(await screen.findByText(/What is typed to find somebody is not kept/)).toBeVisible();
  expect(screen.queryByRole('menuitem', { name: 'Save as a view…' })).toBeNull();
});

it('opens a view whose tag is gone, and says so', async () => {
  await open(
    { '/api/customers': NOBODY, '/api/customers/count': { customers: 0, more: false } },
    '/customers?view=v1&tag=vip&marketing=granted',
  );
  expect(await screen.findByRole('heading', { name: 'Nobody has the tag vip' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Remove all filters' })).toHaveAttribute('href', '/customers');
});

it('lets a viewer open views, and save none', async () => {
  const user = userEvent.setup();
  await open({ '/api/auth/me': meExample(['customers:read']) }, '/customers?tag=vip');
  await user.click(await screen.findByRole('button', { name: 'Saved views' }));
  expect(await screen.findByRole('menuitem', { name: 'Best' })).toBeVisible();
  expect(screen.queryByRole('menuitem', { name: /Save as/ })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Export list' })).toBeNull();
});

it('says what nobody has', async () => {
  await open({ '/api/customers': NOBODY }, '/customers?query=Byrne');
  expect(await screen.findByRole('heading', { name: 'Nobody fits “Byrne”' })).toBeVisible();
  expect(screen.queryByText(/three letters/i, { selector: 'h2 + div' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Show all customers' })).toHaveAttribute('href', '/customers');
});

it.each(['an', 'é', 'an&tag=vip'])(
  'asks for three letters instead of denying that there is anybody: %s',
  async (typed) => {
    await open({ '/api/customers': NOBODY }, `/customers?query=${typed}`);
    expect(await screen.findByRole('heading', { name: 'Type at least three letters' })).toBeVisible();
    expect(screen.queryByText(/^Nobody has/)).toBeNull();
  },
);

it('denies a customer number, of whatever length', async () => {
  await open({ '/api/customers': NOBODY }, '/customers?query=12');
  expect(await screen.findByRole('heading', { name: 'Nobody fits “12”' })).toBeVisible();
});

it('says how the first customers come', async () => {
  await open({ '/api/auth/me': meExample(), '/api/customers': NOBODY });
  expect(await screen.findByRole('heading', { name: 'No customers yet' })).toBeVisible();
  expect(await screen.findByRole('link', { name: 'Import a file' })).toHaveAttribute('href', '/imports/new');
});

it('says that one may not see them', async () => {
  await open({ '/api/customers': problem(403, 'forbidden') });
  expect(await screen.findByRole('alert')).toHaveTextContent('You may not see this');
});
