import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  connectionExample,
  failedJobExample,
  jobExample,
  meExample,
  platformExample,
} from '@/shared/testing/platform-examples';
import { fakeApi, problem, showPage } from '@/shared/testing/page';
import { ConnectionsPage } from './connections-page';

const streams = [
  { name: 'contacts', read: 3000, created: 12, updated: 7, unchanged: 2980, failed: 1 },
  { name: 'orders', read: 0, created: 0, updated: 0, unchanged: 0, failed: 0, skipped: 'the credentials lack it' },
];
const page = (...items: unknown[]) => ({ items, next: null });
const demo = { baseUrl: 'http://127.0.0.1:8090', credentials: { accessToken: 'pit-demo', locationId: 'demo' } };

/** An organization with these connections. */
const shop = (connections = [connectionExample()], syncs = [jobExample({ result: { streams } })]) => ({
  '/api/auth/me': meExample(),
  '/api/platforms': page({ ...platformExample(...connections), demo }),
  '/api/platforms/gohighlevel/syncs': page(...syncs),
});
const open = () => showPage('/connections', ConnectionsPage, '/connections');
const cardOf = async (account: string) => {
  const card = (await screen.findByRole('heading', { level: 3, name: new RegExp(`^${account}`) })).closest('section');
  if (!card) throw new Error(`no card of ${account}`);
  return within(card);
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-10-31T13:02:01Z') });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('tells of a connection what it may read, when it last did, and what came of it', async () => {
  fakeApi(shop());
  await open();
  const card = await cardOf('Harbour & Pine');
  expect(await card.findByText('Brought in 3 hours ago')).toBeVisible();
  const contacts = within(card.getByRole('row', { name: /^Contacts/ }));
  expect(contacts.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
    '3,000',
    '12',
    '7',
    '2,980',
    '1',
  ]);
  expect(card.getByRole('row', { name: /^Orders/ })).toHaveTextContent('Left out: the token does not allow it');
  const [contactsScope, ordersScope] = card.getAllByRole('listitem');
  expect(contactsScope).toHaveTextContent('Contacts: readcontacts.readonly');
  expect(ordersScope && within(ordersScope).getByRole('img')).toHaveAccessibleName('Not allowed');
});

it('puts first what needs a new token, and renews it at the same account and address', async () => {
  const broken = connectionExample({ id: 'c2', account: 'loc-2', name: 'Northgate', state: 'reconnect-needed' });
  const asked = fakeApi({
    ...shop([connectionExample(), broken]),
    'POST /api/platforms/gohighlevel/connect': { ...broken, state: 'connected' },
  });
  await open();
  const card = await cardOf('Northgate');
  expect(screen.getAllByRole('heading', { level: 3 })[0]).toHaveTextContent('Northgate');
  expect(card.getByRole('alert')).toHaveTextContent('GoHighLevel does not accept the token');
  expect(card.getByRole('button', { name: 'Sync now' })).toBeDisabled();

  await userEvent.click(card.getByRole('button', { name: 'Enter a new token' }));
  expect(screen.queryByLabelText('Location ID')).toBeNull();
  await userEvent.type(screen.getByLabelText('Private integration token'), ' pit-new ');
  await userEvent.click(screen.getByRole('button', { name: 'Check and connect' }));
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  const sent = asked.find(({ method }) => method === 'POST');
  expect(sent?.body).toEqual({
    credentials: { accessToken: 'pit-new', locationId: 'loc-2' },
    baseUrl: 'https://services.leadconnectorhq.com',
  });
  expect(sent?.headers.get('Idempotency-Key')).toBeTruthy();
});

