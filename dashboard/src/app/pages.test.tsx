import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { signIn, signOut } from '@/shared/api/session';
import { completeBrowser, problem } from '@/shared/testing/page';
import { TooltipProvider } from '@/shared/ui/tooltip';
import { dashboardRouter } from './router';

const ONE = '0198c0de-0000-7000-8000-000000000001';
const INSIDE = [
  ['/', 'Overview'],
  ['/start', 'Get started'],
  ['/segments', 'Segments'],
  [`/segments/${ONE}`, 'Segment'],
  ['/churn', 'Churn'],
  ['/customers', 'Customers'],
  [`/customers/${ONE}`, 'Customer'],
  ['/analyses', 'Analyses'],
  [`/analyses/${ONE}`, 'Analysis'],
  ['/imports', 'Imports'],
  ['/imports/new', 'Import a file'],
  [`/imports/${ONE}`, 'Imports'],
  ['/connections', 'Connections'],
  ['/settings', 'Organization'],
  ['/settings/people', 'People'],
  ['/settings/account', 'Your account'],
  ['/settings/sessions', 'Where you are signed in'],
  ['/help', 'Help'],
] as const;

const ME = {
  user: { id: ONE, name: 'Ada Example', email: 'ada@example.org' },
  organization: { id: ONE, name: 'Ada’s Shop', currency: 'GBP', timezone: 'Europe/London' },
  role: 'owner',
  permissions: [],
};

const never = () => new Promise<never>(() => undefined);

/** What the API answers by path; what is not named never answers. */
function answers(known: Record<string, () => unknown>) {
  vi.stubGlobal('fetch', async (input: Request | string) => {
    const { pathname } = new URL(typeof input === 'string' ? input : input.url, location.origin);
    const answer = await (known[pathname] ?? never)();
    return answer instanceof Response ? answer : Response.json(answer);
  });
}

const TOKENS = { accessToken: 'token', expiresIn: 900, permissions: [] };

/** Signs somebody in, of whom the API tells what is named, and nothing else ever. */
async function signedIn(known: Record<string, () => unknown> = {}) {
  answers({ '/api/auth/login': () => TOKENS, ...known });
  await signIn({ email: ME.user.email, password: '' });
}

function signedOut() {
  answers({});
  void signOut();
}

/** The whole dashboard at an address, as a browser that was just started shows it. */
function open(address: string) {
  const router = dashboardRouter(createMemoryHistory({ initialEntries: [address] }));
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <TooltipProvider>
        <RouterProvider router={router as never} />
      </TooltipProvider>
    </QueryClientProvider>,
  );
  return router;
}

