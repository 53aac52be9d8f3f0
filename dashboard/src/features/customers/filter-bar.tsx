import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useId } from 'react';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { inputLook, SelectField } from '@/shared/ui/field';
import { sourcesQuery } from './api';
import { DECISIONS, PURPOSES, withFilter, type CustomersSearch, type Decision, type FilterKey } from './filters';

const { filter: say } = t.customers;

const valueWords = (key: FilterKey, value: string): string =>
  key === 'tag' || key === 'source' ? value : say.decision[value as Decision];

function Chip({ name, value, onRemove }: { name: string; value: string; onRemove: () => void }) {
  return (
    <li className="inline-flex h-7 items-center gap-1 rounded-full border border-line bg-sunken py-0.5 pr-0.5 pl-3 text-[0.8125rem]">
      <span className="text-ink-faint">{name}</span>
      <span className="max-w-48 truncate font-medium">{value}</span>
      <Button look="quiet" size="icon" className="size-6" aria-label={say.remove(name, value)} onClick={onRemove}>
        <X aria-hidden />
      </Button>
    </li>
  );
}

/** Narrows the list by tag, source and consent, and shows by what it is narrowed. */
export function FilterBar({ search }: { search: CustomersSearch }) {
  const id = useId();
  const navigate = useNavigate();
  const sources = useQuery(sourcesQuery).data?.items ?? [];
  const set = (key: FilterKey, value: string | undefined) =>
    void navigate({ to: '/customers', search: withFilter(search, key, value) });
  const chosen = (['tag', 'source', ...PURPOSES] as const).flatMap((key) => {
    const value = search[key];
    return value === undefined ? [] : [{ key, value }];
  });
  const known = search.source === undefined || sources.includes(search.source) ? sources : [...sources, search.source];
  return (
    <section aria-label={say.title} className="mb-4 grid gap-3">
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <form
          className="min-w-32"
          action={(form) => {
            const typed = form.get('tag');
            set('tag', typeof typed === 'string' ? typed.trim() : undefined);
          }}
        >
          <label htmlFor={id} className="mb-1 block text-xs text-ink-faint">
            {say.name.tag}
          </label>
          <input
            key={search.tag ?? ''}
            id={id}
            name="tag"
            defaultValue={search.tag}
            placeholder={say.tagPlaceholder}
            autoComplete="off"
            className={`${inputLook} h-8 w-40 rounded-lg px-2 text-[0.8125rem]`}
          />
        </form>
        <Select
          name={say.name.source}
          value={search.source}
          options={known.map((source) => ({ value: source, label: source }))}
          onChange={(value) => {
            set('source', value);
          }}
        />
        {PURPOSES.map((purpose) => (
          <Select
            key={purpose}
            name={say.name[purpose]}
            value={search[purpose]}
            options={DECISIONS.map((decision) => ({ value: decision, label: say.decision[decision] }))}
            onChange={(value) => {
              set(purpose, value);
            }}
          />
        ))}
      </div>
      {chosen.length > 0 && (
        <ul aria-label={say.chosen} className="flex flex-wrap gap-2">
          {chosen.map(({ key, value }) => (
            <Chip
              key={key}
              name={say.name[key]}
              value={valueWords(key, value)}
              onRemove={() => {
                set(key, undefined);
              }}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function Select({
  name,
  value,
  options,
  onChange,
}: {
  name: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
  onChange: (value: string | undefined) => void;
}) {
  return (
    <div>
      <span aria-hidden className="mb-1 block text-xs text-ink-faint">
        {name}
      </span>
      <SelectField
        bare
        label={name}
        value={value ?? ''}
        options={[{ value: '', label: say.any }, ...options]}
        onChange={({ target }) => {
          onChange(target.value === '' ? undefined : target.value);
        }}
      />
    </div>
  );
}