describe('connecting', () => {
  it('puts what is missing at its field, and a refusal of the vendor in plain words', async () => {
    const asked = fakeApi({
      ...shop([]),
      'POST /api/platforms/gohighlevel/connect': () =>
        problem(422, 'vendor-credentials-refused', 'GoHighLevel refuses the credentials: Invalid JWT'),
    });
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Connect' }));
    await userEvent.type(screen.getByLabelText('Location ID'), 'loc-1');
    await userEvent.click(screen.getByRole('button', { name: 'Check and connect' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('This is needed.');
    expect(asked.some(({ method }) => method === 'POST')).toBe(false);

    await userEvent.type(screen.getByLabelText('Private integration token'), 'pit-old');
    await userEvent.click(screen.getByRole('button', { name: 'Check and connect' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(await dialog.findByText('GoHighLevel does not accept the token')).toBeVisible();
    expect(dialog.getByText('GoHighLevel refuses the credentials: Invalid JWT')).toBeVisible();
  });

  it('takes the demo account with one press, and offers it no more once it is there', async () => {
    const connections: ReturnType<typeof connectionExample>[] = [];
    const asked = fakeApi({
      ...shop(),
      '/api/platforms': () => page({ ...platformExample(...connections), demo }),
      '/api/platforms/gohighlevel/syncs': page(),
      'POST /api/platforms/gohighlevel/connect': () => {
        connections.push(connectionExample({ name: 'The demo', baseUrl: demo.baseUrl }));
        return connections[0];
      },
    });
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Try the demo account' }));
    const card = await cardOf('The demo');
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual(demo);
    expect(await card.findByText('Nothing was brought in yet.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try the demo account' })).toBeNull();
  });
});

describe('a sync', () => {
  it('names its connection, and goes on with counts, rate and time left until it is cancelled', async () => {
    const running = jobExample({
      subject: 'c2',
      id: 'j2',
      state: 'running',
      progress: 0.5,
      step: { code: 'reading-stream', arguments: { stream: 'orders', read: 12_000, failed: 3 } },
      rate: { code: 'records-per-second', arguments: { records: 1200 } },
      startedAt: '2026-10-31T13:01:31Z',
      finishedAt: null,
    });
    const syncs: (typeof running)[] = [];
    const other = connectionExample({ id: 'c2', account: 'loc-2', name: 'Northgate' });
    const asked = fakeApi({
      ...shop([connectionExample(), other]),
      '/api/platforms/gohighlevel/syncs': () => page(...syncs),
      'POST /api/platforms/gohighlevel/sync': () => {
        syncs.push(running);
        return running;
      },
      [running.self]: () => syncs[0],
      [`DELETE ${running.self}`]: () => {
        syncs[0] = { ...running, state: 'cancelled' };
        return syncs[0];
      },
    });
    await open();
    const card = await cardOf('Northgate');
    await userEvent.click(card.getByRole('button', { name: 'Sync now' }));
    expect(await card.findByRole('progressbar')).toHaveAttribute('aria-valuenow', '50');
    expect(card.getByText('Orders: 12,000 read, 3 failed')).toBeVisible();
    expect(card.getByText('1,200 records/s, about 30 s left')).toBeVisible();
    const start = asked.find(({ pathname }) => pathname.endsWith('/sync'));
    expect(start?.searchParams.get('connection')).toBe('c2');

    await userEvent.click(card.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => {
      expect(card.queryByRole('progressbar')).toBeNull();
    });
  });

  it('that failed says why and what to do, above what came in before', async () => {
    const failed = failedJobExample('vendor-limit', 'gohighlevel allows no more calls for now.', { id: 'j2' });
    fakeApi(shop(undefined, [failed, jobExample({ result: { streams } })]));
    await open();
    const card = await cardOf('Harbour & Pine');
    expect(await card.findByRole('alert')).toHaveTextContent(/That comes back by itself; .* nothing is doubled/);
    expect(card.getByRole('row', { name: /^Contacts/ })).toBeVisible();
    const history = within(await screen.findByRole('region', { name: 'Syncs of GoHighLevel' }));
    expect(history.getByText('GoHighLevel allows no more requests for now')).toBeVisible();
  });

  it('that the vendor has no room for says when it has', async () => {
    fakeApi({
      ...shop(),
      'POST /api/platforms/gohighlevel/sync': () => problem(429, 'vendor-limit', 'No more.', { 'Retry-After': '600' }),
    });
    await open();
    const card = await cardOf('Harbour & Pine');
    await userEvent.click(card.getByRole('button', { name: 'Sync now' }));
    const at = new Intl.DateTimeFormat('en', { timeStyle: 'short' }).format(new Date('2026-10-31T13:12:01Z'));
    expect(await card.findByRole('alert')).toHaveTextContent(`That comes back by itself at ${at}.`);
  });
});

it('ends a connection only after saying that what was brought in stays', async () => {
  const asked = fakeApi({
    ...shop(),
    'DELETE /api/platforms/gohighlevel': () => new Response(null, { status: 204 }),
  });
  await open();
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  await user.click(await screen.findByRole('button', { name: 'More for Harbour & Pine' }));
  await user.click(screen.getByRole('menuitem', { name: 'Disconnect' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Disconnect Harbour & Pine?' }));
  expect(dialog.getByText(/^Everything that was brought in stays/)).toBeVisible();
  expect(asked.some(({ method }) => method === 'DELETE')).toBe(false);
  await user.click(dialog.getByRole('button', { name: 'Disconnect' }));
  await waitFor(() => {
    expect(asked.find(({ method }) => method === 'DELETE')?.searchParams.get('connection')).toBe('c1');
  });
});

it('offers nothing to press to who may only look', async () => {
  fakeApi({ ...shop(), '/api/auth/me': meExample(['platforms:read']) });
  await open();
  await cardOf('Harbour & Pine');
  expect(await screen.findByText(/^Your role lets you see connections/)).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});
