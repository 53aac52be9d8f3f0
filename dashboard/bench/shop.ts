import type { IncomingMessage, ServerResponse } from 'node:http';
import { build, preview } from 'vite';

const PROBLEM = { status: 404, title: 'Not found', code: 'not-found', detail: '', errors: [] };
const SESSION = {
  accessToken: 'x',
  expiresIn: 900,
  user: { id: '1', email: 'reader@example.org', name: 'Reader' },
  organization: { id: '2', name: 'A large shop', currency: 'GBP', timezone: 'Europe/London' },
  role: 'owner',
  permissions: ['customers:read', 'eyes:read'],
};

/** The customer at a place in the list; what the page shows of it says where it belongs. */
const customer = (place: number) => ({
  customerId: `00000000-0000-8000-8000-${String(place).padStart(12, '0')}`,
  externalIds: [{ source: 'upload', id: `N${place}` }],
  personal: { name: `Customer ${place}`, email: `customer.${place}@example.org` },
  traits: {},
  tags: place % 7 === 0 ? ['newsletter'] : [],
  consent: {},
  orders: place % 12,
  firstOrder: '2025-01-31',
  lastOrder: '2026-10-31',
  createdAt: '2026-11-01T00:00:00Z',
  changedAt: '2026-11-01T00:00:00Z',
});

function pageOf(customers: number, query: URLSearchParams) {
  const start = Number(atob(query.get('cursor') ?? btoa('0')));
  const end = Math.min(customers, start + Number(query.get('limit') ?? 50));
  return {
    items: Array.from({ length: end - start }, (_, place) => customer(start + place)),
    next: end < customers ? btoa(String(end)) : null,
  };
}

function answer(customers: number, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://shop');
  if (pathname === '/api/live') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(':\n\n');
    return;
  }
  const known: Record<string, () => unknown> = {
    '/api/auth/refresh': () => SESSION,
    '/api/auth/me': () => SESSION,
    '/api/customers': () => pageOf(customers, searchParams),
  };
  const body = known[pathname]?.();
  response.writeHead(body ? 200 : 404, { 'Content-Type': body ? 'application/json' : 'application/problem+json' });
  response.end(JSON.stringify(body ?? PROBLEM));
}

/** Serves the built dashboard together with an API that knows so many customers. */
export async function openShop(customers: number) {
  const outDir = 'node_modules/.bench';
  await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const server = await preview({
    build: { outDir },
    preview: { port: 0, proxy: {} },
    plugins: [
      {
        name: 'shop',
        configurePreviewServer({ middlewares }) {
          middlewares.use((request, response, next) => {
            if (request.url?.startsWith('/api/')) answer(customers, request, response);
            else next();
          });
        },
      },
    ],
  });
  const { port } = server.httpServer.address() as { port: number };
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}
