import { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, redOf } from './support/browser.ts';
import { analyse, freshEmail, get, importOrders, register, type Person } from './support/fleet.ts';
import { signIn, signUp } from './support/person.ts';
import { shopWithHabits, withBadRows } from './support/shop.ts';

const browser = launchBrowser();
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that a theme can break where another keeps them: those about colour. */
const OF_A_THEME = ['color-contrast', 'link-in-text-block'];
/** Where to keep pictures of every page; none are kept without it. */
const PICTURES = process.env.OMNIFY_PICTURES;
const DESKTOP = { width: 1280, height: 860 };
const SMALL_DESKTOP = { width: 1024, height: 768 };
const LEAST_NAME = 96;
const PHONE = { width: 390, height: 844 };
/** How each page is looked at: in which colours, how wide, and for all faults or for those of a theme. */
const LOOKS = {
  light: { colorScheme: 'light', size: DESKTOP, all: true },
  dark: { colorScheme: 'dark', size: DESKTOP, all: false },
  phone: { colorScheme: 'light', size: PHONE, all: true },
} as const;
const EVERY_LOOK: readonly (keyof typeof LOOKS)[] = ['light', 'dark', 'phone'];
/** A page that waits has no colours but those that it has with its answers. */
const WAITING_LOOKS = ['light', 'phone'] as const;

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
    '/help',
  ];
}, 120_000);

const nameOf = (path: string) => path.replace('/', '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'one') || 'overview';

/** As good as not at all to whoever looks. */
const MOST_SHIFT = 0.1;
/** Answers that a page does not wait for: whose session it is, and what only tells of changes. */
const NOT_HELD = /\/api\/(auth\/refresh|live)$/;

/** Holds every answer of the API back until it is released, once for each page. */
async function holdAnswers(page: Page) {
  let release = (): void => undefined;
  let released = Promise.resolve();
  await page.route('**/api/**', async (route) => {
    if (!NOT_HELD.test(new URL(route.request().url()).pathname)) await released;
    // A page that was left meanwhile wants no answer any more.
    await route.fallback().catch(() => undefined);
  });
  return {
    hold: () => {
      released = new Promise((resolve) => (release = resolve));
    },
    release: () => {
      release();
    },
  };
}

const painted = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Waits until a page that was gone to is drawn. */
async function drawn(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('load');
  await page.waitForFunction(() => document.querySelectorAll('[role=status][aria-label=Loading]').length === 0);
  await painted(page);
}

/** Opens a page and waits until it is drawn. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await drawn(page);
}

/** What is wrong with what is on the screen, in these looks. */
async function faultsOf(page: Page, name: string, looks = EVERY_LOOK): Promise<string[]> {
  const faults: string[] = [];
  for (const look of looks) {
    const { colorScheme, size, all } = LOOKS[look];
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(size);
    await painted(page);
    if (PICTURES) {
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: join(PICTURES, `${look}-${name.replaceAll(/\W+/g, '-')}.png`), fullPage: true });
    }
    // No page has frames, so axe need not open another page for each to put their findings together.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (all ? axe.withTags(TAGS) : axe.withRules(OF_A_THEME)).analyze();
    const found = violations.map((one) => `${one.id} at ${one.nodes[0]?.target.join(' ') ?? ''}`);
    faults.push(...[...found, ...(await sidewaysOf(page))].map((fault) => `${look}, ${name}: ${fault}`));
  }
  await page.emulateMedia({ colorScheme: LOOKS.light.colorScheme });
  await page.setViewportSize(LOOKS.light.size);
  return faults;
}

async function sidewaysOf(page: Page): Promise<string[]> {
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return sideways > 0 ? [`${sideways} px scroll sideways`] : [];
}

/** Tables of which a row's name has no room on a small desktop. */
async function squeezedOf(page: Page): Promise<string[]> {
  await page.setViewportSize(SMALL_DESKTOP);
  await painted(page);
  const least = await page.evaluate(() => {
    const names = [...document.querySelectorAll<HTMLElement>('tbody tr > :first-child')];
    return Math.min(...names.filter((one) => one.offsetParent !== null).map((one) => one.offsetWidth));
  });
  await page.setViewportSize(DESKTOP);
  return least < LEAST_NAME ? [`${least} px for the name of a row`] : [];
}

