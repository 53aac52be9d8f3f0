import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { saveFile } from '@/shared/lib/save';
import { download } from './download';
import { fileQuery, type ExportChoice, type ExportSubject } from './subject';

/** Takes a list out as a file; can be stopped at any time, and then nothing is saved. */
export function useExport(subject: ExportSubject) {
  const [rows, setRows] = useState(0);
  const running = useRef<AbortController | null>(null);
  const stop = () => {
    running.current?.abort();
  };
  useEffect(() => stop, []);
  const run = useMutation({
    mutationFn: async (choice: ExportChoice) => {
      setRows(0);
      const control = new AbortController();
      running.current = control;
      const file = await download(fileQuery(subject, choice), control.signal, setRows);
      saveFile(file.name, file.content);
      return { name: file.name, rows: file.rows, preset: choice.preset };
    },
  });
  return {
    /** Records that have come so far. */
    rows,
    isRunning: run.isPending,
    /** What was asked for last. */
    choice: run.variables,
    /** What was saved last. */
    saved: run.data,
    error: run.error instanceof DOMException && run.error.name === 'AbortError' ? null : run.error,
    start: run.mutate,
    stop,
  };
}
