// Safari has no idle callbacks.
const ask: (run: () => void) => unknown =
  'requestIdleCallback' in globalThis ? (run) => requestIdleCallback(run) : (run) => setTimeout(run);

/** Resolves when the browser has nothing more urgent to do; soon where it does not tell. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    ask(resolve);
  });
