// Waits until the packages of the lock file are there, which somebody else is fetching: the launcher, which then says so.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const MOST_SECONDS = 600;
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

function there() {
  try {
    return readFileSync('node_modules/.omnify', 'utf8').startsWith(wanted);
  } catch {
    return false;
  }
}

for (let waited = 0; !there(); waited += 1) {
  if (waited === MOST_SECONDS) {
    console.error(`The dashboard's packages did not come within ${MOST_SECONDS} s.`);
    process.exit(1);
  }
  await setTimeout(1000);
}
