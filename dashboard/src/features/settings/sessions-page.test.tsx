import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { meExample } from '@/shared/testing/platform-examples';
import { fakeApi, showPage } from '@/shared/testing/page';
import { SessionsPage } from './sessions-page';

afterEach(() => {
  vi.unstubAllGlobals();
});

const session = (id: string, differing: object = {}) => ({
  id,
  organization: 'Ashgrove Gifts',
  createdAt: '2026-10-01T10:00:00Z',
  usedAt: '2026-10-31T10:00:00Z',
  browser: 'Firefox',
  system: 'Linux',
  network: '203.0.113.0/24',
  current: false,
  ...differing,
});

const show = async () => {
  let open = [
    session('here', { current: true }),
    session('phone', { browser: 'Chrome', system: 'Android', network: null }),
    session('script', { browser: null, system: null }),
  ];
  const asked = fakeApi({
    '/api/auth/me': meExample(),
    '/api/sessions': () => ({ items: open, next: null }),
    'DELETE /api/sessions/phone': () => {
      open = open.filter(({ id }) => id !== 'phone');
      return new Response(null, { status: 204 });
    },
    'DELETE /api/sessions': () => {
      open = open.filter(({ current }) => current);
      return new Response(null, { status: 204 });
    },
  });
  await showPage('/settings/sessions', SessionsPage, '/settings/sessions');
  await screen.findByText('Chrome on Android');
  return asked;
};

it('names every place, marks this one, and ends another', async () => {
  await show();
  expect(screen.getByText('this device').parentElement).toHaveTextContent('Firefox on Linux');
  expect(screen.getByText('Unknown device')).toBeVisible();
  expect(screen.getAllByText('Ashgrove Gifts, from 203.0.113.0/24')).toHaveLength(2);
  await userEvent.click(screen.getByRole('button', { name: 'Sign out Chrome on Android' }));
  await waitFor(() => {
    expect(screen.queryByText('Chrome on Android')).toBeNull();
  });
});

it('signs out all others', async () => {
  const asked = await show();
  await userEvent.click(screen.getByRole('button', { name: 'Sign out the others' }));
  await waitFor(() => {
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
  });
  expect(asked.find(({ method, pathname }) => method === 'DELETE' && pathname === '/api/sessions')?.search).toBe('');
  expect(screen.getByRole('button', { name: 'Sign out the others' })).toBeDisabled();
});
