import createClient, { type Middleware } from 'openapi-fetch';
import { Problem } from './problem';
import { accessToken } from './session';
import type * as auth from './generated/auth.gen';
import type * as eyes from './generated/eyes.gen';
import type * as gateway from './generated/gateway.gen';
import type * as platform from './generated/platform.gen';

/** The types of each service's documents. */
export type Auth = auth.components['schemas'];
export type Eyes = eyes.components['schemas'];
export type Gateway = gateway.components['schemas'];
export type Platform = platform.components['schemas'];

/** How far ahead churn is foretold. */
export type Window = '30d' | '60d' | '90d';
export const WINDOWS: readonly Window[] = ['30d', '60d', '90d'];

/** A request with our token; once more with a fresh one when it was refused. No answer at all throws a problem. */
export async function authorizedFetch(input: Request): Promise<Response> {
  const again = input.clone();
  const send = async (request: Request, fresh: boolean) => {
    const token = await accessToken(fresh);
    if (token) request.headers.set('Authorization', `Bearer ${token}`);
    return fetch(request);
  };
  try {
    const response = await send(input, false);
    return response.status === 401 ? await send(again, true) : response;
  } catch (thrown) {
    throw thrown instanceof Problem || (thrown instanceof DOMException && thrown.name === 'AbortError')
      ? thrown
      : Problem.noAnswer();
  }
}

const refusals: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw await Problem.of(response);
  },
};

/** All services behind the gateway, typed by their contracts. */
export const api = createClient<auth.paths & eyes.paths & platform.paths & gateway.paths>({
  baseUrl: globalThis.location.origin,
  fetch: authorizedFetch,
});
api.use(refusals);

/** The data of an answer that has some; a refusal has been thrown before. */
export async function dataOf<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data } = await answer;
  if (data === undefined) throw new Problem(-1, { code: 'empty-answer' });
  return data;
}

/** A key that makes repeating a POST harmless (Idempotency-Key). */
export const onceOnly = (key: string = crypto.randomUUID()) => ({ 'Idempotency-Key': key });
