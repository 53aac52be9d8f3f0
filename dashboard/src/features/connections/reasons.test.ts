import { expect, it } from 'vitest';
import { reasonInWords, withToken } from './reasons';

const reason = (code: string, again?: string) => reasonInWords({ code, detail: 'Their words.' }, 'GoHighLevel', again);

it('asks for a new token only where that is the way out', () => {
  const codes = [
    'vendor-credentials-refused',
    'vendor-scope-missing',
    'vendor-limit',
    'vendor-unavailable',
    'vendor-answer-unexpected',
    'disconnected',
    'internal',
  ];
  expect(codes.filter((code) => reason(code).renews)).toEqual(['vendor-credentials-refused', 'vendor-scope-missing']);
});

it('says of a full trial database that what came is kept, and what to do', () => {
  expect(reason('local-database-full').detail).toMatch(/real MongoDB.*What came in so far stays/);
  expect(reason('local-database-full').renews).toBe(false);
});

it('says when a limit comes back by itself, as far as that is known', () => {
  expect(reason('vendor-limit', '2:05 PM').detail).toMatch(/^That comes back by itself at 2:05 PM\./);
  expect(reason('vendor-limit').detail).toMatch(/^That comes back by itself; sync again later\./);
});

it('keeps the words that were said beside ours', () => {
  expect(reason('something-new')).toMatchObject({ title: 'The sync did not finish', said: 'Their words.' });
});

it('asks for a sync and no token where the token has been renewed since', () => {
  const trouble = withToken({ code: 'vendor-credentials-refused', detail: 'Invalid JWT' });
  expect(reasonInWords(trouble, 'GoHighLevel')).toMatchObject({
    title: 'The last sync stopped at the old token',
    renews: false,
  });
  expect(withToken({ code: 'vendor-limit', detail: 'No more.' }).code).toBe('vendor-limit');
});
