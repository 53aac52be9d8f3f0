import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';

/** Where the gateway is, which serves the dashboard. */
export const GATEWAY = process.env.OMNIFY_GATEWAY_URL ?? 'http://127.0.0.1:8080';

const BROWSER = process.env.OMNIFY_BROWSER ?? '/usr/bin/chromium';
const PICTURES = join(process.env.OMNIFY_HOME ?? tmpdir(), 'browser');
/** How late an answer of the API may come, in milliseconds, each by chance: the order of answers is nobody's to rely on. */
const JITTER_MS = Number(process.env.OMNIFY_E2E_JITTER_MS ?? 0);
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What the browser complained of: scripts that failed, and what the content security policy kept out. */
const complaints: string[] = [];

/** How far things have moved by themselves since a page was opened, as browsers count it. */
declare global {
  var layoutShift: number | undefined;
}

function countShifts(): void {
  globalThis.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) globalThis.layoutShift = (globalThis.layoutShift ?? 0) + entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What makes a console red: errors, and answers that refuse. To be read when the page has done what it was to do. */
export function redOf(page: Page): string[] {
  const red: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') red.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) red.push(`${response.status()} ${new URL(response.url()).pathname}`);
  });
  return red;
}

/** Lets each answer come late by chance. */
async function jitter(context: BrowserContext): Promise<void> {
  await context.route('**/api/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * JITTER_MS));
    // A page that was left meanwhile wants no answer any more.
    await route.continue().catch(() => undefined);
  });
}

function watch(page: Page): void {
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /content security policy/i.test(message.text())) complaints.push(message.text());
  });
}

/** What was on the screen when a journey failed. */
async function picture(context: BrowserContext, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  for (const [index, page] of context.pages().entries()) {
    const path = join(PICTURES, `${name.replaceAll(/\W+/g, '-')}-${index + 1}.png`);
    await page.screenshot({ path, fullPage: true }).catch(() => undefined);
  }
}

/** A browser for a file of journeys, and a context, so a person's own device, for each. */
export function launchBrowser() {
  let browser: Browser;
  const open: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: BROWSER, args: ARGUMENTS });
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await Promise.all(open.map((context) => picture(context, task.name)));
    await Promise.all(open.splice(0).map((context) => context.close()));
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(() => browser.close());

  return {
    /** A device with nothing on it, and a first page. */
    async device(options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({
        baseURL: GATEWAY,
        viewport: { width: 1280, height: 860 },
        reducedMotion: 'reduce',
        locale: 'en-GB',
        timezoneId: 'Europe/London',
        ...options,
      });
      context.setDefaultTimeout(30_000);
      open.push(context);
      context.on('page', watch);
      await context.addInitScript(countShifts);
      if (JITTER_MS > 0) await jitter(context);
      return context.newPage();
    },

    /** Another page on the device that was opened last. */
    anotherPage(): Promise<Page> {
      const device = open.at(-1);
      if (!device) throw new Error('no device is open');
      return device.newPage();
    },
  };
}
