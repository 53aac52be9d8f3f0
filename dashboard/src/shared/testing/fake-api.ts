import { vi } from 'vitest';

/** What was asked for, in the order in which it was. */
export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: unknown;
}

type Answer = (asked: Asked) => unknown;

/** A problem document, RFC 9457, as the services send it. */
export const problem = (status: number, code: string, detail: string, headers: Record<string, string> = {}) =>
  new Response(
    JSON.stringify({ type: `urn:omnify:problem:${code}`, title: detail, status, code, detail, errors: [] }),
    {
      status,
      headers: { 'Content-Type': 'application/problem+json', ...headers },
    },
  );

/**
 * Answers in place of the services: by `METHOD /path`, or by `/path` for GET, with a document or what a function gives.
 * What nothing is said for does not exist.
 */
export function fakeApi(answers: Record<string, object | Answer>): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname: path, searchParams: query } = new URL(request.url);
    const text = await request.text();
    const one = {
      method: request.method,
      path,
      query,
      headers: request.headers,
      body: text === '' ? null : (JSON.parse(text) as unknown),
    };
    asked.push(one);
    const known = answers[`${request.method} ${path}`] ?? (request.method === 'GET' ? answers[path] : undefined);
    const answer: unknown = typeof known === 'function' ? (known as Answer)(one) : known;
    if (answer === undefined) return problem(404, 'not-found', 'There is nothing at this address.');
    return answer instanceof Response ? answer : Response.json(answer);
  });
  return asked;
}
