import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { GATEWAY, launchBrowser } from './support/browser.ts';
import { freshEmail, PASSWORD, register } from './support/fleet.ts';
import { signIn, signUp } from './support/person.ts';

const browser = launchBrowser();
const LONGER_THAN_A_TOKEN_MS = 16 * 60_000;

/** What the browser says to a page when a person comes back to its tab. */
const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));

describe('a session', () => {
  it('begins with the faults of a sign-up shown at their fields', async () => {
    const page = await browser.device();
    const known = await register();
    await page.goto('/sign-up');
    await page.getByRole('button', { name: 'Create account' }).click();
    expect(await page.getByText('This is needed.').count()).toBe(2);
    await page.getByLabel('Your name').fill('Ada');
    await page.getByLabel('Organization').fill('Ada Ltd');
    await page.getByLabel('E-mail address').fill(known.email);
    await page.getByLabel('Password').fill('password1234');
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByLabel('Password').and(page.locator('[aria-invalid=true]')).waitFor();
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByLabel('E-mail address').and(page.locator('[aria-invalid=true]')).waitFor();
    await page.getByLabel('E-mail address').fill(freshEmail());
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.waitForURL('**/start');
  });

  it('is refused to a wrong password, in words that say nothing of accounts', async () => {
    const page = await browser.device();
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill('nobody@example.org');
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').getByText('The e-mail address or the password is not right.').waitFor();
  });

  it('outlives a reload, and keeps no token where a script could find it', async () => {
    const page = await browser.device();
    await signUp(page, freshEmail());
    await page.reload();
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    const kept = await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]),
    );
    expect(kept).not.toMatch(/eyJ|refresh/);
  });

  it('that has expired leads to the sign-in page and back to where one was', async () => {
    const page = await browser.device();
    const person = await register();
    await signIn(page, person, '/imports');
    await page.context().clearCookies();
    await page.clock.setFixedTime(Date.now() + LONGER_THAN_A_TOKEN_MS);
    await comeBack(page);
    await page.waitForURL('**/sign-in?next=*');
    await page.getByText('Your session has ended.').waitFor();
    await page.getByLabel('E-mail address').fill(person.email);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(`${GATEWAY}/imports`);
  });

  it('is one for all tabs: both hear of an import, and signing out of one signs out of the other', async () => {
    const first = await browser.device();
    const person = await register();
    await signIn(first, person);
    const second = await first.context().newPage();
    await second.goto('/imports');
    await second.getByRole('heading', { level: 1 }).waitFor();
    await first.goto('/imports');
    await second.getByRole('status', { name: 'Live' }).waitFor();
    await first.getByRole('status', { name: 'Live' }).waitFor();

    const answer = await fetch(`${GATEWAY}/api/imports?kind=orders&filename=two-tabs.csv`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${person.token}`, 'Content-Type': 'text/csv' },
      body: 'customer_id,date,order_id,amount\n1,2026-01-02,1,9.99\n2,2026-01-03,2,5.00\n',
    });
    expect(answer.status).toBe(202);
    await first.getByRole('row').getByText('Finished').first().waitFor();
    await second.getByRole('row').getByText('Finished').first().waitFor();

    await first.getByRole('button', { name: 'Journey Ltd' }).click();
    await first.getByRole('menuitem', { name: 'Sign out' }).click();
    await first.waitForURL('**/sign-in');
    await second.waitForURL('**/sign-in');
    await second.goto('/segments');
    await second.waitForURL('**/sign-in?next=*');
  });
});

describe('an address', () => {
  it('of the API that does not exist answers a problem document, never the page', async () => {
    const page = await browser.device();
    await page.goto('/sign-in');
    const answer = await page.request.get('/api/nothing/here', { headers: { Accept: 'text/html' } });
    expect(answer.status()).toBe(404);
    expect(answer.headers()['content-type']).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('of a page that does not exist says so, outside and inside the frame', async () => {
    const page = await browser.device();
    const missing = page.getByRole('heading', { level: 1, name: 'This page does not exist' });
    await page.goto('/nowhere');
    await missing.waitFor();
    await page.getByRole('link', { name: 'Sign in' }).first().waitFor();
    await signIn(page, await register());
    for (const path of ['/nowhere', '/nope.js']) {
      await page.goto(path);
      await missing.waitFor();
      await page.getByRole('navigation', { name: 'Main' }).waitFor();
    }
  });
});
