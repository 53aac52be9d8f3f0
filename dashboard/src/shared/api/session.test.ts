import { renderHook } from '@testing-library/react';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const answers = vi.fn<(path: string, init?: RequestInit) => Promise<Response>>();

class NoTabs {
  onmessage: unknown = null;
  postMessage() {
    return undefined;
  }
}

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json' } });
const tokens = (accessToken: string, expiresIn = 900, permissions: string[] = []) =>
  json(200, { accessToken, expiresIn, permissions });
const unauthenticated = () => json(401, { code: 'unauthenticated', status: 401 });

/** The session is the module's own state, so each test loads it anew. */
async function load() {
  vi.resetModules();
  const session = await import('./session');
  const { authorizedFetch } = await import('./client');
  return { ...session, authorizedFetch };
}

beforeEach(() => {
  localStorage.clear();
  answers.mockReset();
  vi.stubGlobal('BroadcastChannel', NoTabs);
  vi.stubGlobal('fetch', (input: Request | string, init?: RequestInit) =>
    typeof input === 'string' ? answers(input, init) : answers(new URL(input.url).pathname, { headers: input.headers }),
  );
  vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => work() } });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const bearers = () =>
  answers.mock.calls
    .filter(([path]) => path === '/api/customers')
    .map(([, init]) => new Headers(init?.headers).get('Authorization'));

const ask = () => new Request('http://localhost/api/customers');

describe('session', () => {
  it('asks for nothing on a first visit', async () => {
    const { resume } = await load();
    expect(await resume()).toBe('out');
    expect(answers).not.toHaveBeenCalled();
  });

  it('knows what one may do as soon as it knows who comes, and forgets it with them', async () => {
    localStorage.setItem('omnify-signed-in', '1');
    answers.mockResolvedValueOnce(tokens('a', 900, ['eyes:run'])).mockResolvedValue(json(401, {}));
    const { resume, signOut, usePermissions } = await load();
    await resume();
    const { result } = renderHook(() => usePermissions());
    expect(result.current).toEqual(['eyes:run']);
    await act(() => signOut());
    expect(result.current).toEqual([]);
  });

  it('goes on with the session of an earlier visit', async () => {
    localStorage.setItem('omnify-signed-in', '1');
    answers.mockResolvedValue(tokens('a'));
    const { resume, accessToken } = await load();
    expect(await resume()).toBe('in');
    expect(await accessToken()).toBe('a');
    expect(new Headers(answers.mock.calls[0]?.[1]?.headers).get('X-Session')).toBe('cookie');
  });

  it('keeps no token where scripts could find it', async () => {
    answers.mockResolvedValue(tokens('secret-token'));
    const { signIn } = await load();
    await signIn({ email: 'a@example.org', password: 'p' });
    expect(JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])).not.toContain(
      'secret-token',
    );
  });

  it('renews a token before it expires, once for all who wait', async () => {
    answers.mockResolvedValueOnce(tokens('old', 10)).mockResolvedValueOnce(tokens('new'));
    const { signIn, accessToken } = await load();
    await signIn({ email: 'a@example.org', password: 'p' });
    expect(await Promise.all([accessToken(), accessToken(), accessToken()])).toEqual(['new', 'new', 'new']);
    expect(answers).toHaveBeenCalledTimes(2);
  });

  it('sends a refused request once more with a fresh token', async () => {
    answers
      .mockResolvedValueOnce(tokens('first'))
      .mockResolvedValueOnce(unauthenticated())
      .mockResolvedValueOnce(tokens('second'))
      .mockResolvedValueOnce(json(200, {}));
    const { signIn, authorizedFetch } = await load();
    await signIn({ email: 'a@example.org', password: 'p' });
    expect((await authorizedFetch(ask())).status).toBe(200);
    expect(bearers()).toEqual(['Bearer first', 'Bearer second']);
  });

  it('says that the session has ended when it cannot be renewed', async () => {
    answers.mockResolvedValueOnce(tokens('first')).mockResolvedValue(unauthenticated());
    const { signIn, authorizedFetch, resume, accessToken } = await load();
    await signIn({ email: 'a@example.org', password: 'p' });
    expect((await authorizedFetch(ask())).status).toBe(401);
    expect(await resume()).toBe('expired');
    expect(await accessToken()).toBeNull();
  });

  it('waits out a short limit of its address, and gives a long one to whoever asked', async () => {
    vi.useFakeTimers();
    const limited = (seconds: string) =>
      new Response('{"status":429,"code":"rate-limited"}', {
        status: 429,
        headers: { 'Content-Type': 'application/problem+json', 'Retry-After': seconds },
      });
    localStorage.setItem('omnify-signed-in', '1');
    answers.mockResolvedValueOnce(limited('2')).mockResolvedValueOnce(tokens('a', 10));
    const { resume, accessToken } = await load();
    const resumed = resume();
    await vi.advanceTimersByTimeAsync(2000);
    expect(await resumed).toBe('in');
    answers.mockResolvedValueOnce(limited('60'));
    await expect(accessToken()).rejects.toMatchObject({ status: 429, retryAfter: 60 });
    vi.useRealTimers();
  });

  it('stays signed in while the server does not answer', async () => {
    answers.mockResolvedValueOnce(tokens('first', 10)).mockRejectedValueOnce(new TypeError('no connection'));
    const { signIn, authorizedFetch, resume } = await load();
    await signIn({ email: 'a@example.org', password: 'p' });
    await expect(authorizedFetch(ask())).rejects.toMatchObject({ status: 0 });
    expect(await resume()).toBe('in');
  });
});
