import type { Page } from 'playwright-core';
import { PASSWORD, type Person } from './fleet.ts';

/** On a phone the navigation is behind a button. */
const inside = (page: Page) =>
  page
    .getByRole('navigation', { name: 'Main' })
    .or(page.getByRole('button', { name: 'Open menu' }))
    .first()
    .waitFor();

/** Signs in as a person would, and waits until they are inside. */
export async function signIn(page: Page, { email }: Pick<Person, 'email'>, path = '/'): Promise<void> {
  await page.goto(path);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await inside(page);
}

/** Signs up as a person would, and waits until they are inside. */
export async function signUp(page: Page, email: string, currency = 'GBP'): Promise<void> {
  await page.goto('/sign-up');
  await page.getByLabel('Your name').fill('Ada Example');
  await page.getByLabel('Organization').fill('Example Trading');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByLabel('Currency').selectOption(currency);
  await page.getByRole('button', { name: 'Create account' }).click();
  await inside(page);
}
