import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { parsed } from './support/csv.ts';
import { analyse, colleague, get, importOrders, register, type Person } from './support/fleet.ts';
import { signIn } from './support/person.ts';
import { saidBy, shopWithPeople } from './support/shop.ts';
import { customerOf, rowFor, type System } from './support/systems.ts';

const browser = launchBrowser();

/** Saves the file for a system from the open dialog, and reads it by the rules of that system; who is in it. */
async function savedFor(page: Page, name: string, system: System): Promise<number[]> {
  const dialog = page.getByRole('dialog', { name: 'Export the win-back list' });
  await dialog.getByRole('radio', { name }).check();
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save the file' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toMatch(new RegExp(`^win-back-${system}-\\d{4}-\\d\\d-\\d\\d\\.csv$`));
  await dialog.getByText(`Saved as win-back-${system}`).waitFor();
  const { headings, rows } = parsed(await readFile(await download.path(), 'utf8'));
  const customers = rows.map(customerOf);
  expect(customers.length).toBeGreaterThan(5);
  expect(new Set(customers).size).toBe(customers.length);
  expect(headings).toEqual(Object.keys(rowFor(system, 0)));
  expect(rows).toEqual(customers.map((customer) => rowFor(system, customer)));
  return customers;
}

const agreedTo = (purpose: 'marketing' | 'sms') => (customer: number) => saidBy(customer)[purpose] === 'yes';

describe('a shop that knows whom it may write to', () => {
  let person: Person;
  let marketer: Person;
  beforeAll(async () => {
    person = await register();
    [marketer] = await Promise.all([colleague(person, 'marketer'), importOrders(person, shopWithPeople())]);
    await analyse(person);
  }, 120_000);

  it('has its win-back list taken out by a marketer, as the file that each system reads', async () => {
    expect(await get(marketer, '/api/auth/me')).toMatchObject({ role: 'marketer' });
    const page = await browser.device();
    await signIn(page, marketer, '/churn?list=lapsed');
    await page.getByRole('button', { name: 'Export list' }).click();
    const klaviyo = await savedFor(page, 'Klaviyo', 'klaviyo');
    const meta = await savedFor(page, 'Meta', 'meta');
    const google = await savedFor(page, 'Google Ads', 'google');
    const goHighLevel = await savedFor(page, 'GoHighLevel', 'gohighlevel');
    // Who agreed to nothing is in no file; a yes to text messages alone is none to advertising.
    const agreed = klaviyo.filter(agreedTo('marketing'));
    expect(klaviyo.filter((customer) => !agreed.includes(customer)).every(agreedTo('sms'))).toBe(true);
    expect(agreed.length).toBeLessThan(klaviyo.length);
    expect(goHighLevel).toEqual(klaviyo);
    expect(meta).toEqual(agreed);
    expect(google).toEqual(agreed);
  });

  it('finds a customer by the beginning of the name, and keeps a view', async () => {
    const page = await browser.device();
    await signIn(page, person, '/customers');
    await page.getByRole('searchbox', { name: 'Find a customer' }).fill('lovel');
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await page
      .getByRole('link', { name: /Lovelace/ })
      .first()
      .waitFor();
    await page.goto('/customers');
    await page.getByRole('combobox', { name: 'Marketing' }).selectOption('Refused');
    await page.waitForURL('**/customers?marketing=refused');
    await page.getByRole('button', { name: 'Saved views' }).click();
    await page.getByRole('menuitem', { name: 'Save as a view…' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Leave alone');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Leave alone' }).waitFor();
    await page.goto('/customers');
    await page.getByRole('button', { name: 'Saved views' }).click();
    await page.getByRole('menuitem', { name: 'Leave alone' }).click();
    await page.waitForURL(/marketing=refused/);
  });
});
