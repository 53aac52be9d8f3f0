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

const SESSION = { accessToken: 'token', expiresIn: 900 };

/** An answer that is a problem document. */
export const problem = (status: number, code: string, detail = '') =>
  new Response(JSON.stringify({ status, code, detail, title: '', errors: [] }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });

/**
 * An API that answers by path with a document, with a whole answer where its status matters, or with what a function
 * makes of the address; keeps what it was asked. Anything else is 404.
 */
export function fakeApi(answers: Record<string, unknown>): URL[] {
  const asked: URL[] = [];
  vi.stubGlobal('fetch', async (input: Request | string) => {
    const url = new URL(typeof input === 'string' ? input : input.url, location.origin);
    if (url.pathname === '/api/auth/refresh') return Response.json(SESSION);
    asked.push(url);
    const known = answers[url.pathname];
    const answer: unknown = await (typeof known === 'function' ? (known as (url: URL) => unknown)(url) : known);
    if (answer instanceof Response) return answer.clone();
    return answer === undefined ? problem(404, 'not-found') : Response.json(answer);
  });
  return asked;
}

/** What jsdom has not of a browser. */
function completeBrowser(): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => 0, removeEventListener: () => 0 }));
  Object.defineProperty(navigator, 'locks', {
    configurable: true,
    value: { request: (_name: string, work: () => unknown) => work() },
  });
}

/** Shows the page of a route at an address, as somebody who is signed in sees it. */
export async function showPage(route: string, page: () => ReactNode, address: string) {
  completeBrowser();
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
