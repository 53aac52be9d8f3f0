import { fileURLToPath, URL } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { precompress } from './vite.precompress.ts';

const gateway = process.env.OMNIFY_GATEWAY_URL ?? 'http://127.0.0.1:8080';
const port = Number(process.env.OMNIFY_DASHBOARD_PORT ?? 5173);
const proxied = Object.fromEntries(
  ['/api', '/health', '/openapi', '/openapi-ui', '/docs'].map((path) => [
    path,
    { target: gateway, changeOrigin: false },
  ]),
);

export default defineConfig(({ command }) => ({
  plugins: [react(), tailwindcss(), precompress()],
  // Vite's inline preamble and style tags carry this nonce while developing; the built page has neither.
  ...(command === 'serve' ? { html: { cspNonce: 'dev' } } : {}),
  resolve: {
    alias: {
      'react-style-singleton': fileURLToPath(new URL('./src/shared/lib/style-singleton.ts', import.meta.url)),
      '@': fileURLToPath(new URL('./src', import.meta.url)),
    },
  },
  build: { target: 'es2023', assetsInlineLimit: 0, reportCompressedSize: true, chunkSizeWarningLimit: 700 },
  server: {
    port,
    strictPort: true,
    host: '127.0.0.1',
    hmr: { host: '127.0.0.1', clientPort: port },
    proxy: proxied,
  },
  test: {
    environment: 'jsdom',
    // Each file has a context of its own in a thread that stays: jsdom is loaded once a thread, not once a file.
    pool: 'vmThreads',
    setupFiles: ['./tests/streams.js', './tests/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    maxWorkers: '100%',
  },
}));
