import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { segmentsExample } from '@/shared/api/eyes-examples';
import { segmentName } from '@/shared/api/segment-name';
import { saveFile } from '@/shared/lib/save';
import { fakeApi, problem, showPage } from '@/shared/testing/page';
import { meExample } from '@/shared/testing/platform-examples';
import { recordCounter } from './download';
import { ExportList } from './export-list';
import type { ExportSubject } from './subject';

vi.mock('@/shared/lib/save', async (original) => ({ ...(await original<object>()), saveFile: vi.fn() }));
const saved = vi.mocked(saveFile);
afterEach(() => {
  vi.unstubAllGlobals();
  saved.mockReset();
});

const size = (preset: string, agreed: number, withUnknown: number) => ({
  agreed,
  withUnknown,
  fileName: `win-back-${preset}-2026-11-30.csv`,
  fileNameWithUnknown: `win-back-${preset}-with-unknown-consent-2026-11-30.csv`,
});

const SUMMARY = {
  fileName: 'win-back-2026-11-30.csv',
  actionable: true,
  gate: 'none',
  members: 1077,
  complete: true,
  channels: {
    email: { agreed: 310, refused: 41, unknown: 700, unreachable: 26 },
    sms: { agreed: 120, refused: 8, unknown: 500, unreachable: 449 },
    ads: { agreed: 312, refused: 41, unknown: 701, unreachable: 23 },
  },
  presets: {
    klaviyo: size('klaviyo', 312, 1012),
    meta: size('meta', 312, 1013),
    google: size('google', 312, 1013),
    gohighlevel: size('gohighlevel', 0, 0),
  },
};

const LAPSED: ExportSubject = { list: 'lapsed', window: '30d', analysis: 'a1' };
const FILE = 'Email,Name\r\nada@example.org,"Ada\r\nByrne"\r\nbob@example.org,Bob\r\n';

const file = (body: BodyInit = FILE) =>
  new Response(body, {
    headers: {
      'Content-Type': 'text/csv',
      'Content-Disposition': 'attachment; filename="win-back-klaviyo-2026-11-30.csv"',
    },
  });

async function open(answers: Record<string, unknown> = {}, subject = LAPSED, permissions = ['customers:export']) {
  const asked = fakeApi({
    '/api/auth/me': meExample(permissions),
    '/api/customers/exports/summary': SUMMARY,
    '/api/customers/exports': () => file(),
    ...answers,
  });
  await showPage('/lists', () => <ExportList subject={subject} />, '/lists');
  return asked;
}

const dialog = async () => {
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Export list' }));
  return { user, box: await screen.findByRole('dialog', { name: 'Export the win-back list' }) };
};

