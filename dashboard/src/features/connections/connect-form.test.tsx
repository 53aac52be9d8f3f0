import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { fakeApi, problem, showPage, type Asked } from '@/shared/testing/page';
import { platformExample } from '@/shared/testing/platform-examples';
import { ConnectForm } from './connect-form';
import { startSync } from './requests';

const CONNECT = '/api/platforms/gohighlevel/connect';
const SYNC = '/api/platforms/gohighlevel/sync';

/** The form, whose connects are answered by these in their order, the last one again and again. */
async function open(...answers: unknown[]): Promise<Asked[]> {
  const asked = fakeApi({
    [`POST ${CONNECT}`]: () => (answers.length > 1 ? answers.shift() : answers[0]),
    [`POST ${SYNC}`]: { id: 's1' },
  });
  await showPage('/', () => <ConnectForm platform={platformExample()} andThen={startSync} />, '/');
  return asked;
}

const token = () => screen.getByLabelText('Private integration token');
const place = () => screen.getByLabelText('Location ID');
const submit = () => userEvent.click(screen.getByRole('button', { name: 'Check and connect' }));

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('asks for what is missing before it asks the vendor', async () => {
  const asked = await open({});
  await userEvent.type(token(), 'pit-1');
  await submit();
  await waitFor(() => {
    expect(place()).toHaveAccessibleDescription(/This is needed/);
  });
  expect(asked).toEqual([]);
});

it('shows at its field which of the two the vendor refuses, and what the vendor says', async () => {
  const refused = (detail: string) => problem(422, 'vendor-credentials-refused', detail);
  await open(refused('Invalid JWT'), refused('The token does not have access to this location.'));
  await userEvent.type(token(), 'pit-1');
  await userEvent.type(place(), 'here');
  await submit();
  await screen.findByText('Invalid JWT');
  expect(token()).toHaveAccessibleDescription(/This is not accepted/);
  await submit();
  await screen.findByText('The token does not have access to this location.');
  expect(place()).toHaveAccessibleDescription(/This is not accepted/);
  expect(token()).not.toHaveAccessibleDescription(/This is not accepted/);
});

it('goes on with the same press once it is connected', async () => {
  const asked = await open({ id: 'c1', platform: 'gohighlevel' });
  await userEvent.type(token(), ' pit-1 ');
  await userEvent.type(place(), 'here');
  await submit();
  await waitFor(() => {
    expect(asked).toHaveLength(2);
  });
  expect(asked[0]?.body).toEqual({ credentials: { accessToken: 'pit-1', locationId: 'here' } });
  expect(asked[1]).toMatchObject({ pathname: SYNC, search: '?connection=c1' });
});
