import { expect, it } from 'vitest';
import { evidence } from './evidence';

const NODE: string = 'node:fs';
const EYES = '../eyes-service/src/main/java/dev/omnify/eyes/';

it('has words for everything that a model may look at', async () => {
  const { readFileSync } = (await import(/* @vite-ignore */ NODE)) as {
    readFileSync: (path: string, encoding: 'utf8') => string;
  };
  const named = (file: string, pattern: RegExp) =>
    [...readFileSync(EYES + file, 'utf8').matchAll(pattern)].map(([, label = '']) => label);
  const read = named('dataset/Feature.java', /\("(\w+)", Scale\./g);
  const besides = named('churn/learner/LogisticLearner.java', /Stream\.of\("(\w+)"\)/g);
  expect(read).toContain('gapSpread');
  expect(besides).toEqual(['expectedOrders']);
  expect([...read, ...besides].filter((label) => evidence.feature(label) === label)).toEqual([]);
});