it('counts for each channel who agreed, who refused, and who cannot be reached', async () => {
  const asked = await open();
  const { box } = await dialog();
  const row = await within(box).findByRole('row', { name: /Text message/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['120', '8', '500', '449']);
  expect(within(box).getByText('In the list: 1,077.')).toBeVisible();
  expect(
    within(box).getByText(/one to e-mail for e-mail alone, and text messages need a yes of their own/),
  ).toBeVisible();
  const summary = asked.find(({ pathname }) => pathname.endsWith('/summary'));
  expect(Object.fromEntries(summary?.searchParams ?? [])).toEqual({ list: 'lapsed', window: '30d', analysis: 'a1' });
});

it('takes only those who agreed, unless the unknown are added on purpose', async () => {
  const asked = await open();
  const { user, box } = await dialog();
  await user.click(await within(box).findByRole('radio', { name: /Klaviyo/ }));
  expect(within(box).getByText('win-back-klaviyo-2026-11-30.csv')).toBeVisible();
  expect(within(box).getByText(/Rows in the file: 312. Left out: 765/)).toBeVisible();

  const unknown = within(box).getByRole('checkbox', { name: /not known: 700/ });
  expect(unknown).not.toBeChecked();
  expect(within(box).getByText(/who refused, did not say, have neither/)).toBeVisible();
  await user.click(unknown);
  expect(within(box).getByText('win-back-klaviyo-with-unknown-consent-2026-11-30.csv')).toBeVisible();
  expect(within(box).getByText(/Left out: 65, who refused, have neither.* did not refuse that channel/)).toBeVisible();
  expect(within(box).queryByText(/did not say/)).toBeNull();
  await user.click(unknown);
  await user.click(within(box).getByRole('button', { name: 'Save the file' }));

  expect(await within(box).findByText('Saved as win-back-klaviyo-2026-11-30.csv')).toBeVisible();
  expect(within(box).getByText('2 rows taken.')).toBeVisible();
  const [name, content] = saved.mock.calls[0] ?? [];
  expect(name).toBe('win-back-klaviyo-2026-11-30.csv');
  expect(await content?.text()).toBe(FILE);
  const download = asked.find(({ pathname }) => pathname === '/api/customers/exports');
  expect(download?.searchParams.get('preset')).toBe('klaviyo');
  expect(download?.searchParams.get('includeUnknown')).toBe('false');
});

it('says of a file that it is saved only while that file is chosen', async () => {
  await open();
  const { user, box } = await dialog();
  await user.click(await within(box).findByRole('radio', { name: /Klaviyo/ }));
  await user.click(within(box).getByRole('button', { name: 'Save the file' }));
  expect(await within(box).findByText('Saved as win-back-klaviyo-2026-11-30.csv')).toBeVisible();
  await user.click(within(box).getByRole('radio', { name: /Google/ }));
  expect(within(box).getByText('win-back-google-2026-11-30.csv')).toBeVisible();
  expect(within(box).queryByText(/^Saved as/)).toBeNull();
});

it.each([/Meta/, /Google/])('says where a yes to e-mail is none to advertising: %s', async (target) => {
  const { email, sms, ads } = SUMMARY.channels;
  await open({
    '/api/customers/exports/summary': {
      ...SUMMARY,
      channels: { sms, email: { ...email, agreed: 436 }, ads: { ...ads, agreed: 310 } },
    },
  });
  const { user, box } = await dialog();
  await user.click(await within(box).findByRole('radio', { name: target }));
  expect(within(box).getByText(/Left out: 765.* A yes to e-mail alone is none to advertising\./)).toBeVisible();
  await user.click(within(box).getByRole('radio', { name: /Klaviyo/ }));
  expect(within(box).queryByText(/e-mail alone is none/)).toBeNull();
});

it('speaks of e-mail alone only where that left somebody out', async () => {
  await open();
  const { user, box } = await dialog();
  await user.click(await within(box).findByRole('radio', { name: /Meta/ }));
  expect(within(box).getByText(/Left out: 765/)).toBeVisible();
  expect(within(box).queryByText(/e-mail alone is none/)).toBeNull();
});

it('says why a system cannot have the list', async () => {
  await open({ '/api/customers/exports/summary': { ...SUMMARY, actionable: false, gate: 'failed' } });
  const { box } = await dialog();
  expect(await within(box).findByText('This list failed its test')).toBeVisible();
  for (const name of [/Klaviyo/, /Meta/, /Google/, /GoHighLevel/]) {
    expect(within(box).getByRole('radio', { name })).toBeDisabled();
  }
  expect(within(box).getByRole('radio', { name: /For people/ })).toBeChecked();
});

it('says of a list that passed its test, and is not exact enough, nothing else', async () => {
  await open({ '/api/customers/exports/summary': { ...SUMMARY, actionable: false, gate: 'passed' } });
  const { box } = await dialog();
  expect(await within(box).findByText('This list is not exact enough to act on')).toBeVisible();
  expect(within(box).getByRole('radio', { name: /Klaviyo.*not exact enough/ })).toBeDisabled();
  expect(within(box).queryByText(/failed/)).toBeNull();
});

it('offers no system in which nobody may be contacted', async () => {
  await open();
  const { box } = await dialog();
  expect(await within(box).findByRole('radio', { name: /GoHighLevel.*Nobody/ })).toBeDisabled();
});

it('writes the chosen columns only', async () => {
  const asked = await open();
  const { user, box } = await dialog();
  for (const name of ['Segment', 'Tags', 'Consent']) {
    await user.click(await within(box).findByRole('checkbox', { name }));
  }
  await user.click(within(box).getByRole('button', { name: 'Save the file' }));
  await waitFor(() => {
    expect(saved).toHaveBeenCalled();
  });
  const columns = asked.find(({ pathname }) => pathname === '/api/customers/exports')?.searchParams.get('columns');
  expect(columns).toBe(
    'email,phone,external-id,name,first-name,last-name,risk,value,value-at-risk,win-back-value,orders,spend,last-order,evidence,churn-evidence',
  );
});

it('calls segments as the page does, where nobody named them', async () => {
  const { segments, ...rest } = segmentsExample();
  const [first, ...others] = segments;
  const asked = await open({
    '/api/eyes/segments/30d': { ...rest, segments: first ? [{ ...first, renamed: 'VIPs' }, ...others] : [] },
  });
  const { user, box } = await dialog();
  await user.click(await within(box).findByRole('button', { name: 'Save the file' }));
  await waitFor(() => {
    expect(saved).toHaveBeenCalled();
  });
  const names = others.map((segment) => `${segment.id}:${segmentName(segment)}`);
  expect(names.join()).toContain('One-time buyers, silent over 120 days');
  for (const path of ['/api/customers/exports', '/api/customers/exports/summary']) {
    const sent = asked.filter(({ pathname }) => pathname === path).map((url) => url.searchParams.getAll('segmentName'));
    expect(sent).toEqual([names]);
  }
});

it('saves nothing of a file that broke off', async () => {
  const broken = new ReadableStream({
    start(control) {
      control.enqueue(new TextEncoder().encode('Email\r\nada@exam'));
      control.error(new TypeError('network error'));
    },
  });
  await open({ '/api/customers/exports': () => new Response(broken) });
  const { user, box } = await dialog();
  await user.click(await within(box).findByRole('button', { name: 'Save the file' }));
  expect(await within(box).findByRole('alert')).toHaveTextContent('The file broke off');
  expect(saved).not.toHaveBeenCalled();
});

it('says that the lists cannot be had at the moment', async () => {
  await open({ '/api/customers/exports/summary': problem(503, 'unavailable', 'The lists cannot be read.') });
  const { box } = await dialog();
  expect(await within(box).findByRole('alert')).toHaveTextContent('The lists cannot be read.');
});

it('is not there for those who may not', async () => {
  await open({}, LAPSED, ['customers:read']);
  await waitFor(() => {
    expect(screen.queryByRole('button')).toBeNull();
  });
});

it('counts records, and not the lines inside them', () => {
  const count = recordCounter();
  const bytes = (text: string) => new TextEncoder().encode(text);
  count(bytes('a,b\r\n"two\r\nli'));
  expect(count(bytes('nes ""quoted""\n",1\r\nlast,2\r\n'))).toBe(3);
});
