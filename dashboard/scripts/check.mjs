// Everything that `npm run check` looks at, in two chains side by side: the lint alone takes one core as long as the rest.
import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';

const TESTS = 'vitest run';
const CHAINS = [['eslint . --max-warnings 0'], [TESTS, 'tsc -b', 'prettier --check .']];

/** Whether a command ended well; its output comes as it is. */
const ended = (command) =>
  new Promise((resolve) => {
    const process = spawn(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
    // Only the tests have time limits: the rest leaves the processors to whoever else wants them.
    if (command !== TESTS && process.pid) setPriority(process.pid, constants.priority.PRIORITY_LOW);
    process.on('error', () => resolve(false));
    process.on('exit', (code) => resolve(code === 0));
  });

/** Which of the commands failed; they run one after the other, all of them. */
async function failures(commands) {
  const failed = [];
  for (const command of commands) {
    if (!(await ended(command))) failed.push(command);
  }
  return failed;
}

const failed = (await Promise.all(CHAINS.map(failures))).flat();
if (failed.length > 0) {
  console.error(`\nFAILED: ${failed.join(', ')}`);
  process.exitCode = 1;
}
