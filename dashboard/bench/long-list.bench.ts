import { chromium, type CDPSession, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openShop } from './shop';

const CUSTOMERS = Number(process.env.OMNIFY_BENCH_CUSTOMERS ?? 1_000_000);
const ROW_PX = 44;
const HEAD_PX = 41;
/** Pixels a frame when scrolling as fast as pages come: a page. */
const STRIDE = 100 * ROW_PX;

const shop = await openShop(CUSTOMERS);
const browser = await chromium.launch({
  executablePath: process.env.OMNIFY_BROWSER ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
let page: Page;
let cdp: CDPSession;
let began: number;

beforeAll(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  cdp = await page.context().newCDPSession(page);
  await page.addInitScript(() => {
    localStorage.setItem('omnify-signed-in', '1');
  });
  await page.goto(`${shop.address}/customers`);
  await page.locator('[data-row="10"]').waitFor({ state: 'attached' });
  began = Date.now();
});

afterAll(async () => {
  await browser.close();
  await shop.close();
});

const list = () => page.getByRole('region', { name: 'Customers' });

/** The places of the drawn rows and the customers that stand there, and where the first is below the list's top. */
const drawn = () =>
  list().evaluate((box) => {
    const rows = [...box.querySelectorAll<HTMLElement>('[data-row]')];
    return {
      places: rows.map((row) => Number(row.dataset.row)),
      customers: rows.map((row) =>
        Number(/Customer (\d+)/.exec(row.querySelector('td')?.textContent ?? '')?.[1] ?? -1),
      ),
      y: (rows[0]?.getBoundingClientRect().top ?? 0) - box.getBoundingClientRect().top,
      height: box.clientHeight,
    };
  });

const settled = () => page.locator('[role=region][aria-busy=false]').waitFor();

/** That what is drawn is in order, without a gap, and covers all that is in sight; the first row in sight. */
async function expectOrder(): Promise<number> {
  await settled();
  const { places, customers, y, height } = await drawn();
  const [first = 0] = places;
  expect(customers).toEqual(places);
  expect(places).toEqual(places.map((_, index) => first + index));
  expect(y).toBeLessThanOrEqual(HEAD_PX);
  expect(y + places.length * ROW_PX).toBeGreaterThanOrEqual(height);
  return first + Math.ceil((HEAD_PX - y) / ROW_PX);
}

/**
 * Scrolls by so much a frame, as far as there are rows, until a row is drawn, and watches every frame: whatever is
 * read or let go meanwhile, rows on the screen may only move by what was scrolled. Tells the worst that was seen.
 */
const scroll = (by: number, until: number) =>
  list().evaluate(
    (box, { by, until, height }) =>
      new Promise<{ against: number; along: number }>((resolve) => {
        const worst = { against: 0, along: 0 };
        let before: number | null = null;
        const frame = () => {
          const rows = [...box.querySelectorAll<HTMLElement>('[data-row]')];
          const places = rows.map((row) => Number(row.dataset.row));
          const top = (rows[0]?.getBoundingClientRect().top ?? 0) - box.getBoundingClientRect().top;
          const here = (places[0] ?? 0) * height - top;
          const moved = before === null ? 0 : Math.sign(by) * (here - before);
          before = here;
          worst.along = Math.max(worst.along, moved);
          worst.against = Math.max(worst.against, -moved);
          if (by > 0 ? (places.at(-1) ?? 0) >= until : (places[0] ?? 0) <= until) resolve(worst);
          else {
            box.scrollTop += by;
            requestAnimationFrame(frame);
          }
        };
        frame();
      }),
    { by, until, height: ROW_PX },
  );

async function expectSteady(by: number, until: number): Promise<void> {
  const { against, along } = await scroll(by, until);
  expect(against).toBeLessThan(1);
  expect(along).toBeLessThan(STRIDE + 1);
  await expectOrder();
}

async function figures(seen: string) {
  await settled();
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes } = await cdp.send('Memory.getDOMCounters');
  const { places } = await drawn();
  return {
    seen,
    'last row': (places.at(-1) ?? 0) + 1,
    'heap MB': Math.round(usedSize / 1e4) / 100,
    'DOM nodes': nodes,
    'rows in the DOM': places.length,
    seconds: Math.round((Date.now() - began) / 1000),
  };
}

it('takes no more memory for a longer list', async () => {
  const taken = [await figures('begin')];
  for (const share of [0.1, 0.5, 1]) {
    await expectSteady(STRIDE, CUSTOMERS * share - 1);
    taken.push(await figures(`${share * 100} %`));
    console.table(taken.slice(-1));
  }
  console.table(taken);
  const heaps = taken.slice(1).map((one) => one['heap MB']);
  expect(Math.max(...heaps) - Math.min(...heaps)).toBeLessThan(4);
  expect(Math.max(...taken.map((one) => one['rows in the DOM']))).toBeLessThan(1000);
});

it('scrolls back over what was let go', async () => {
  await expectSteady(-STRIDE, CUSTOMERS - 5000);
});

it('goes to any place passed before', async () => {
  for (const share of [0.2, 0.9, 0.4]) {
    await list().evaluate((box, share) => {
      box.scrollTop = box.scrollHeight * share;
    }, share);
    await expectOrder();
  }
});

it('is scrolled by wheel and by keys', async () => {
  await list().focus();
  await page.keyboard.press('Home');
  await expect.poll(expectOrder).toBe(0);
  await page.keyboard.press('PageDown');
  await expect.poll(expectOrder).toBeGreaterThan(5);
  await page.keyboard.press('End');
  await expect.poll(expectOrder).toBeGreaterThan(CUSTOMERS - 20);
  await page.keyboard.press('PageUp');
  await expect.poll(expectOrder).toBeLessThan(CUSTOMERS - 20);
  await list().hover();
  for (let turn = 0; turn < 50; turn += 1) await page.mouse.wheel(0, -800);
  await expect.poll(expectOrder).toBeLessThan(CUSTOMERS - 500);
});

it('keeps the keyboard in the list when the row that has it is scrolled out of sight', async () => {
  await page.keyboard.press('Home');
  await expect.poll(expectOrder).toBe(0);
  await page.getByRole('link', { name: 'Customer 3', exact: true }).focus();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('PageDown');
  await expect.poll(expectOrder).toBeGreaterThan(40);
  expect(await list().evaluate((box) => box === document.activeElement)).toBe(true);
});
