import { GATEWAY } from './browser.ts';

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

/** Signs somebody up over the API, for journeys that begin later than that. */
export async function register(): Promise<Person> {
  const email = freshEmail();
  const body = { email, password: PASSWORD, name: 'Ada Example', organization: 'Journey Ltd', currency: 'GBP' };
  const session = (await call('/api/auth/register', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })) as { accessToken: string };
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
export const analyse = async ({ token }: Person) =>
  ended(
    token,
    await call('/api/eyes/analyses', {
      method: 'POST',
      token,
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    }),
  );
