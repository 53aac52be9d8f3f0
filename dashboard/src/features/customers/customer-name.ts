import { t } from '@/shared/text';
import type { Customer } from './api';

/** What people call a customer: the name, else the e-mail address or phone number, else the number in a source. */
export function customerName({ personal, externalIds }: Pick<Customer, 'personal' | 'externalIds'>): string {
  const parts = [personal.firstName, personal.lastName].filter((part) => part !== undefined && part !== '');
  return (
    personal.name ??
    (parts.length > 0 ? parts.join(' ') : undefined) ??
    personal.email ??
    personal.phone ??
    externalIds.find(({ id }) => id !== null)?.id ??
    t.customers.nameless
  );
}
