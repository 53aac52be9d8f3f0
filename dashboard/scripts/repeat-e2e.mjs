// The browser journeys, so many times one after the other over the fleet that runs, until one fails:
//   npm run e2e:repeat -- 20 [e2e/pages.test.ts …]
import { spawnSync } from 'node:child_process';

const [said = process.env.OMNIFY_E2E_TIMES ?? '', ...journeys] = process.argv.slice(2);
const times = Number(said);
if (!Number.isInteger(times) || times < 1) {
  console.error(`Say how many times, such as: npm run e2e:repeat -- 20 (not "${said}")`);
  process.exit(2);
}

const began = Date.now();
const minutes = () => ((Date.now() - began) / 60_000).toFixed(1);
for (let time = 1; time <= times; time += 1) {
  console.log(`\n— ${time} of ${times}, after ${minutes()} min —`);
  const run = spawnSync('npm', ['run', 'e2e', '--', ...journeys], { stdio: 'inherit' });
  if (run.status !== 0) {
    console.error(`\nFAILED the ${time}. time of ${times}, after ${minutes()} min.`);
    process.exit(1);
  }
}
console.log(`\nPassed ${times} times of ${times}, in ${minutes()} min.`);
