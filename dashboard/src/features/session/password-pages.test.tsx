import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeApi, problem, showPage } from '@/shared/testing/page';
import { ForgotPasswordPage } from './forgot-password-page';
import { canonicalZone, CURRENCIES, TIMEZONES } from './locale';
import { ResetPasswordPage } from './reset-password-page';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('who has forgotten their password', () => {
  const ask = async (mailConfigured: boolean) => {
    const asked = fakeApi({
      'POST /api/auth/password-resets': () => Response.json({ mailConfigured }, { status: 202 }),
    });
    await showPage('/forgot-password', ForgotPasswordPage, '/forgot-password');
    await userEvent.type(await screen.findByLabelText('E-mail address'), 'dana@example.org');
    await userEvent.click(screen.getByRole('button', { name: 'Send the link' }));
    return asked;
  };

  it('is told where to look, in words that say nothing of accounts', async () => {
    const asked = await ask(true);
    expect(await screen.findByText('Look into your mailbox')).toBeVisible();
    expect(asked[0]?.body).toEqual({ email: 'dana@example.org' });
  });

  it('is told whom to ask where no mail is sent', async () => {
    await ask(false);
    expect(await screen.findByText('This installation sends no mails')).toBeVisible();
  });

  it('chooses a new one by the mailed link, and may look at it', async () => {
    const asked = fakeApi({ 'POST /api/auth/password-resets/complete': () => new Response(null, { status: 204 }) });
    await showPage('/reset-password', ResetPasswordPage, '/reset-password#s3cret');
    const password = await screen.findByLabelText('New password');
    await userEvent.type(password, 'seven lamps of architecture');
    expect(password).toHaveAttribute('type', 'password');
    await userEvent.click(screen.getByRole('button', { name: 'Show what is typed' }));
    expect(password).toHaveAttribute('type', 'text');
    await userEvent.click(screen.getByRole('button', { name: 'Save the new password' }));
    expect(await screen.findByText('Your password is changed')).toBeVisible();
    expect(asked[0]?.body).toEqual({ token: 's3cret', password: 'seven lamps of architecture' });
  });

  it('is led to another link when this one is dead', async () => {
    fakeApi({ 'POST /api/auth/password-resets/complete': () => problem(410, 'reset-link-invalid') });
    await showPage('/reset-password', ResetPasswordPage, '/reset-password#s3cret');
    await userEvent.type(await screen.findByLabelText('New password'), 'seven lamps of architecture');
    await userEvent.click(screen.getByRole('button', { name: 'Save the new password' }));
    expect(await screen.findByText('This link does not work any more')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Ask for another link' })).toHaveAttribute('href', '/forgot-password');
  });
});

describe('what is offered', () => {
  it('begins with common currencies, by name and code, and leaves out what is no longer paid with', () => {
    expect(CURRENCIES[0]).toEqual({ value: 'USD', label: 'US Dollar (USD)' });
    expect(CURRENCIES.map(({ value }) => value)).toEqual([...new Set(CURRENCIES.map(({ value }) => value))]);
    expect(CURRENCIES.some(({ value }) => value === 'DEM')).toBe(false);
  });

  it('names zones as they are called today', () => {
    const zones = TIMEZONES.map(({ value }) => value);
    expect(zones[0]).toBe('UTC');
    expect(zones).toContain('Asia/Kolkata');
    expect(zones).not.toContain('Asia/Calcutta');
    expect(canonicalZone('Europe/Kiev')).toBe('Europe/Kyiv');
    expect(zones.filter((zone) => /^(Etc|GMT|SystemV|US)\b/.test(zone))).toEqual([]);
  });
});
