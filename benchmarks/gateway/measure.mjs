// What the gateway costs: the same requests to a service itself and through the gateway, in turns within one run.
// Usage: OMNIFY_GATEWAY_LIMIT_ORGANIZATION=100000000 ../../omnify up, then npm ci && node measure.mjs [ROUNDS [SECONDS]]
import autocannon from 'autocannon';

const gateway = process.env.OMNIFY_GATEWAY_URL ?? 'http://127.0.0.1:8080';
const auth = process.env.OMNIFY_AUTH_URL ?? 'http://127.0.0.1:8081';
const rounds = Number(process.argv[2] ?? 5);
const duration = Number(process.argv[3] ?? 8);

async function register() {
  const email = `benchmark-${Date.now()}@example.org`;
  const body = { name: 'Benchmark', organization: 'Benchmark Ltd', email, password: 'a long enough phrase 42' };
  const answer = await fetch(`${gateway}/api/auth/register`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`sign-up answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()).accessToken;
}

async function load(url, headers, connections) {
  const result = await autocannon({ url, headers, connections, duration });
  if (result.non2xx + result.errors > 0) {
    throw new Error(`${url}: ${result.non2xx} answers were not 2xx (is the organization's limit raised?)`);
  }
  return { rate: result.requests.average, p99: result.latency.p99 };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const middle = (results, of) => median(results.map((result) => result[of]));

const Authorization = `Bearer ${await register()}`;
const table = {};
for (const [name, path, headers] of [
  ['proxied only', '/.well-known/jwks.json', {}],
  ['token verified, limit counted', '/api/auth/me', { Authorization }],
]) {
  for (const connections of [1, 32]) {
    const direct = [];
    const through = [];
    await load(gateway + path, headers, connections);
    for (let round = 0; round < rounds; round += 1) {
      direct.push(await load(auth + path, headers, connections));
      through.push(await load(gateway + path, headers, connections));
    }
    const ratios = through.map(({ rate }, round) => rate / direct[round].rate);
    table[`${name}, ${connections} at once`] = {
      'direct /s': Math.round(middle(direct, 'rate')),
      'through /s': Math.round(middle(through, 'rate')),
      ratio: median(ratios).toFixed(2),
      'direct p99 ms': middle(direct, 'p99'),
      'through p99 ms': middle(through, 'p99'),
    };
  }
}
console.table(table);