/** What has moved by itself since the answers came. */
async function shiftsOf(page: Page): Promise<string[]> {
  const shift = await page.evaluate(() => globalThis.layoutShift ?? 0);
  return shift > MOST_SHIFT ? [`moves by ${shift.toFixed(3)}`] : [];
}

/** Opens pages one after the other, first without an answer; what is wrong with them then, and once all have come. */
async function faultsWithin(paths: string[], titles: Set<string>): Promise<string[]> {
  const page = await browser.device({ viewport: DESKTOP });
  await signIn(page, person);
  const red = redOf(page);
  const answers = await holdAnswers(page);
  const faults: string[] = [];
  for (const path of paths) {
    answers.hold();
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    faults.push(...(await faultsOf(page, `${nameOf(path)} waiting`, WAITING_LOOKS)));
    await page.evaluate(() => (globalThis.layoutShift = 0));
    answers.release();
    await drawn(page);
    faults.push(...(await shiftsOf(page)).map((fault) => `${nameOf(path)}: ${fault}`));
    faults.push(...(await squeezedOf(page)).map((fault) => `${nameOf(path)}: ${fault}`));
    faults.push(...(await faultsOf(page, nameOf(path))));
    titles.add(await page.title());
  }
  return [...faults, ...red];
}

/** The pages before anybody has signed in. */
async function faultsOutside(): Promise<string[]> {
  const page = await browser.device({ viewport: DESKTOP });
  const faults: string[] = [];
  for (const path of [
    '/sign-in',
    '/sign-up',
    '/forgot-password',
    '/reset-password#a',
    '/confirm-email#a',
    '/invitation',
  ]) {
    await open(page, path);
    faults.push(...(await faultsOf(page, nameOf(path))));
  }
  return faults;
}

/** Opens every page on a telephone: nothing moves by itself there either, and nothing is red. */
async function faultsOnATelephone(): Promise<string[]> {
  const page = await browser.device({ viewport: PHONE, hasTouch: true, isMobile: true });
  await signIn(page, person);
  const red = redOf(page);
  const faults: string[] = [];
  for (const path of inside) {
    await open(page, path);
    const found = [...(await shiftsOf(page)), ...(await sidewaysOf(page))];
    faults.push(...found.map((fault) => `telephone, ${nameOf(path)}: ${fault}`));
  }
  return [...faults, ...red];
}

/** The drawer with the evidence of a number. */
async function faultsOfEvidence(): Promise<string[]> {
  const page = await browser.device({ viewport: DESKTOP });
  await signIn(page, person, '/segments');
  await drawn(page);
  await page
    .getByRole('button', { name: /^Evidence for/ })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  return faultsOf(page, 'evidence');
}

describe('every page', () => {
  it('can be used by everybody and fits the screen, in either theme and on a phone', async () => {
    const titles = new Set<string>();
    const half = Math.ceil(inside.length / 2);
    const faults = await Promise.all([
      faultsWithin(inside.slice(0, half), titles),
      faultsWithin(inside.slice(half), titles),
      faultsOutside().then(async (found) => [...found, ...(await faultsOfEvidence()), ...(await faultsOnATelephone())]),
    ]);
    expect(faults.flat()).toEqual([]);
    // The two of churn are one page.
    expect(titles.size).toBe(inside.length - 1);
  });

  it('leaves the console clean for an organization that has nothing yet', async () => {
    const page = await browser.device();
    await signUp(page, freshEmail());
    const red = redOf(page);
    for (const path of inside.filter((one) => !/[0-9a-f]{8}-/.test(one))) await open(page, path);
    expect(red).toEqual([]);
  });

  it('is gone to like a page: its heading has the focus, its name the tab, and Back finds the place again', async () => {
    const page = await browser.device({ viewport: { width: 1280, height: 500 } });
    await signIn(page, person, '/segments');
    await drawn(page);
    await page.waitForFunction(() => document.title === 'Segments · Journey Ltd · OmniFy');
    const link = page.getByRole('table').first().getByRole('link').last();
    await link.evaluate((element) => {
      element.scrollIntoView({ block: 'center' });
    });
    await page.waitForFunction(() => scrollY > 0);
    await painted(page);
    const place = await page.evaluate(() => scrollY);
    await link.click();
    await page.waitForURL('**/segments/*');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await drawn(page);
    expect(await page.title()).toMatch(/^(?!Segments).+ · Journey Ltd · OmniFy$/);
    await page.goBack();
    await page.waitForFunction((before) => Math.abs(scrollY - before) < 5, place);
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  });
});
