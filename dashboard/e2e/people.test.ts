import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { GATEWAY, launchBrowser } from './support/browser.ts';
import { freshEmail, importOrders, PASSWORD, register, type Person } from './support/fleet.ts';
import { latestMail, linkIn } from './support/mails.ts';
import { signIn } from './support/person.ts';

const browser = launchBrowser();
const FRESH = 'seven lamps of architecture';

const inside = (page: Page) => page.getByRole('navigation', { name: 'Main' }).first().waitFor();

/** Invites somebody in the browser of an owner, and comes in as them on a device of their own. */
async function invited(owner: Page, role: string): Promise<{ page: Page; email: string }> {
  const email = freshEmail();
  await owner.goto('/settings/people');
  await owner.getByLabel('Their e-mail address').fill(email);
  await owner.getByLabel('Role', { exact: true }).selectOption(role);
  await owner.getByRole('button', { name: 'Invite', exact: true }).click();
  await owner.getByText(`The invitation is on its way to ${email}`).waitFor();
  const page = await browser.device();
  await page.goto(linkIn(await latestMail(email, 'You are invited to Journey Ltd')));
  await page.getByRole('heading', { name: 'Join Journey Ltd' }).waitFor();
  await page.getByLabel('Your name').fill('Grace Example');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Join Journey Ltd' }).click();
  await inside(page);
  return { page, email };
}

/** What the API answers to what a person's own browser is signed in with. */
const statusFor = (page: Page, method: string, path: string) =>
  page.evaluate(
    async ([verb, address]) => {
      const session = await fetch('/api/auth/refresh', { method: 'POST', headers: { 'X-Session': 'cookie' } });
      const { accessToken } = (await session.json()) as { accessToken: string };
      const answer = await fetch(address, {
        method: verb,
        headers: { Authorization: `Bearer ${accessToken}`, 'Content-Type': 'text/csv' },
        ...(verb === 'POST' ? { body: 'customer_id,date,order_id,amount\n1,2026-01-02,1,9.99\n' } : {}),
      });
      return answer.status;
    },
    [method, path] as const,
  );

describe('a colleague', () => {
  it('is invited by mail, comes in as marketer, and is seen in the list', async () => {
    const owner = await browser.device();
    await signIn(owner, await register());
    const { page } = await invited(owner, 'marketer');
    await page.goto('/settings/people');
    await page.getByText('Grace Example').first().waitFor();
    await page.getByText('Ada Example').first().waitFor();
    await owner.reload();
    await owner.getByText('Grace Example', { exact: true }).waitFor();
    await page.goto('/customers');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await statusFor(page, 'GET', '/api/customers')).toBe(200);
  });

  it('who is a viewer can neither import, export nor invite, and is out once their membership ends', async () => {
    const person = await register();
    await importOrders(person, 'customer_id,date,order_id,amount\n1,2026-01-02,1,9.99\n');
    const owner = await browser.device();
    await signIn(owner, person);
    const { page } = await invited(owner, 'viewer');
    expect(await statusFor(page, 'POST', '/api/imports?kind=orders&filename=x.csv')).toBe(403);
    await page.goto('/settings/people');
    await page.getByText('Ada Example').first().waitFor();
    expect(await page.getByText('Invite somebody').count()).toBe(0);

    const exporting = (device: Page) => device.getByRole('button', { name: 'Export list' });
    await owner.goto('/customers');
    await exporting(owner).waitFor();
    await page.goto('/customers');
    await page.getByText('1 customer', { exact: true }).first().waitFor();
    expect(await exporting(page).count()).toBe(0);
    expect(await statusFor(page, 'GET', '/api/customers')).toBe(200);
    for (const path of ['/api/customers/exports?list=customers', '/api/customers/exports/summary?list=customers']) {
      expect(await statusFor(page, 'GET', path)).toBe(403);
      expect(await statusFor(owner, 'GET', path)).toBe(200);
    }

    await owner.goto('/settings/people');
    await owner.getByRole('button', { name: 'Remove Grace Example' }).click();
    await owner.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await owner.getByText('Grace Example is no longer a member').first().waitFor();
    await page.goto('/customers');
    await page.waitForURL('**/sign-in**');
  });
});

describe('who has forgotten their password', () => {
  it('chooses a new one by the link on the mail page, once, and the old one is worth nothing', async () => {
    const page = await browser.device();
    const person = await register();
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    await page.getByLabel('E-mail address').fill(person.email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByText('Look into your mailbox').waitFor();

    const link = linkIn(await latestMail(person.email, 'Choose a new password'));
    expect(link.startsWith(`${GATEWAY}/reset-password#`)).toBe(true);
    await page.goto(link);
    await page.getByLabel('New password').fill(FRESH);
    await page.getByRole('button', { name: 'Save the new password' }).click();
    await page.getByText('Your password is changed').waitFor();
    await latestMail(person.email, 'Your password was changed');

    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByLabel('E-mail address').fill(person.email);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').getByText('not right').waitFor();
    await page.getByLabel('Password').fill(FRESH);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await inside(page);

    const again = await browser.device();
    await again.goto(link);
    await again.getByLabel('New password').fill('another architecture of lamps');
    await again.getByRole('button', { name: 'Save the new password' }).click();
    await again.getByText('This link does not work any more').waitFor();
  });
});

describe('a session', () => {
  it('that is ended elsewhere is out within a second', async () => {
    const person: Person = await register();
    const here = await browser.device();
    await signIn(here, person);
    const there = await browser.device();
    await signIn(there, person, '/customers');

    await here.goto('/settings/sessions');
    await here.getByText('this device').waitFor();
    await here.getByRole('button', { name: 'Sign out the others' }).click();
    await here.getByText('All other devices are signed out').first().waitFor();
    const token = { Authorization: `Bearer ${person.token}` };
    const answer = async () => (await fetch(`${GATEWAY}/api/auth/me`, { headers: token })).status;
    await expect.poll(answer, { timeout: 1000, interval: 50 }).toBe(401);
    // Its live connection has ended with the session, so that nobody need press anything.
    await there.waitForURL('**/sign-in**');
  });
});
