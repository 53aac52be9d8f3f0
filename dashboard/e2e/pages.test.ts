import { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { analyse, get, importOrders, register, type Person } from './support/fleet.ts';
import { signIn } from './support/person.ts';
import { shopWithHabits, withBadRows } from './support/shop.ts';

const browser = launchBrowser();
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Where to keep pictures of every page; none are kept without it. */
const PICTURES = process.env.OMNIFY_PICTURES;
const DEVICES = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  phone: { colorScheme: 'light', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const;
type Device = keyof typeof DEVICES;

let person: Person;
let inside: string[];

beforeAll(async () => {
  person = await register();
  const imported = await importOrders(person, withBadRows(shopWithHabits()));
  const first = await analyse(person);
  await analyse(person);
  const { segments } = (await get(person, '/api/eyes/segments/30d')) as { segments: { id: string }[] };
  const { atRisk } = (await get(person, '/api/eyes/churn/30d')) as { atRisk: { items: { customerId: string }[] } };
  inside = [
    '/',
    '/start',
    '/segments',
    `/segments/${segments[0]?.id ?? ''}`,
    '/churn',
    '/churn?window=90d',
    '/customers',
    `/customers/${atRisk.items[0]?.customerId ?? ''}`,
    '/analyses',
    `/analyses/${first.id}`,
    '/imports',
    '/imports/new',
    `/imports/${imported.id}`,
    '/connections',
    '/settings',
    '/settings/people',
    '/settings/account',
    '/settings/sessions',
  ];
}, 120_000);

const nameOf = (path: string) => path.replace('/', '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'one') || 'overview';

/** Opens a page and waits until it is drawn. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('load');
  await page.waitForFunction(() => document.querySelectorAll('[role=status][aria-label=Loading]').length === 0);
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
}

async function holds(page: Page, device: Device, name: string): Promise<string[]> {
  if (PICTURES) {
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: join(PICTURES, `${device}-${name.replaceAll(/\W+/g, '-')}.png`), fullPage: true });
  }
  // No page has frames, so axe need not open another page for each to put their findings together.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze();
  const found = violations.map((one) => `${name}: ${one.id} at ${one.nodes[0]?.target.join(' ') ?? ''}`);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return sideways > 0 ? [...found, `${name}: ${sideways} px scroll sideways`] : found;
}

/** Goes through every page on one device; what does not hold there. */
async function faultsOn(device: Device): Promise<string[]> {
  const page = await browser.device(DEVICES[device]);
  const faults: string[] = [];
  const visit = async (path: string) => {
    await open(page, path);
    faults.push(...(await holds(page, device, nameOf(path))));
  };
  for (const path of [
    '/sign-in',
    '/sign-up',
    '/forgot-password',
    '/reset-password#a',
    '/confirm-email#a',
    '/invitation',
  ])
    await visit(path);
  await signIn(page, person);
  for (const path of inside) await visit(path);
  await open(page, '/segments');
  await page
    .getByRole('button', { name: /^Evidence for/ })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  return [...faults, ...(await holds(page, device, 'evidence'))].map((fault) => `${device}, ${fault}`);
}

describe('every page', () => {
  it('can be used by everybody and fits the screen, in either theme and on a phone', async () => {
    const devices = Object.keys(DEVICES) as Device[];
    const faults = await Promise.all(devices.map(faultsOn));
    expect(faults.flat()).toEqual([]);
  });
});
