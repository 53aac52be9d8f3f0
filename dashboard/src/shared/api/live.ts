import { EventSourceParserStream } from 'eventsource-parser/stream';
import { useSyncExternalStore } from 'react';
import { authorizedFetch } from './client';

/** A live update: what happened, and the document that its GET would give. */
export interface LiveEvent {
  kind: string;
  document: unknown;
}

/** Whether updates arrive. */
export type LiveState = 'connecting' | 'open' | 'away';

type TabMessage = { event: LiveEvent } | { state: LiveState } | { ask: true };

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
const LOCK = 'omnify-live';

const tabs = new BroadcastChannel('omnify-live');
const watchers = new Set<(event: LiveEvent) => void>();
const listeners = new Set<() => void>();
let state: LiveState = 'connecting';
/** Whether this tab is the one that holds the connection. */
let holds = false;

function become(next: LiveState): void {
  if (next === state) return;
  state = next;
  listeners.forEach((listener) => {
    listener();
  });
}

function tell(event: LiveEvent): void {
  watchers.forEach((watcher) => {
    watcher(event);
  });
}

tabs.onmessage = ({ data }: MessageEvent<TabMessage>) => {
  if ('event' in data) tell(data.event);
  else if ('state' in data) become(data.state);
  else if (holds) tabs.postMessage({ state } satisfies TabMessage);
};

function announce(next: LiveState): void {
  become(next);
  tabs.postMessage({ state: next } satisfies TabMessage);
}

/** Reads one connection until it ends. */
async function read(signal: AbortSignal): Promise<void> {
  const response = await authorizedFetch(new Request(new URL('/api/live', location.origin), { signal }));
  if (!response.ok || !response.body) throw new Error(`live updates answered ${response.status}`);
  announce('open');
  const events = response.body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array<ArrayBuffer>>)
    .pipeThrough(new EventSourceParserStream());
  const reader = events.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const event: LiveEvent = { kind: next.value.event ?? 'message', document: JSON.parse(next.value.data) };
    tell(event);
    tabs.postMessage({ event } satisfies TabMessage);
  }
}

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

async function readOn(signal: AbortSignal): Promise<void> {
  holds = true;
  let wait = FIRST_PAUSE_MS;
  while (!signal.aborted) {
    try {
      await read(signal);
      wait = FIRST_PAUSE_MS;
    } catch {
      wait = Math.min(wait * 2, LONGEST_PAUSE_MS);
    }
    announce('away');
    await pause(wait, signal);
  }
  holds = false;
}

/**
 * Keeps live updates coming. One tab holds the connection and tells the others, because a browser opens no more than
 * six to one server; when it closes, the next tab takes over.
 */
export function connectLive(): () => void {
  const end = new AbortController();
  tabs.postMessage({ ask: true } satisfies TabMessage);
  navigator.locks.request(LOCK, { signal: end.signal }, () => readOn(end.signal)).catch(() => undefined);
  return () => {
    end.abort();
    become('connecting');
  };
}

/** Calls back for every update until the returned function is called. */
export function onLiveEvent(watcher: (event: LiveEvent) => void): () => void {
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
  };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Whether updates arrive, as it changes. */
export const useLiveState = (): LiveState => useSyncExternalStore(subscribe, () => state);
