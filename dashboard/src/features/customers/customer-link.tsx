import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { customerQuery } from './api';
import { customerName, shortId } from './customer-name';

/** Rows that are only scrolled past need no name. */
const SETTLED_MS = 300;

function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(true);
    }, SETTLED_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return settled;
}

/** A customer of whom only the id is at hand, by name, with the way to the customer's page. */
export function CustomerLink({ customerId }: { customerId: string }) {
  const settled = useSettled();
  const { data } = useQuery({ ...customerQuery(customerId), enabled: settled, staleTime: 5 * 60_000, retry: false });
  return (
    <Link
      to="/customers/$customerId"
      params={{ customerId }}
      className="font-medium underline-offset-4 hover:underline"
      preload={false}
    >
      {data ? customerName(data) : shortId(customerId)}
    </Link>
  );
}
