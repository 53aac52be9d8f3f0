import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';

/** What stands behind the # of the address that was opened: the secret of a mailed link, which no server is sent. */
export function useLinkSecret(): string {
  const hash = useLocation({ select: (location) => location.hash });
  const [secret] = useState(hash);
  return secret;
}
