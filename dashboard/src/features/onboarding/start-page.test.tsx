import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { meExample } from '@/shared/testing/platform-examples';
import { fakeApi, showPage } from '@/shared/testing/page';
import { StartPage } from './start-page';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('says who sets up, and asks for nothing that would be refused, where somebody may only look', async () => {
  const asked = fakeApi({ '/api/auth/me': meExample(['customers:read', 'eyes:read']) });
  await showPage('/start', StartPage, '/start');
  expect(await screen.findByRole('heading', { name: 'Your role brings no data in' })).toBeVisible();
  expect(asked.map(({ pathname }) => pathname)).not.toContain('/api/imports');
});
