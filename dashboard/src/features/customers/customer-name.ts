import type { Customer } from './api';

/** What people call a customer: the name, else the e-mail address, else the number in a source, else our own id. */
export function customerName({ personal, externalIds, customerId }: Customer): string {
  const parts = [personal.firstName, personal.lastName].filter((part) => part !== undefined && part !== '');
  return (
    personal.name ??
    (parts.length > 0 ? parts.join(' ') : undefined) ??
    personal.email ??
    externalIds[0]?.id ??
    shortId(customerId)
  );
}

/** The beginning of an id, which is enough to tell a few apart. */
export const shortId = (id: string): string => id.slice(0, 8);
