import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { meExample } from '@/shared/testing/platform-examples';
import { fakeApi, problem, showPage } from '@/shared/testing/page';
import { ImportsPage } from './imports-page';
import { NewImportPage } from './new-import-page';

afterEach(() => {
  vi.unstubAllGlobals();
});

const apiFor = (permissions?: readonly string[]) =>
  fakeApi({
    '/api/auth/me': meExample(permissions),
    '/api/imports': permissions ? problem(403, 'permission-missing') : { items: [], next: null },
  });

it.each([
  ['/imports', ImportsPage],
  ['/imports/new', NewImportPage],
])('says at %s who brings files in, and offers and asks for nothing that would be refused', async (path, page) => {
  const asked = apiFor(['customers:read', 'eyes:read']);
  await showPage(path, page, path);
  expect(await screen.findByRole('heading', { name: 'Your role brings no data in' })).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByRole('link', { name: 'Import a file' })).toBeNull();
  expect(screen.queryByLabelText('Choose a file')).toBeNull();
  expect(asked.map(({ pathname }) => pathname)).toEqual(['/api/auth/me']);
});

it('offers those who may to bring a file', async () => {
  apiFor();
  await showPage('/imports', ImportsPage, '/imports');
  expect(await screen.findAllByRole('link', { name: 'Import a file' })).not.toHaveLength(0);
});

it('takes a file of those who may', async () => {
  apiFor();
  await showPage('/imports/new', NewImportPage, '/imports/new');
  expect(await screen.findByLabelText('Choose a file')).toBeVisible();
});
