import { defineConfig } from 'vitest/config';

// Measurements, by hand: `npm run bench`. They take minutes and are no part of `npm run check`.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['bench/*.bench.ts'],
    testTimeout: 60 * 60_000,
    hookTimeout: 60_000,
    env: { NODE_ENV: 'production' },
  },
});
