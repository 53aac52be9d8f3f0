import { useState } from 'react';
import { useAddressState } from '@/shared/lib/address';

/** By which column a table is sorted, and from which end. */
export interface Order {
  id: string;
  desc: boolean;
}

/** In the address: the column, after a minus from the highest down. */
const written = (order: Order | undefined) => order && `${order.desc ? '-' : ''}${order.id}`;

const orderOf = (text: string): Order => ({ id: text.replace(/^-/, ''), desc: text.startsWith('-') });

/** An order that is forgotten with the table. */
export function useLocalOrder(first: Order | undefined) {
  return useState(first);
}

/** An order that stands in the address under a name; one by a column that does not sort is none. */
export function useOrderInAddress(name: string, sorts: readonly string[], first: Order | undefined) {
  const [text, set] = useAddressState(name, (raw) => (sorts.includes(orderOf(raw).id) ? raw : undefined));
  const choose = (order: Order | undefined) => {
    set(written(order) === written(first) ? undefined : written(order));
  };
  return [text === undefined ? first : orderOf(text), choose] as const;
}
