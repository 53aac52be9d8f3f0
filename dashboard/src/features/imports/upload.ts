import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Job } from '@/shared/api/jobs';
import { Problem } from '@/shared/api/problem';
import { accessToken } from '@/shared/api/session';
import { contentType } from './picked-file';

/** A file on its way, and what the API is to know about it. */
export interface Parcel {
  file: File;
  query: Record<string, string>;
  /** The same for every try, so that a second one after a broken connection starts no second import. */
  key: string;
}

/** One try. Resolves with any answer; rejects when none came, or when it was stopped. */
function send({ file, query, key }: Parcel, token: string, onSent: (bytes: number) => void, signal: AbortSignal) {
  return new Promise<Response>((resolve, reject) => {
    // fetch cannot tell how much of a body has been sent.
    const request = new XMLHttpRequest();
    const stop = () => {
      request.abort();
    };
    request.upload.onprogress = (event) => {
      onSent(event.loaded);
    };
    request.onload = () => {
      const headers = new Headers({ 'Content-Type': request.getResponseHeader('Content-Type') ?? '' });
      const retryAfter = request.getResponseHeader('Retry-After');
      if (retryAfter !== null) headers.set('Retry-After', retryAfter);
      resolve(new Response(request.responseText, { status: request.status, headers }));
    };
    request.onerror = () => {
      reject(Problem.noAnswer());
    };
    request.onabort = () => {
      reject(new DOMException('stopped', 'AbortError'));
    };
    request.onloadend = () => {
      signal.removeEventListener('abort', stop);
    };
    signal.throwIfAborted();
    signal.addEventListener('abort', stop);
    request.open('POST', `/api/imports?${new URLSearchParams(query).toString()}`);
    request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.setRequestHeader('Content-Type', contentType(file.name));
    request.setRequestHeader('Idempotency-Key', key);
    request.send(file);
  });
}

/** Whether the file can still be read: one that has changed on disk since it was chosen cannot. */
const isThere = (file: File) =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );

/** Sends a file, once more with a fresh token when the first was refused; the job that imports it. */
export async function upload(parcel: Parcel, onSent: (bytes: number) => void, signal: AbortSignal): Promise<Job> {
  const attempt = async (fresh: boolean) => {
    const token = await accessToken(fresh);
    return token === null ? new Response(null, { status: 401 }) : send(parcel, token, onSent, signal);
  };
  try {
    const first = await attempt(false);
    const answer = first.status === 401 ? await attempt(true) : first;
    if (!answer.ok) throw await Problem.of(answer);
    return (await answer.json()) as Job;
  } catch (thrown) {
    const gone = thrown instanceof Problem && thrown.status === 0 && !(await isThere(parcel.file));
    throw gone ? new Problem(-1, { code: 'file-gone' }) : thrown;
  }
}

/** What is told of a file on its way. */
export interface UploadWatcher {
  onStarted: (job: Job) => void;
  /** Whether it is being sent, when that changes. */
  onSending?: (sending: boolean) => void;
}

/** Sending a file: how much has gone, how to stop it, what became of it. Ends with the page that shows it. */
export function useUpload({ onStarted, onSending }: UploadWatcher) {
  const [sent, setSent] = useState(0);
  const stopper = useRef<AbortController | null>(null);
  const last = useRef<{ of: string; key: string } | null>(null);
  const { mutate, reset, ...sending } = useMutation({
    mutationFn: async ({ file, query }: Omit<Parcel, 'key'>) => {
      const of = JSON.stringify(query);
      if (last.current?.of !== of) last.current = { of, key: crypto.randomUUID() };
      const control = new AbortController();
      stopper.current = control;
      setSent(0);
      onSending?.(true);
      try {
        const job = await upload({ file, query, key: last.current.key }, setSent, control.signal);
        // Stopped or left when the answer was there already: nobody waits any more to be taken to it.
        control.signal.throwIfAborted();
        return job;
      } finally {
        // Another may have begun since this one was stopped.
        if (stopper.current === control) {
          stopper.current = null;
          onSending?.(false);
        }
      }
    },
    // Between tries by itself nothing would be on its way that could be stopped, and each sends the whole file again.
    retry: false,
    onSuccess: onStarted,
  });
  const stop = useCallback(() => {
    stopper.current?.abort();
    reset();
  }, [reset]);
  useEffect(() => () => stopper.current?.abort(), []);
  /** Asked at the moment: what is shown may lag behind. */
  const isOnItsWay = useCallback(() => stopper.current !== null, []);
  return { start: mutate, stop, sent, isOnItsWay, isSending: sending.isPending, problem: sending.error };
}
