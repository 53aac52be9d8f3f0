import { GATEWAY } from './browser.ts';
import { latestMail, linkIn } from './mails.ts';

export const PASSWORD = 'tinker tailor soldier';

/** A person with an organization of their own, known to the fleet. */
export interface Person {
  email: string;
  token: string;
}

let people = 0;
/** An address that nobody else signs up with. */
export const freshEmail = () => `journey-${Date.now().toString(36)}-${(people += 1)}@example.org`;

async function call(path: string, init: RequestInit & { token?: string } = {}): Promise<unknown> {
  const headers = new Headers(init.headers);
  if (init.token) headers.set('Authorization', `Bearer ${init.token}`);
  const response = await fetch(new URL(path, GATEWAY), { ...init, headers });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

const post = (path: string, body: unknown, token = '') =>
  call(path, { method: 'POST', token, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

/** Signs somebody up over the API, for journeys that begin later than that. */
export async function register(): Promise<Person> {
  const email = freshEmail();
  const body = { email, password: PASSWORD, name: 'Ada Example', organization: 'Journey Ltd', currency: 'GBP' };
  const session = (await post('/api/auth/register', body)) as { accessToken: string };
  return { email, token: session.accessToken };
}

/** Invites somebody into a person's organization over the API, and accepts by the link that is mailed to them. */
export async function colleague({ token }: Person, role: 'admin' | 'marketer' | 'viewer'): Promise<Person> {
  const email = freshEmail();
  await post('/api/invitations', { email, role }, token);
  const link = new URL(linkIn(await latestMail(email, 'You are invited to Journey Ltd')));
  const accepted = { token: link.hash.slice(1), name: 'Grace Example', password: PASSWORD };
  const session = (await post('/api/auth/invitations/accept', accepted)) as { accessToken: string };
  return { email, token: session.accessToken };
}

interface Job {
  id: string;
  self: string;
  state: string;
  result?: Record<string, unknown>;
}

/** What the API answers to somebody. */
export const get = ({ token }: Person, path: string) => call(path, { token });

/** Follows a job until it has ended well. */
async function ended(token: string, started: unknown): Promise<Job> {
  let job = started as Job;
  while (job.state === 'queued' || job.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 300));
    job = (await call(job.self, { token })) as Job;
  }
  if (job.state !== 'succeeded') throw new Error(`${job.self} ended as ${job.state}: ${JSON.stringify(job)}`);
  return job;
}

/** Brings orders in over the API. */
export const importOrders = async ({ token }: Person, csv: string) =>
  ended(
    token,
    await call('/api/imports?kind=orders&filename=orders.csv', {
      method: 'POST',
      token,
      headers: { 'Content-Type': 'text/csv' },
      body: csv,
    }),
  );

/** Analyses over the API. */
export const analyse = async ({ token }: Person) => ended(token, await post('/api/eyes/analyses', {}, token));
