import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Problem } from '@/shared/api/problem';
import { fakeApi, problem, showPage } from '@/shared/testing/page';
import { InvitationPage } from './invitation-page';

vi.mock('@/shared/api/session', async (original) => ({
  ...(await original<typeof import('@/shared/api/session')>()),
  acceptInvitation: (body: unknown) => accepting(body),
  useSessionState: () => state,
}));

const accepting = vi.fn<(body: unknown) => Promise<void>>();
let state = 'out';

afterEach(() => {
  vi.unstubAllGlobals();
  accepting.mockReset();
  state = 'out';
});

const look = {
  organization: 'Ashgrove Gifts',
  email: 'lee@example.org',
  role: 'marketer',
  inviter: 'Dana Ash',
  expiresAt: '2026-11-07T10:00:00Z',
  known: false,
};

const show = (answer: unknown, address = '/invitation#a.b.c') => {
  const asked = fakeApi({ 'POST /api/auth/invitations/look': answer });
  return showPage('/invitation', InvitationPage, address).then(() => asked);
};

it('shows who invites whom, and makes an account for somebody new', async () => {
  const asked = await show(look);
  expect(await screen.findByRole('heading', { name: 'Join Ashgrove Gifts' })).toBeVisible();
  expect(screen.getByText('Dana Ash invites lee@example.org to work here, as Marketer.')).toBeVisible();
  expect(asked[0]?.body).toEqual({ token: 'a.b.c' });
  await userEvent.type(screen.getByLabelText('Your name'), 'Lee');
  await userEvent.type(screen.getByLabelText('Password'), 'seven lamps of architecture');
  await userEvent.click(screen.getByRole('button', { name: 'Join Ashgrove Gifts' }));
  await vi.waitFor(() => {
    expect(accepting).toHaveBeenCalledWith({
      token: 'a.b.c',
      name: 'Lee',
      password: 'seven lamps of architecture',
    });
  });
});

it('asks somebody who has an account for its password only', async () => {
  await show({ ...look, known: true });
  await userEvent.type(await screen.findByLabelText('Your password'), 'short one');
  expect(screen.queryByLabelText('Your name')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Join Ashgrove Gifts' }));
  await vi.waitFor(() => {
    expect(accepting).toHaveBeenCalledWith({ token: 'a.b.c', password: 'short one' });
  });
});

it('lets who is signed in join by one press, and tells them when it is for somebody else', async () => {
  state = 'in';
  accepting.mockRejectedValue(new Problem(403, { code: 'invitation-for-another-address' }));
  await show(look);
  await userEvent.click(await screen.findByRole('button', { name: 'Join Ashgrove Gifts' }));
  expect(await screen.findByText(/^It was sent to lee@example.org/)).toBeVisible();
  expect(accepting).toHaveBeenCalledWith({ token: 'a.b.c' });
  expect(screen.getByRole('button', { name: 'Join Ashgrove Gifts' })).toBeDisabled();
});

it('says that a link is dead', async () => {
  await show(() => problem(410, 'invitation-invalid'));
  expect(await screen.findByText('This invitation does not work any more')).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});

it('asks nothing for a link that was cut off', async () => {
  const asked = await show(look, '/invitation');
  expect(await screen.findByText('This invitation does not work any more')).toBeVisible();
  expect(asked).toHaveLength(0);
});
