import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { freshEmail } from './support/fleet.ts';
import { signUp } from './support/person.ts';
import { shopWithHabits, withBadRows } from './support/shop.ts';

const browser = launchBrowser();
const LONG = { timeout: 200_000 };

/** From data that has come in to segments, with nothing but what the page offers. */
async function analyseToTheEnd(page: Page): Promise<void> {
  await page.getByText('What was found').waitFor(LONG);
  await page.getByRole('link', { name: 'See the segments' }).click();
  await page.waitForURL('**/segments');
  await page.getByRole('table').first().waitFor();
}

describe('a new user', () => {
  it('gets from sign-up to segments with a file, sees what was rejected, and may close the browser in between', async () => {
    const page = await browser.device();
    await signUp(page, freshEmail());
    await page.getByRole('button', { name: 'Upload a file' }).click();
    await page.locator('input[type=file]').setInputFiles({
      name: 'shop.csv',
      mimeType: 'text/csv',
      // The amount's column under a name that nobody could guess, to be said by hand.
      buffer: Buffer.from(withBadRows(shopWithHabits()).replace('Price', 'Zeta')),
    });
    await page.getByText('Before it can start').waitFor();
    await page.getByLabel('What column Zeta holds').selectOption('Price each');
    await page.getByText('Everything needed was found').waitFor();
    await page.getByRole('button', { name: 'Import this file' }).click();

    await page.getByText('Rejected rows').first().waitFor(LONG);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save rejected rows' }).click();
    const rejected = readFileSync(await (await saving).path(), 'utf8')
      .trim()
      .split(/\r?\n/);
    expect(rejected).toHaveLength(4);
    expect(rejected.join()).toMatch(/X1.*X2.*X3/);

    const address = page.url();
    await page.close();
    const again = await browser.anotherPage();
    await again.goto(address);
    await analyseToTheEnd(again);
    expect(await again.getByRole('row').count()).toBeGreaterThanOrEqual(4);
  });

  it('gets to segments with the demo data by one press', async () => {
    const page = await browser.device();
    await signUp(page, freshEmail(), 'USD');
    await page.getByRole('button', { name: 'Take the demo data' }).click();
    await page.getByRole('progressbar').first().waitFor();
    await analyseToTheEnd(page);
    await page.getByRole('link', { name: 'Connections' }).click();
    await page.getByRole('button', { name: 'Sync now' }).waitFor();
  });

  it('is told what is wrong with credentials at their fields, and may skip the set-up and come back', async () => {
    const page = await browser.device();
    await signUp(page, freshEmail());
    await page.getByRole('button', { name: 'Connect GoHighLevel' }).click();
    await page.getByRole('button', { name: 'Connect and read' }).click();
    expect(await page.getByText('This is needed.').count()).toBe(2);
    await page.getByRole('link', { name: 'Skip for now' }).click();
    await page.waitForURL((url) => url.pathname === '/');
    await page.getByRole('link', { name: /^Set-up/ }).click();
    await page.waitForURL('**/start');
  });
});
