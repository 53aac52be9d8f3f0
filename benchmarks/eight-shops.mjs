// Eight organizations, one after the other: each uploads the orders of a made-up shop and has them analysed, while
// /health is asked every second. Against a running fleet:
//   node benchmarks/eight-shops.mjs [--shops 8] [--customers 23000] [--orders 70000] [--gateway http://127.0.0.1:8080]
// Prints seconds and rates per organization, the last one's rate over the first one's, and what went wrong.
// OMNIFY_MONGOD=java ./omnify up runs it against the embedded Java server: there an import beyond its size is refused.

const options = { shops: 8, customers: 23_000, orders: 70_000, gateway: process.env.OMNIFY_GATEWAY_URL ?? 'http://127.0.0.1:8080' };
for (let i = 2; i < process.argv.length; i += 2) {
  const name = process.argv[i].replace(/^--/, '');
  if (!(name in options)) throw new Error(`there is no option ${process.argv[i]}`);
  options[name] = name === 'gateway' ? process.argv[i + 1] : Number(process.argv[i + 1]);
}

const PASSWORD = 'eight shops in a row';
const DAY = 86_400_000;
/** What the last organization's import and analysis reach of the first one's rates. */
const LEAST_RATE = 0.8;
/** The one refusal that is right: the Java server's. */
const FULL = 'local-database-full';
const answers = new Map();
const health = { asked: 0, up: 0, slowestMillis: 0 };

/** A generator of numbers between 0 and 1, the same for the same seed (mulberry32). */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Orders as a shop exports them: everybody buys once, a third of them most of the rest, over two years. */
function shop(seed) {
  const random = seeded(seed);
  const last = Date.UTC(2026, 9, 31);
  const lines = ['customer_id,email,date,order_id,amount,currency'];
  for (let order = 0; order < options.orders; order++) {
    const customer = order < options.customers ? order : Math.floor((random() ** 2 * options.customers) / 3);
    const date = new Date(last - Math.floor(random() * 730) * DAY).toISOString().slice(0, 10);
    const amount = (5 + Math.exp(random() * 5)).toFixed(2);
    lines.push(`c${customer},c${customer}@shop${seed}.example,${date},o${order},${amount},EUR`);
  }
  return lines.join('\n') + '\n';
}

async function call(method, path, { token, body, type = 'application/json' } = {}) {
  const answer = await fetch(options.gateway + path, {
    method,
    headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': type }), ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    body,
  });
  answers.set(answer.status, (answers.get(answer.status) ?? 0) + 1);
  const text = await answer.text();
  return { status: answer.status, json: text.startsWith('{') ? JSON.parse(text) : {} };
}

async function ask() {
  const began = performance.now();
  health.asked++;
  try {
    const answer = await fetch(`${options.gateway}/health`, { signal: AbortSignal.timeout(5_000) });
    await answer.arrayBuffer();
    if (answer.status === 200) health.up++;
  } catch {
    // Counted as not up.
  }
  health.slowestMillis = Math.max(health.slowestMillis, performance.now() - began);
}

const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

/** Follows a job to its end: its last state, and the seconds since it was asked for. */
async function ended(session, accepted, began) {
  if (accepted.status !== 202) throw new Error(`not accepted: ${accepted.status} ${JSON.stringify(accepted.json)}`);
  for (;;) {
    await pause(250);
    let job = await call('GET', accepted.json.self, session);
    if (job.status === 401) {
      session.token = (await call('POST', '/api/auth/login', { body: session.login })).json.accessToken;
      job = await call('GET', accepted.json.self, session);
    }
    if (['succeeded', 'failed', 'cancelled'].includes(job.json.state)) {
      return { job: job.json, seconds: (performance.now() - began) / 1000 };
    }
  }
}

async function organization(number) {
  const email = `shop${number}-${Date.now()}@example.org`;
  const body = JSON.stringify({ email, password: PASSWORD, name: 'A Shopkeeper', organization: `Shop ${number}`, currency: 'EUR' });
  const registered = await call('POST', '/api/auth/register', { body });
  if (registered.status !== 201) throw new Error(`registration: ${registered.status} ${JSON.stringify(registered.json)}`);
  const session = { token: registered.json.accessToken, login: JSON.stringify({ email, password: PASSWORD }) };

  const file = shop(number);
  let began = performance.now();
  const upload = await call('POST', '/api/imports?kind=orders&filename=shop.csv', { ...session, body: file, type: 'text/csv' });
  const imported = await ended(session, upload, began);
  if (imported.job.state !== 'succeeded') return { number, refused: imported.job.problem?.code ?? imported.job.state };

  began = performance.now();
  const analysed = await ended(session, await call('POST', '/api/eyes/analyses', { ...session, body: '{}' }), began);
  began = performance.now();
  const page = await call('GET', '/api/customers?limit=50', session);
  return {
    number,
    importSeconds: imported.seconds,
    analysisSeconds: analysed.seconds,
    analysis: analysed.job.state === 'succeeded' ? '' : (analysed.job.problem?.code ?? analysed.job.state),
    pageMillis: page.status === 200 ? performance.now() - began : Number.NaN,
  };
}

const beat = setInterval(ask, 1_000);
const results = [];
console.log('shop  import s  orders/s  analysis s  page of customers ms');
for (let number = 1; number <= options.shops; number++) {
  const result = await organization(number);
  results.push(result);
  console.log(
    result.refused
      ? `${String(number).padStart(4)}  refused: ${result.refused}`
      : `${String(number).padStart(4)}  ${result.importSeconds.toFixed(1).padStart(8)}  ${String(Math.round(options.orders / result.importSeconds)).padStart(8)}  ${result.analysisSeconds.toFixed(1).padStart(10)}  ${result.pageMillis.toFixed(0).padStart(20)}  ${result.analysis}`,
  );
}
clearInterval(beat);

const done = results.filter((result) => !result.refused);
let slower = false;
if (done.length > 1) {
  const [first, last] = [done[0], done.at(-1)];
  const rates = [first.importSeconds / last.importSeconds, first.analysisSeconds / last.analysisSeconds];
  slower = rates.some((rate) => rate < LEAST_RATE);
  console.log(`shop ${last.number} over shop ${first.number}, by rate: import ${rates[0].toFixed(2)}, analysis ${rates[1].toFixed(2)}; at least ${LEAST_RATE}`);
}
console.log(`answers: ${[...answers].sort(([a], [b]) => a - b).map(([status, count]) => `${count} x ${status}`).join(', ')}; 503: ${answers.get(503) ?? 0}`);
console.log(`/health: up ${health.up} of ${health.asked} times, slowest ${health.slowestMillis.toFixed(0)} ms`);
const failed = results.some(({ refused, analysis }) => (refused ? refused !== FULL : analysis !== ''));
process.exitCode = (answers.get(503) ?? 0) === 0 && health.up === health.asked && !slower && !failed ? 0 : 1;
