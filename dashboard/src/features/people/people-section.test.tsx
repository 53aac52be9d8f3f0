import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { meExample } from '@/shared/testing/platform-examples';
import { fakeApi, problem, showPage } from '@/shared/testing/page';
import { givenBy, type Member } from './people';
import { PeopleSection } from './people-section';

afterEach(() => {
  vi.unstubAllGlobals();
});

const member = (id: string, differing: Partial<Member> = {}): Member => ({
  id,
  name: id,
  email: `${id}@example.org`,
  role: 'viewer',
  since: '2026-10-01T10:00:00Z',
  you: false,
  ...differing,
});

const show = async (answers: Record<string, unknown>, permissions = ['organization:write', 'members:write']) => {
  const asked = fakeApi({
    '/api/auth/me': meExample(permissions),
    '/api/members': { items: [member('Dana', { role: 'owner', you: true }), member('Kim')], next: null },
    '/api/invitations': { items: [], next: null },
    ...answers,
  });
  await showPage('/settings/people', PeopleSection, '/settings/people');
  await screen.findByText('Kim');
  return asked;
};

describe('for somebody who may change members', () => {
  it('changes a role', async () => {
    const asked = await show({ 'PATCH /api/members/Kim': member('Kim', { role: 'admin' }) });
    await userEvent.selectOptions(await screen.findByLabelText('Role of Kim'), 'admin');
    await waitFor(() => {
      expect(asked.find(({ method }) => method === 'PATCH')?.body).toEqual({ role: 'admin' });
    });
  });

  it('asks before it removes somebody', async () => {
    let items = [member('Dana', { role: 'owner', you: true }), member('Kim')];
    await show({
      '/api/members': () => ({ items, next: null }),
      'DELETE /api/members/Kim': () => {
        items = items.slice(0, 1);
        return new Response(null, { status: 204 });
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Remove Kim' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Remove Kim?' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Remove' }));
    await waitFor(() => {
      expect(screen.queryByText('Kim')).toBeNull();
    });
  });

  it('shows why the last owner cannot leave', async () => {
    await show({
      'DELETE /api/members/Dana': () => problem(409, 'last-owner', 'This is the last owner.'),
    });
    await userEvent.click(screen.getByRole('button', { name: 'Leave' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Leave' }));
    expect(await dialog.findByText('This is the last owner.')).toBeVisible();
  });

  it('invites, and hands out the link where no mail goes out', async () => {
    const invitation = { id: 'i1', email: 'lee@example.org', role: 'marketer', createdAt: '', expiresAt: '' };
    const asked = await show({
      'POST /api/invitations': { invitation, mailed: false, link: 'https://o.example/invitation#a.b.c' },
    });
    await userEvent.type(await screen.findByLabelText('Their e-mail address'), 'lee@example.org');
    await userEvent.click(screen.getByRole('button', { name: 'Invite' }));
    expect(await screen.findByLabelText('Link of the invitation')).toHaveValue('https://o.example/invitation#a.b.c');
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({
      email: 'lee@example.org',
      role: 'marketer',
    });
  });

  it('says at the field that somebody is a member already', async () => {
    await show({ 'POST /api/invitations': () => problem(409, 'already-member') });
    await userEvent.type(await screen.findByLabelText('Their e-mail address'), 'kim@example.org');
    await userEvent.click(screen.getByRole('button', { name: 'Invite' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('a member already');
  });

  it('ends an invitation', async () => {
    let items = [
      { id: 'i1', email: 'lee@example.org', role: 'viewer', createdAt: '', expiresAt: '2026-11-07T10:00:00Z' },
    ];
    await show({
      '/api/invitations': () => ({ items, next: null }),
      'DELETE /api/invitations/i1': () => {
        items = [];
        return new Response(null, { status: 204 });
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'End the invitation of lee@example.org' }));
    await waitFor(() => {
      expect(screen.queryByText('lee@example.org')).toBeNull();
    });
  });
});

it('lets who may only look see the members, and leave', async () => {
  await show(
    { '/api/members': { items: [member('Dana', { role: 'owner' }), member('Kim', { you: true })], next: null } },
    ['members:read'],
  );
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(screen.queryByText('Invite somebody')).toBeNull();
  expect(screen.getAllByRole('button')).toHaveLength(1);
  expect(screen.getByRole('button', { name: 'Leave' })).toBeEnabled();
});

it('offers nobody a role above their own', () => {
  expect(givenBy('admin')).toEqual(['viewer', 'marketer', 'admin']);
  expect(givenBy('owner')).toEqual(['viewer', 'marketer', 'admin', 'owner']);
});
