import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '@/shared/api/query-client';
import { FakeRequest } from '@/shared/testing/fake-request';
import { useUpload } from './upload';

const { token } = vi.hoisted(() => ({ token: { come: Promise.resolve('token') } }));
vi.mock('@/shared/api/session', () => ({ accessToken: () => token.come }));

const ofTheHouse = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
);
const parcel = { file: new File(['a,b\n1,2\n'], 'orders.csv'), query: { kind: 'orders' } };
const job = { id: '7', self: '/api/imports/7' };

/** A page that sends files, and what it was told. */
function sender() {
  const told = { onStarted: vi.fn(), onSending: vi.fn<(sending: boolean) => void>() };
  return { ...told, ...renderHook(() => useUpload(told), { wrapper: ofTheHouse }) };
}

beforeEach(() => {
  FakeRequest.use();
  token.come = Promise.resolve('token');
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

it('sends a file once, and leaves it to the person to ask again while the first try runs', async () => {
  const running = { status: 409, body: { code: 'idempotency-in-progress' } };
  FakeRequest.answers = [running, { status: 202, body: job }];
  const { result, onStarted, onSending } = sender();
  act(() => {
    result.current.start(parcel);
  });
  await waitFor(() => {
    expect(result.current.problem).toMatchObject({ code: 'idempotency-in-progress' });
  });
  expect(result.current.isSending).toBe(false);
  expect(onSending.mock.calls).toEqual([[true], [false]]);

  act(() => {
    result.current.start(parcel);
  });
  await waitFor(() => {
    expect(onStarted).toHaveBeenCalledOnce();
  });
  expect(new Set(FakeRequest.sent.map(({ headers }) => headers['Idempotency-Key'])).size).toBe(1);
});

it('goes nowhere when it was stopped or left in the very moment of the answer', async () => {
  for (const ending of ['stop', 'leave'] as const) {
    FakeRequest.answers = [{ status: 202, body: job }];
    const { result, unmount, onStarted } = sender();
    const end = ending === 'stop' ? result.current.stop : unmount;
    // The body of the answer is read when the whole of it has come: a person may be quicker.
    vi.spyOn(Response.prototype, 'json').mockImplementationOnce(() => {
      act(end);
      return Promise.resolve(job);
    });
    act(() => {
      result.current.start(parcel);
    });
    await vi.waitFor(() => {
      expect(queryClient.isMutating()).toBe(0);
      expect(FakeRequest.sent).toHaveLength(1);
    });
    expect(onStarted).not.toHaveBeenCalled();
    FakeRequest.sent = [];
  }
});

it('is on its way with a file that is sent right after another was stopped', async () => {
  let come: (value: string) => void = () => undefined;
  token.come = new Promise((resolve) => (come = resolve));
  const { result, onSending } = sender();
  act(() => {
    result.current.start(parcel);
  });
  await waitFor(() => {
    expect(result.current.isOnItsWay()).toBe(true);
  });
  act(() => {
    result.current.stop();
    result.current.start({ ...parcel, query: { kind: 'customers' } });
  });
  await act(async () => {
    come('token');
    await token.come;
  });
  await waitFor(() => {
    expect(FakeRequest.sent).toHaveLength(1);
  });
  expect(result.current.isOnItsWay()).toBe(true);
  expect(onSending).toHaveBeenLastCalledWith(true);
});
