import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Problem } from '@/shared/api/problem';
import { accessToken } from '@/shared/api/session';
import { FakeRequest } from '@/shared/testing/fake-request';
import { upload, type Parcel } from './upload';

vi.mock('@/shared/api/session', () => ({
  accessToken: vi.fn((fresh = false) => Promise.resolve(fresh ? 'fresh' : 'old')),
}));

const parcel: Parcel = { file: new File(['a,b\n1,2\n'], 'orders.csv'), query: { kind: 'orders' }, key: 'k-1' };
const job = { id: '7', self: '/api/imports/7' };
const never = new AbortController().signal;

beforeEach(() => {
  FakeRequest.use();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('tells how much has been sent and gives the job', async () => {
  FakeRequest.answers = [{ status: 202, body: job }];
  const sent = vi.fn();
  expect(await upload(parcel, sent, never)).toEqual(job);
  expect(sent).toHaveBeenLastCalledWith(parcel.file.size);
  expect(FakeRequest.sent[0]).toEqual({
    url: '/api/imports?kind=orders',
    headers: { Authorization: 'Bearer old', 'Content-Type': 'text/csv', 'Idempotency-Key': 'k-1' },
  });
});

it('renews a token that expired on the way, and sends once more with the same key', async () => {
  FakeRequest.answers = [
    { status: 401, body: { code: 'unauthenticated' } },
    { status: 202, body: job },
  ];
  expect(await upload(parcel, vi.fn(), never)).toEqual(job);
  expect(FakeRequest.sent.map(({ headers }) => [headers.Authorization, headers['Idempotency-Key']])).toEqual([
    ['Bearer old', 'k-1'],
    ['Bearer fresh', 'k-1'],
  ]);
});

it('gives up when the session has ended', async () => {
  vi.mocked(accessToken).mockResolvedValueOnce(null).mockResolvedValueOnce(null);
  await expect(upload(parcel, vi.fn(), never)).rejects.toMatchObject({ status: 401 });
  expect(FakeRequest.sent).toEqual([]);
});

it('says when the connection broke, and when it is the file that is gone', async () => {
  FakeRequest.answers = ['broken', 'broken'];
  await expect(upload(parcel, vi.fn(), never)).rejects.toMatchObject({ code: 'no-answer' });
  const gone = new File(['a'], 'gone.csv');
  gone.slice = () =>
    ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }) as unknown as Blob;
  await expect(upload({ ...parcel, file: gone }, vi.fn(), never)).rejects.toMatchObject({ code: 'file-gone' });
});

it('stops when told to, and passes a refusal on', async () => {
  FakeRequest.answers = ['never', { status: 413, body: { code: 'file-too-large', detail: 'Too large.' } }];
  const end = new AbortController();
  const stopped = upload(parcel, vi.fn(), end.signal);
  await vi.waitFor(() => {
    expect(FakeRequest.sent).toHaveLength(1);
  });
  end.abort();
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  await expect(upload(parcel, vi.fn(), never)).rejects.toEqual(
    new Problem(413, { code: 'file-too-large', detail: 'Too large.' }),
  );
});
