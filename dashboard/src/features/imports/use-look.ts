import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Draft } from './draft';
import type { PickedFile } from './picked-file';
import { lookQuery, type Look } from './preview';

/**
 * How a file would be read with what was said about it.
 *
 * `last` is how it would have been read before, when it cannot be read with what was said since: what was said then is
 * there to be taken back.
 */
export function useLook(picked: PickedFile, draft: Draft) {
  const look = useQuery(lookQuery(picked, draft));
  const [last, setLast] = useState<Look>();
  if (look.data && look.data !== last) setLast(look.data);
  return { look, last: look.data ?? last };
}