/** What has no name, no heading or no place; colours are not there to be seen without a layout. */
async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'color-contrast': { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ html }) => html).join(' and ')}`);
}

beforeEach(() => {
  completeBrowser();
  localStorage.setItem('omnify-signed-in', '1');
  document.documentElement.lang = 'en';
});

// First of all: from then on it is known.
describe('while it is not known who comes', () => {
  it.each(['/', `/customers/${ONE}`, '/help', '/nowhere'])('%s has its frame', async (address) => {
    answers({});
    open(address);
    expect(await screen.findByRole('navigation', { name: 'Main' })).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await faults()).toEqual([]);
  });
});

describe('while no answer has come', () => {
  it.each(INSIDE)('%s has a heading, and everything on it a name', async (address, name) => {
    await signedIn();
    open(address);
    expect(await screen.findByRole('heading', { level: 1, name })).toBeVisible();
    expect(document.title).toBe(`${name} · OmniFy`);
    expect(await faults()).toEqual([]);
  });

  it('the sign-in page can be used', async () => {
    signedOut();
    open('/sign-in');
    expect(await screen.findByRole('heading', { level: 1 })).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  it('the account’s menu can be opened, and says no name that is not known', async () => {
    await signedIn();
    open('/');
    await userEvent.click(await screen.findByRole('button', { name: 'Your account' }));
    expect(await screen.findByRole('menuitem', { name: 'Sign out' })).toBeVisible();
  });
});

describe('going from page to page', () => {
  const known = { '/api/auth/me': () => ME };

  it('names the page in the title, focuses its heading and says it', async () => {
    await signedIn(known);
    open('/settings');
    await screen.findByRole('heading', { level: 1, name: 'Organization' });
    await waitFor(() => {
      expect(document.title).toBe('Organization · Ada’s Shop · OmniFy');
    });
    expect(document.body).toHaveFocus();
    await userEvent.click(screen.getByRole('link', { name: 'Imports' }));
    const heading = await screen.findByRole('heading', { level: 1, name: 'Imports' });
    await waitFor(() => {
      expect(heading).toHaveFocus();
    });
    expect(document.title).toBe('Imports · Ada’s Shop · OmniFy');
    expect(await screen.findByText('Imports · Ada’s Shop · OmniFy')).toHaveAttribute('aria-live', 'polite');
  });

  it('leaves the focus where the reader has put it, and at what only changes in the address', async () => {
    await signedIn(known);
    const router = open('/help');
    await screen.findByRole('heading', { level: 1, name: 'Help' });
    const link = screen.getByRole('link', { name: 'Imports' });
    link.focus();
    await act(() => router.navigate({ to: '/help', search: { term: 'auc' } as never, replace: true }));
    await waitFor(() => {
      expect(document.activeElement).toHaveTextContent('coin toss');
    });
    expect(screen.getByRole('heading', { level: 1 })).not.toHaveFocus();
  });
});

describe('what somebody changed elsewhere', () => {
  it('the organization’s new name is on the page without a reload', async () => {
    let name = 'Ada’s Shop';
    await signedIn({ '/api/auth/me': () => ({ ...ME, organization: { ...ME.organization, name } }) });
    open('/help');
    await waitFor(() => {
      expect(document.title).toBe('Help · Ada’s Shop · OmniFy');
    });
    name = 'Ada’s Mill';
    const otherTab = new BroadcastChannel('omnify-live');
    otherTab.postMessage({ event: { kind: 'organization', document: { id: ONE } } });
    await waitFor(() => {
      expect(document.title).toBe('Help · Ada’s Mill · OmniFy');
    });
    otherTab.close();
  });
});

describe('an address that is none of ours', () => {
  it('says so inside the frame to who is signed in', async () => {
    await signedIn({ '/api/auth/me': () => ME });
    open('/nowhere');
    expect(await screen.findByRole('heading', { level: 1, name: 'This page does not exist' })).toBeVisible();
    expect(screen.getByRole('navigation', { name: 'Main' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Back to the overview' })).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  it('says so with the way in to who is not', async () => {
    signedOut();
    open('/nowhere');
    expect(await screen.findByRole('heading', { level: 1, name: 'This page does not exist' })).toBeVisible();
    expect(screen.queryByRole('navigation', { name: 'Main' })).toBeNull();
    expect(screen.getAllByRole('link', { name: 'Sign in' })).not.toHaveLength(0);
    expect(await faults()).toEqual([]);
  });

  it.each([
    [`/analyses/${ONE}`, `/api/eyes/analyses/${ONE}`],
    [`/imports/${ONE}`, `/api/imports/${ONE}`],
    [`/customers/${ONE}`, `/api/customers/${ONE}`],
  ])('of a thing that is not there offers no second try: %s', async (address, api) => {
    await signedIn({ '/api/auth/me': () => ME, [api]: () => problem(404, 'not-found') });
    open(address);
    expect(await screen.findByText(/^(Not found|No such (analysis|customer))$/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });
});

describe('the help', () => {
  it('is reached from every page, also by who is not signed in', async () => {
    await signedIn();
    open('/settings');
    expect(await screen.findByRole('link', { name: 'Help' })).toHaveAttribute('href', '/help');
  });

  it('shows the word that was asked for', async () => {
    signedOut();
    open('/help?term=silhouette');
    await waitFor(() => {
      expect(document.activeElement).toHaveTextContent('Separation (silhouette)');
    });
  });
});
