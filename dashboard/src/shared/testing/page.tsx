import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { signIn } from '@/shared/api/session';

/** Signed in as the one whom `/api/auth/me` tells of, where a test has that answered. */
function session(me: unknown) {
  const { permissions = [] } = (me ?? {}) as { permissions?: readonly string[] };
  return { accessToken: 'token', expiresIn: 900, permissions };
}

let signedIn: Promise<void> = Promise.resolve();
const SIGNING_IN = /^\/api\/auth\/(login|refresh)$/;

/** An answer that is a problem document. */
export const problem = (status: number, code: string, detail = '', headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ status, code, detail, title: '', errors: [] }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });

/** An address that was asked for, and what was sent there. */
export type Asked = URL & { method: string; headers: Headers; body: unknown };

async function askedBy(input: Request | string): Promise<Asked> {
  const request = new Request(typeof input === 'string' ? new URL(input, location.origin) : input);
  const text = await request.text();
  const { method, headers } = request;
  return Object.assign(new URL(request.url), {
    method,
    headers,
    body: text === '' ? null : (JSON.parse(text) as unknown),
  });
}

/**
 * An API that answers by path, or by method and path for all but GET: with a document, with a whole answer where its
 * status matters, or with what a function makes of what was asked. It keeps what it was asked. Anything else is 404.
 */
export function fakeApi(answers: Record<string, unknown>): Asked[] {
  const all: Asked[] = [];
  vi.stubGlobal('fetch', async (input: Request | string) => {
    const asked = await askedBy(input);
    const { method, pathname } = asked;
    if (SIGNING_IN.test(pathname)) return Response.json(session(answers['/api/auth/me']));
    all.push(asked);
    const known = answers[method === 'GET' ? pathname : `${method} ${pathname}`];
    const answer: unknown = await (typeof known === 'function' ? (known as (asked: Asked) => unknown)(asked) : known);
    if (answer instanceof Response) return answer.clone();
    return answer === undefined ? problem(404, 'not-found') : Response.json(answer);
  });
  signedIn = signIn({ email: 'ada@example.org', password: '' });
  return all;
}

/** What jsdom has not of a browser. */
export function completeBrowser(): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined;
      unobserve = () => undefined;
      disconnect = () => undefined;
    },
  );
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => 0, removeEventListener: () => 0 }));
  Object.defineProperty(navigator, 'locks', {
    configurable: true,
    value: { request: (...given: unknown[]) => (given.at(-1) as () => unknown)() },
  });
}

/** Shows the page of a route at an address, as somebody who is signed in sees it. */
export async function showPage(route: string, page: () => ReactNode, address: string) {
  completeBrowser();
  await signedIn;
  const root = createRootRoute({ component: Outlet });
  const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: Outlet });
  const shown = createRoute({ getParentRoute: () => inside, path: route, component: page });
  const router = createRouter({
    routeTree: root.addChildren([inside.addChildren([shown])]),
    history: createMemoryHistory({ initialEntries: [address] }),
  });
  await router.load();
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={cache}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  return { router, cache };
}
