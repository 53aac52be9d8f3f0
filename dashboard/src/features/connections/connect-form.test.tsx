import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { platformExample } from '@/shared/testing/platform-examples';
import { ConnectForm } from './connect-form';
import { startSync } from './requests';

vi.mock('@/shared/api/session', () => ({ accessToken: () => Promise.resolve('token') }));

const asked: { path: string; search: string; body: unknown }[] = [];

/** Lets the connect be answered with this, and every sync be taken on. */
function answer(status: number, body: unknown) {
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname, search } = new URL(request.url);
    const text = await request.text();
    asked.push({ path: pathname, search, body: text === '' ? null : JSON.parse(text) });
    return pathname.endsWith('/connect')
      ? Response.json(body, { status })
      : Response.json({ id: 's' }, { status: 202 });
  });
}

const problem = (code: string, detail: string, errors: unknown[] = []) => ({ status: 422, code, detail, errors });
const token = () => screen.getByLabelText('Private integration token');
const place = () => screen.getByLabelText('Location ID');
const submit = () => userEvent.click(screen.getByRole('button', { name: 'Check and connect' }));

function open() {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ConnectForm platform={platformExample()} andThen={startSync} />
    </QueryClientProvider>,
  );
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  asked.length = 0;
});

it('asks for what is missing before it asks the vendor', async () => {
  answer(201, {});
  open();
  await userEvent.type(token(), 'pit-1');
  await submit();
  await waitFor(() => {
    expect(place()).toHaveAccessibleDescription(/This is needed/);
  });
  expect(asked).toEqual([]);
});

it('shows at its field which of the two the vendor refuses', async () => {
  answer(422, problem('vendor-credentials-refused', 'GoHighLevel refuses the credentials: Invalid JWT'));
  open();
  await userEvent.type(token(), 'pit-1');
  await userEvent.type(place(), 'here');
  await submit();
  await waitFor(() => {
    expect(token()).toHaveAccessibleDescription(/This is not accepted/);
  });
  expect(screen.getByText(/Invalid JWT/)).toBeVisible();
  answer(422, problem('vendor-credentials-refused', 'The token does not have access to this location.'));
  await submit();
  await waitFor(() => {
    expect(place()).toHaveAccessibleDescription(/This is not accepted/);
  });
  expect(token()).not.toHaveAccessibleDescription(/This is not accepted/);
});

it('goes on with the same press once it is connected', async () => {
  answer(201, { id: 'c-1', platform: 'gohighlevel' });
  open();
  await userEvent.type(token(), ' pit-1 ');
  await userEvent.type(place(), 'here');
  await submit();
  await waitFor(() => {
    expect(asked).toHaveLength(2);
  });
  expect(asked).toEqual([
    {
      path: '/api/platforms/gohighlevel/connect',
      search: '',
      body: { credentials: { accessToken: 'pit-1', locationId: 'here' } },
    },
    { path: '/api/platforms/gohighlevel/sync', search: '?connection=c-1', body: null },
  ]);
});
