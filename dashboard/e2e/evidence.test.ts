import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { analyse, get, importOrders, register, type Person } from './support/fleet.ts';
import { signIn } from './support/person.ts';
import { shopWithHabits, shopWithoutPattern } from './support/shop.ts';

const browser = launchBrowser();
const LONG = { timeout: 200_000 };

interface SegmentsFound {
  evidence: { quality: { silhouette: number; k: number } };
  segments: { size: number; lapsed: number }[];
}

describe('a shop whose customers have habits', () => {
  let person: Person;
  beforeAll(async () => {
    person = await register();
    await importOrders(person, shopWithHabits());
    await analyse(person);
  }, 120_000);

  it('shows its segments, and for each number how it was measured', async () => {
    const found = (await get(person, '/api/eyes/segments/30d')) as SegmentsFound;
    const page = await browser.device();
    await signIn(page, person, '/segments');
    const list = page.getByRole('region', { name: 'Segments' });
    for (const { size } of found.segments) await list.getByText(size.toLocaleString('en-GB')).first().waitFor();
    await page
      .getByRole('button', { name: /^Evidence for/ })
      .first()
      .click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText(found.evidence.quality.silhouette.toFixed(3)).first().waitFor();
    await drawer.getByText('at least 0.45').first().waitFor();
    await drawer.getByRole('heading', { name: 'What else was tried' }).waitFor();
    expect(await drawer.getByRole('row').count()).toBeGreaterThan(3);
    expect(new URL(page.url()).searchParams.get('evidence')).toMatch(/^segments\.30d\./);
    await page.goBack();
    await drawer.waitFor({ state: 'detached' });
    await page.goForward();
    await drawer.waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/segments');
  });

  it('lets a segment be called what people call it, and takes that back', async () => {
    const page = await browser.device();
    await signIn(page, person, '/segments');
    await page.getByRole('region', { name: 'Segments' }).getByRole('link').first().click();
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByLabel('Name of the segment').fill('Our regulars');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: 'Our regulars' }).waitFor();
    await page.getByRole('link', { name: 'All segments' }).click();
    await page.getByRole('link', { name: 'Our regulars' }).click();
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('button', { name: 'Use the suggested name' }).click();
    await page.getByRole('heading', { level: 1, name: 'Our regulars' }).waitFor({ state: 'detached' });
  });

  it('gives those who are silent too long no risk, but a list of their own', async () => {
    const { lapsed } = (await get(person, '/api/eyes/churn/30d')) as { lapsed: { customers: number } };
    const page = await browser.device();
    await signIn(page, person, '/churn');
    await page.getByRole('radio', { name: `Win-back (${lapsed.customers.toLocaleString('en-GB')})` }).click();
    await page.getByRole('heading', { name: 'Silent too long for a tested risk' }).waitFor();
    expect(new URL(page.url()).searchParams.get('list')).toBe('lapsed');
  });

  it('leads from who may leave to the person, with reasons', async () => {
    const page = await browser.device();
    await signIn(page, person, '/churn?window=60d');
    await page.getByRole('row').getByRole('link').first().click();
    await page.waitForURL('**/customers/*');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('60 days').first().waitFor();
  });

  it('goes on by itself when the service that analyses dies in the middle', async (context) => {
    const home = process.env.OMNIFY_HOME;
    if (!home) return context.skip('only where the fleet is at hand');
    const page = await browser.device();
    await signIn(page, person, '/analyses');
    await page.getByRole('button', { name: 'Analyse now' }).click();
    await page.waitForURL('**/analyses/*');
    await page.getByRole('progressbar').waitFor();
    process.kill(Number(readFileSync(join(home, 'run', 'eyes.pid'), 'utf8')), 'SIGKILL');
    await page.getByRole('navigation').getByRole('link', { name: 'Analyses' }).click();
    await page.getByRole('row').getByText('Finished').nth(1).waitFor(LONG);
    await page.getByRole('link', { name: 'Segments' }).click();
    await page.getByRole('table').first().waitFor(LONG);
  });
});

describe('a shop whose customers are all alike', () => {
  it('is told first that the gate failed, and is advised nothing', async () => {
    const person = await register();
    await importOrders(person, shopWithoutPattern());
    await analyse(person);
    const page = await browser.device();
    await signIn(page, person, '/segments');
    const notice = page.getByText('These segments are not for acting on');
    await notice.waitFor();
    const first = await notice.boundingBox();
    const table = await page.getByRole('table').first().boundingBox();
    expect(first?.y).toBeLessThan(table?.y ?? 0);
    await page
      .getByText(/needed is at least 0\.45/)
      .first()
      .waitFor();

    await page.goto('/churn?window=30d');
    await page.getByText('The risks within 30 days are not for acting on').first().waitFor();
  });
});

describe('an answer that does not come', () => {
  it('is said where it is missed, and asked for again', async () => {
    const person = await register();
    await importOrders(person, shopWithHabits(200));
    const page = await browser.device();
    await signIn(page, person, '/customers');
    await page.getByRole('row').nth(1).waitFor();
    await page.context().setOffline(true);
    await page.getByLabel('Find a customer').fill('1001');
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await page.getByText('No connection').first().waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page.getByText('Customers that fit “1001”').waitFor();
    await page.getByRole('row').nth(1).waitFor();
  });
});
