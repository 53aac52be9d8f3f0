import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { usePagedRows, type LoadPage } from './paged-rows';

/** A list whose cursors are the row that a page begins with, and what was asked of it. */
function listOf(length: number) {
  let rows = Array.from({ length }, (_, place) => `row ${place}`);
  const asked: number[] = [];
  const load: LoadPage<string> = (cursor, limit) => {
    const start = cursor === null ? 0 : rows.indexOf(cursor);
    asked.push(start);
    return Promise.resolve({ items: rows.slice(start, start + limit), next: rows[start + limit] ?? null });
  };
  const insert = (row: string) => {
    rows = [row, ...rows];
  };
  return { load, asked, insert };
}

function reading(load: LoadPage<string>) {
  const cache = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  const hook = renderHook(({ first }) => usePagedRows(['list'], load, first, first + 12), {
    initialProps: { first: 0 },
    wrapper: ({ children }) => <QueryClientProvider client={cache}>{children}</QueryClientProvider>,
  });
  const kept = () =>
    cache
      .getQueryCache()
      .findAll({ queryKey: ['list', 'page'] })
      .map(({ queryKey }) => queryKey[2]);
  const at = async (first: number) => {
    hook.rerender({ first });
    await waitFor(() => {
      expect(hook.result.current.rowAt(first)).toBeDefined();
      expect(hook.result.current.isFetching).toBe(false);
    });
    return hook.result.current.rowAt(first);
  };
  return { cache, kept, at, list: () => hook.result.current };
}

it('reads on as the reader comes near the end, and lets go what is far behind', async () => {
  const { load, asked } = listOf(1000);
  const { kept, at, list } = reading(load);
  expect(await at(0)).toBe('row 0');
  expect(asked).toEqual([0, 100]);
  for (let first = 0; first < 950; first += 50) expect(await at(first)).toBe(`row ${first}`);
  expect(asked).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900]);
  expect(kept()).toEqual([8, 9]);
  expect(list()).toMatchObject({ rows: 1000, complete: true });
  expect(list().rowAt(100)).toBeUndefined();
});

it('reads pages again on the way back, from where they began, and knows the end still', async () => {
  const { load, asked } = listOf(550);
  const { kept, at, list } = reading(load);
  for (let first = 0; first < 550; first += 50) await at(first);
  asked.length = 0;
  for (let first = 500; first >= 0; first -= 50) expect(await at(first)).toBe(`row ${first}`);
  expect(asked).toEqual([300, 200, 100, 0]);
  expect(kept()).toEqual([1, 0]);
  expect(list()).toMatchObject({ rows: 550, complete: true });
});

it('jumps to any page that it has passed before', async () => {
  const { load, asked } = listOf(1000);
  const { at } = reading(load);
  for (let first = 0; first < 950; first += 50) await at(first);
  asked.length = 0;
  expect(await at(350)).toBe('row 350');
  expect(asked.sort((a, b) => a - b)).toEqual([200, 300, 400]);
});

it('shows no row twice and leaves none out when one was added before those in sight', async () => {
  const { load, insert } = listOf(300);
  const { cache, at, list } = reading(load);
  await at(0);
  await at(150);
  insert('new row');
  await cache.invalidateQueries({ queryKey: ['list'] });
  await waitFor(() => {
    expect(list().rowAt(0)).toBe('new row');
    expect(list().rowAt(100)).toBe('row 99');
    expect(list().rowAt(299)).toBe('row 298');
  });
});

it('keeps what was read when a page cannot be, and tries again when told to', async () => {
  const { load } = listOf(300);
  let broken = true;
  const { list } = reading((cursor, limit, signal) =>
    cursor !== null && broken ? Promise.reject(new Error('away')) : load(cursor, limit, signal),
  );
  await waitFor(() => {
    expect(list().error).not.toBeNull();
  });
  expect(list().rowAt(0)).toBe('row 0');
  broken = false;
  list().retry();
  await waitFor(() => {
    expect(list().rowAt(100)).toBe('row 100');
  });
  expect(list().error).toBeNull();
});
