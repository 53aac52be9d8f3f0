// What a first visit loads, and Lighthouse's scores (desktop preset, median of five) of pages of a fleet that runs.
// Usage: npm ci && node measure.mjs [RUNS]; OMNIFY_GATEWAY_URL, OMNIFY_BROWSER, and for pages behind the sign-in
// OMNIFY_EMAIL and OMNIFY_PASSWORD of somebody whose organization has an analysis.
import lighthouse, { desktopConfig } from 'lighthouse';
import puppeteer from 'puppeteer-core';

const gateway = process.env.OMNIFY_GATEWAY_URL ?? 'http://127.0.0.1:8080';
const runs = Number(process.argv[2] ?? 5);
const { OMNIFY_EMAIL: email, OMNIFY_PASSWORD: password } = process.env;
const pages = email ? ['/sign-in', '/', '/segments', '/churn'] : ['/sign-in', '/sign-up'];

const browser = await puppeteer.launch({
  executablePath: process.env.OMNIFY_BROWSER ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

async function firstLoad(path) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  let scripts = 0;
  let all = 0;
  const types = new Map();
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    all += encodedDataLength;
    if (['Script', 'Stylesheet'].includes(types.get(requestId))) scripts += encodedDataLength;
  });
  await page.goto(gateway + path, { waitUntil: 'networkidle0' });
  await context.close();
  return { scripts, all };
}

async function signIn() {
  const page = await browser.newPage();
  await page.goto(`${gateway}/sign-in`, { waitUntil: 'networkidle0' });
  await page.type('input[type=email]', email);
  await page.type('input[type=password]', password);
  await page.click('button[type=submit]');
  await page.waitForFunction(() => location.pathname === '/');
  await page.close();
}

// Behind the sign-in the connection for live updates never ends, so the network is never quiet.
const PATIENCE_MS = 12_000;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

async function scores(path) {
  const found = { performance: [], accessibility: [], 'best-practices': [] };
  for (let run = 0; run < runs; run += 1) {
    const page = await browser.newPage();
    const result = await lighthouse(
      gateway + path,
      {
        disableStorageReset: true,
        onlyCategories: Object.keys(found),
        logLevel: 'error',
        maxWaitForLoad: PATIENCE_MS,
      },
      desktopConfig,
      page,
    );
    for (const category of Object.keys(found)) {
      found[category].push(Math.round(result.lhr.categories[category].score * 100));
    }
    await page.close();
  }
  return Object.fromEntries(Object.entries(found).map(([category, values]) => [category, median(values)]));
}

const { scripts, all } = await firstLoad('/sign-in');
console.log(`first visit: ${Math.round(scripts / 1000)} kB of scripts and styles as sent, ${Math.round(all / 1000)} kB in all`);
for (const [index, path] of pages.entries()) {
  if (email && index === 1) await signIn();
  console.log(path, await scores(path));
}
await browser.close();
