import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { meExample } from '@/shared/testing/platform-examples';
import { fakeApi, problem, type Asked, showPage } from '@/shared/testing/page';
import { areasOf } from './permission-areas';
import { SettingsPage } from './settings-page';

/** An organization that counts its versions as auth-service does. */
function organization() {
  let version = 1;
  let settings = { id: 'o1', name: 'Ashgrove Gifts', currency: 'GBP', timezone: 'Europe/London' };
  const answer = () => Response.json(settings, { headers: { ETag: `"${version}"` } });
  const change = (changes: object) => {
    settings = { ...settings, ...changes };
    version += 1;
  };
  return {
    change,
    answers: {
      '/api/organization': answer,
      'PATCH /api/organization': ({ headers, body }: Asked) => {
        if (headers.get('If-Match') !== `"${version}"`) return problem(412, 'version-conflict', 'It was changed.');
        change(body as object);
        return answer();
      },
    },
  };
}

const name = () => screen.findByLabelText('Name');
const rename = async (to: string) => {
  await userEvent.clear(await name());
  await userEvent.type(await name(), to);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
};

afterEach(() => {
  vi.unstubAllGlobals();
});

it('sends only what was changed, for the version that it was changed from', async () => {
  const asked = fakeApi({ '/api/auth/me': meExample(), ...organization().answers });
  await showPage('/settings', SettingsPage, '/settings');
  await name();
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  await rename('Ashgrove');
  await waitFor(() => {
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  });
  const sent = asked.find(({ method }) => method === 'PATCH');
  expect(sent?.body).toEqual({ name: 'Ashgrove' });
  expect(sent?.headers.get('If-Match')).toBe('"1"');
});

describe('when somebody else was faster', () => {
  const meet = async () => {
    const { answers, change } = organization();
    const asked = fakeApi({ '/api/auth/me': meExample(), ...answers });
    await showPage('/settings', SettingsPage, '/settings');
    await name();
    change({ name: 'Theirs', timezone: 'Europe/Paris' });
    await rename('Mine');
    const notice = within(await screen.findByRole('alert'));
    return { asked, notice };
  };

  it('lays their changes beside mine and saves nothing by itself', async () => {
    const { asked, notice } = await meet();
    const rows = notice.getAllByRole('row').map(({ textContent }) => textContent);
    expect(rows).toEqual(['SettingTheirsYours', 'NameTheirsMine', 'Time zoneEurope/Parisnot changed by you']);
    expect(asked.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
  });

  it('saves mine over theirs, and keeps what only they changed', async () => {
    const { asked, notice } = await meet();
    await userEvent.click(notice.getByRole('button', { name: 'Save mine' }));
    await waitFor(() => {
      expect(screen.queryByRole('alert')).toBeNull();
    });
    expect(asked.filter(({ method }) => method === 'PATCH').at(-1)?.body).toEqual({ name: 'Mine' });
    expect(await name()).toHaveValue('Mine');
    expect(screen.getByLabelText('Time zone')).toHaveValue('Europe/Paris');
  });

  it('takes theirs', async () => {
    const { notice } = await meet();
    await userEvent.click(notice.getByRole('button', { name: 'Take theirs' }));
    expect(await name()).toHaveValue('Theirs');
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  });
});

it('puts a complaint at its field', async () => {
  const complaint = { field: 'currency', code: 'unknown', detail: 'There is no such currency.' };
  fakeApi({
    '/api/auth/me': meExample(),
    ...organization().answers,
    'PATCH /api/organization': () => Response.json({ code: 'validation-failed', errors: [complaint] }, { status: 422 }),
  });
  await showPage('/settings', SettingsPage, '/settings');
  await name();
  await userEvent.selectOptions(screen.getByLabelText('Currency'), 'EUR');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('There is no such currency.');
});

it('says what it means to change the currency, before it is saved', async () => {
  fakeApi({ '/api/auth/me': meExample(), ...organization().answers });
  await showPage('/settings', SettingsPage, '/settings');
  await name();
  await userEvent.selectOptions(screen.getByLabelText('Currency'), 'EUR');
  expect(await screen.findByText('What it means to change GBP to EUR')).toBeVisible();
  await userEvent.selectOptions(screen.getByLabelText('Currency'), 'GBP');
  await waitFor(() => {
    expect(screen.queryByText(/^What it means/)).toBeNull();
  });
});

it('asks before it loses what was typed', async () => {
  fakeApi({ '/api/auth/me': meExample(), ...organization().answers });
  const { router } = await showPage('/settings', SettingsPage, '/settings');
  await userEvent.type(await name(), ' and Sons');
  void router.navigate({ href: '/elsewhere' });
  const dialog = within(await screen.findByRole('dialog', { name: 'Leave without saving?' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Stay' }));
  expect(router.state.location.pathname).toBe('/settings');
  expect(await name()).toHaveValue('Ashgrove Gifts and Sons');
  void router.navigate({ href: '/elsewhere' });
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Leave' }));
  await waitFor(() => {
    expect(router.state.location.pathname).toBe('/elsewhere');
  });
});

it('shows the settings to who may not change them, without anything to type in', async () => {
  fakeApi({ '/api/auth/me': meExample(['organization:read']), ...organization().answers });
  await showPage('/settings', SettingsPage, '/settings');
  expect(await screen.findByText('Europe/London')).toBeVisible();
  expect(screen.getByText(/^Your role lets you see this/)).toBeVisible();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
});

it('says of every permission what it allows, also of one that there are no words for', () => {
  const areas = areasOf(['eyes:read', 'brain:run']);
  expect(areas.find(({ name: area }) => area === 'Segments and churn')).toMatchObject({
    see: { allowed: true },
    act: { word: 'Start analyses', allowed: false },
  });
  expect(areas.at(-1)).toEqual({ name: 'brain:run', see: null, act: { word: 'Allowed', allowed: true } });
});
