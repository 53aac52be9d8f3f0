import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { meExample } from '@/shared/testing/platform-examples';
import { fakeApi, problem, type Asked, showPage } from '@/shared/testing/page';
import { AccountPage } from './account-page';

afterEach(() => {
  vi.unstubAllGlobals();
});

const show = async (answers: Record<string, unknown>) => {
  const asked = fakeApi({ '/api/auth/me': meExample(), ...answers });
  await showPage('/settings/account', AccountPage, '/settings/account');
  await screen.findByDisplayValue('Dana Ash');
  return asked;
};
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const sent = (asked: Asked[], method: string, path: string) =>
  asked.find((one) => one.method === method && one.pathname === path)?.body;

it('changes what the person is called', async () => {
  const asked = await show({
    'PATCH /api/auth/me': () => ({ ...meExample(), user: { ...meExample().user, name: 'Dana Oak' } }),
  });
  const name = screen.getByLabelText('Your name');
  await userEvent.clear(name);
  await userEvent.type(name, ' Dana Oak ');
  await press('Save');
  await screen.findByDisplayValue('Dana Oak');
  expect(sent(asked, 'PATCH', '/api/auth/me')).toEqual({ name: 'Dana Oak' });
});

it('changes the password, and says which of the two was not right', async () => {
  let right = false;
  const asked = await show({
    'POST /api/auth/password': () =>
      right ? new Response(null, { status: 204 }) : problem(422, 'wrong-credentials', 'wrong'),
  });
  await press('Change the password');
  expect(await screen.findByText('This is needed.')).toBeVisible();
  await userEvent.type(screen.getByLabelText('Current password'), 'my old password');
  await userEvent.type(screen.getByLabelText('New password'), 'seven lamps of architecture');
  await press('Change the password');
  expect(await screen.findByText('This is not your password.')).toBeVisible();
  right = true;
  await press('Change the password');
  await waitFor(() => {
    expect(screen.getByLabelText('New password')).toHaveValue('');
  });
  expect(sent(asked, 'POST', '/api/auth/password')).toEqual({
    current: 'my old password',
    password: 'seven lamps of architecture',
  });
});

it('asks for another address and says where to look, or that no mail can be sent', async () => {
  let mail = false;
  await show({
    'POST /api/auth/email-changes': () =>
      mail ? new Response(null, { status: 202 }) : problem(409, 'mail-not-configured'),
  });
  await userEvent.type(screen.getByLabelText('New e-mail address'), 'dana@oak.example');
  await userEvent.type(screen.getByLabelText('Password, to be sure it is you'), 'my old password');
  await press('Change the address');
  expect(await screen.findByText(/^This installation sends no mails/)).toBeVisible();
  mail = true;
  await press('Change the address');
  expect(await screen.findByText('Look into the mailbox of dana@oak.example')).toBeVisible();
});

it('lists no permission that nothing asks for', async () => {
  await show({ '/api/auth/me': meExample(['organization:write', 'audit:read']) });
  expect(screen.getByText('Organization settings')).toBeVisible();
  expect(screen.queryByText(/audit|record of changes/i)).toBeNull();
});
