import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
  type RouteComponent,
} from '@tanstack/react-router';
import { render } from '@testing-library/react';

/** Shows a page at its address, inside what every page is inside of. */
export function openPage(page: RouteComponent, path: string, at: string = path) {
  const root = createRootRoute();
  const inside = createRoute({ getParentRoute: () => root, id: 'inside' });
  const routes = [path, ...(path === '/' ? [] : ['/'])].map((known) =>
    createRoute({ getParentRoute: () => inside, path: known, component: known === path ? page : () => null }),
  );
  const router = createRouter({
    routeTree: root.addChildren([inside.addChildren(routes)]),
    history: createMemoryHistory({ initialEntries: [at] }),
  });
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return {
    router,
    ...render(
      <QueryClientProvider client={cache}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>,
    ),
  };
}
