import { useSyncExternalStore } from 'react';
import type { Tone } from './badge';

interface Message {
  id: number;
  tone: Tone;
  text: string;
}

const listeners = new Set<() => void>();
let messages: readonly Message[] = [];
let last = 0;

function become(next: readonly Message[]): void {
  messages = next;
  listeners.forEach((listener) => {
    listener();
  });
}

/** Says something in passing: what a press has come to. */
export function toast(text: string, tone: Tone = 'neutral'): void {
  last += 1;
  become([...messages.slice(-2), { id: last, tone, text }]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The messages on show. */
export const useMessages = (): readonly Message[] => useSyncExternalStore(subscribe, () => messages);

/** Takes a message away. */
export function dismiss(id: number): void {
  become(messages.filter((message) => message.id !== id));
}
