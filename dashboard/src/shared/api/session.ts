import { useSyncExternalStore } from 'react';
import { Problem } from './problem';
import type { components } from './generated/auth.gen';

type Tokens = components['schemas']['Session'];

/** Whether somebody is signed in: `unknown` until the first refresh has answered. */
export type SessionState = 'unknown' | 'in' | 'out' | 'expired';

/** Read and written by every tab: says that a refresh cookie is likely there, and nothing else. */
const HINT = 'omnify-signed-in';
const LOCK = 'omnify-refresh';
/** Renewed this long before it expires, so that no request meets an expired token. */
const MARGIN_MS = 30_000;
/** A refresh that is limited is asked for again where the wait is at most this long, and nobody sees it. */
const SHORT_WAIT_SECONDS = 10;
const ATTEMPTS = 3;

const tabs = new BroadcastChannel('omnify-session');
const listeners = new Set<() => void>();
let state: SessionState = 'unknown';
// In memory only: a script that got into the page's storage would find nothing to take along.
let token: { value: string; expiresAt: number } | null = null;
let permissions: readonly string[] = [];
let renewing: Promise<string | null> | null = null;

function become(next: SessionState): void {
  state = next;
  if (next !== 'in') {
    token = null;
    permissions = [];
  }
  listeners.forEach((listener) => {
    listener();
  });
}

tabs.onmessage = (message: MessageEvent<'in' | 'out' | 'elsewhere'>) => {
  if (message.data === 'out') become('out');
  // All that this tab shows is of another organization than the cookie is for now.
  else if (message.data === 'elsewhere') startAnew();
  else if (state !== 'in') void renew();
};

function keep(tokens: Tokens): void {
  token = { value: tokens.accessToken, expiresAt: Date.now() + tokens.expiresIn * 1000 };
  permissions = tokens.permissions;
  localStorage.setItem(HINT, '1');
  become('in');
}

const post = (path: string, body?: unknown, bearer: string | null = null) =>
  fetch(path, {
    method: 'POST',
    headers: {
      'X-Session': 'cookie',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(bearer === null ? {} : { Authorization: `Bearer ${bearer}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** Others at the same address may have used up what it is allowed: the session is no less there for it. */
async function refresh(attempt = 1): Promise<Response> {
  const response = await post('/api/auth/refresh');
  if (response.status !== 429 || attempt === ATTEMPTS) return response;
  const { retryAfter } = await Problem.of(response.clone());
  if (retryAfter === undefined || retryAfter > SHORT_WAIT_SECONDS) return response;
  await pause(retryAfter);
  return refresh(attempt + 1);
}

async function askForToken(): Promise<string | null> {
  const response = await refresh();
  if (response.ok) {
    keep((await response.json()) as Tokens);
    return token?.value ?? null;
  }
  if (response.status !== 401) throw await Problem.of(response);
  localStorage.removeItem(HINT);
  become(state === 'in' ? 'expired' : 'out');
  return null;
}

/** Renews the access token by the refresh cookie, one tab at a time; null when the session has ended. */
async function renew(): Promise<string | null> {
  renewing ??= (async () => await navigator.locks.request(LOCK, askForToken))();
  try {
    return await renewing;
  } finally {
    renewing = null;
  }
}

/** The token to send with a request; null when nobody is signed in. `fresh`: after one was refused. */
export async function accessToken(fresh = false): Promise<string | null> {
  if (state === 'out' || state === 'expired') return null;
  if (!fresh && token && token.expiresAt - MARGIN_MS > Date.now()) return token.value;
  return renew();
}

/** Finds out whether a session is still there from an earlier visit. */
export async function resume(): Promise<SessionState> {
  if (state === 'unknown') {
    if (localStorage.getItem(HINT)) await renew();
    else become('out');
  }
  return state;
}

/** Loads the page from the beginning, so that nothing of before is left in it. */
function startAnew(): void {
  globalThis.location.assign('/');
}

async function enter(path: string, body: unknown, bearer: string | null = null): Promise<void> {
  const response = await post(path, body, bearer);
  if (!response.ok) throw await Problem.of(response);
  keep((await response.json()) as Tokens);
  tabs.postMessage('in');
}

/** Signs in; throws the problem when refused. */
export const signIn = (body: { email: string; password: string }) => enter('/api/auth/login', body);

/** Signs up a person with their organization, and in. */
export const signUp = (body: components['schemas']['Register']) => enter('/api/auth/register', body);

/** Accepts an invitation, as who is signed in where no password is given, and signs in to its organization. */
export async function acceptInvitation(body: components['schemas']['InvitationAcceptance']): Promise<void> {
  await enter('/api/auth/invitations/accept', body, body.password === undefined ? await accessToken() : null);
  tabs.postMessage('elsewhere');
  startAnew();
}

/** Goes on in another of the person's organizations, in all tabs. */
export async function switchOrganization(organization: string): Promise<void> {
  await enter('/api/auth/switch', { organization }, await accessToken());
  tabs.postMessage('elsewhere');
  startAnew();
}

/** Signs out here and in all tabs, whether or not the answer arrives. */
export async function signOut(): Promise<void> {
  const sent = post('/api/auth/logout');
  localStorage.removeItem(HINT);
  tabs.postMessage('out');
  become('out');
  await sent.catch(() => undefined);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** What who is signed in may do, as it changes: known as soon as they are. */
export const usePermissions = (): readonly string[] => useSyncExternalStore(subscribe, () => permissions);

/** The session's state, as it changes. */
export const useSessionState = (): SessionState => useSyncExternalStore(subscribe, () => state);
