import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useId } from 'react';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { inputLook } from '@/shared/ui/field';
import type { CustomersSearch } from './filters';

const { find: say } = t.customers;

/** Finds customers by what names them, within the filters. */
export function FindForm({ search }: { search: CustomersSearch }) {
  const { query, ...filters } = search;
  const id = useId();
  const navigate = useNavigate();
  return (
    <form
      role="search"
      className="mb-4"
      action={(form) => {
        const typed = form.get('query');
        const wanted = typeof typed === 'string' ? typed.trim() : '';
        void navigate({ to: '/customers', search: wanted === '' ? filters : { ...filters, query: wanted } });
      }}
    >
      <label htmlFor={id} className="mb-1.5 block text-[0.8125rem] font-medium">
        {say.label}
      </label>
      <div className="flex max-w-xl flex-wrap gap-2">
        <input
          key={query ?? ''}
          id={id}
          type="search"
          name="query"
          defaultValue={query}
          placeholder={say.placeholder}
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          className={`${inputLook} min-w-0 flex-1`}
        />
        <Button type="submit" look="primary" size="large" className="h-10">
          <Search aria-hidden />
          {say.submit}
        </Button>
      </div>
      <p id={`${id}-hint`} className="mt-1.5 max-w-xl text-[0.8125rem] text-ink-faint">
        {say.hint}
      </p>
    </form>
  );
}
