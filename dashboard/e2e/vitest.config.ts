import { defineConfig } from 'vitest/config';

// A journey is slow where the fleet is: two cores serve seven services, their servers and the browser.
export default defineConfig({
  test: {
    dir: 'e2e',
    include: ['**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 60_000,
    passWithNoTests: false,
  },
});
