import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { t } from '@/shared/text';
import { customerQuery } from './api';
import { customerName } from './customer-name';

/** Rows that are only scrolled past need no name. */
const SETTLED_MS = 300;

/** Whether an element has been in sight for a moment; where that cannot be watched, whether it has been there. */
function useSettled<E extends Element>() {
  const [settled, setSettled] = useState(false);
  const ref = useRef<E>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      timer = setTimeout(() => {
        setSettled(true);
      }, SETTLED_MS);
    };
    if (!('IntersectionObserver' in window) || ref.current === null) {
      wait();
      return () => {
        clearTimeout(timer);
      };
    }
    const watch = new IntersectionObserver((entries) => {
      clearTimeout(timer);
      if (entries.some(({ isIntersecting }) => isIntersecting)) wait();
    });
    watch.observe(ref.current);
    return () => {
      clearTimeout(timer);
      watch.disconnect();
    };
  }, []);
  return { ref, settled };
}

/** A customer of whom only the id is at hand, by name, with the way to the customer's page. */
export function CustomerLink({ customerId }: { customerId: string }) {
  const { ref, settled } = useSettled<HTMLAnchorElement>();
  const { data } = useQuery({ ...customerQuery(customerId), enabled: settled, staleTime: 5 * 60_000, retry: false });
  return (
    <Link
      ref={ref}
      to="/customers/$customerId"
      params={{ customerId }}
      className="font-medium underline-offset-4 hover:underline"
      preload={false}
    >
      {data ? customerName(data) : t.customers.one}
    </Link>
  );
}
