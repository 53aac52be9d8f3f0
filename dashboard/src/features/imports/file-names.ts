/** A job does not say which file it reads; this browser remembers those that it sent. */
const KEY = 'omnify-import-names';
const KEPT = 200;

function all(): [id: string, name: string][] {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]') as [string, string][];
  } catch {
    return [];
  }
}

/** The name of the file that an import reads; null when another browser sent it. */
export const fileName = (id: string): string | null => all().find(([of]) => of === id)?.[1] ?? null;

export function rememberFileName(id: string, name: string): void {
  localStorage.setItem(KEY, JSON.stringify([[id, name], ...all().filter(([of]) => of !== id)].slice(0, KEPT)));
}
