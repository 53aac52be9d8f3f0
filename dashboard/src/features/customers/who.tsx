import { capitalized, day, instant } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Badge } from '@/shared/ui/badge';
import { Panel, PanelHead } from '@/shared/ui/panel';
import type { Customer } from './api';

const { who: say } = t.customers;

/** What is known of a customer as a person, and what each source calls them. */
export function Who({ customer }: { customer: Customer }) {
  const { personal, externalIds, traits, tags } = customer;
  const person = Object.entries(say.fields).flatMap(([field, name]) => {
    const value = personal[field];
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  const numbers = externalIds.map(({ source, id }) => [say.numberIn(source), id] as const);
  const facts = [
    ...person,
    ...numbers,
    ...Object.entries(traits).map(([name, value]) => [capitalized(name), value] as const),
    [say.since, day(customer.createdAt.slice(0, 10))],
    [say.changed, instant(customer.changedAt)],
  ] as const;
  return (
    <Panel>
      <PanelHead title={say.title} {...(person.length === 0 ? { note: say.none } : {})} />
      <div className="space-y-4 px-4 pb-5 sm:px-5">
        <dl className="space-y-2.5">
          {facts.map(([name, value]) => (
            <div key={`${name} ${value}`}>
              <dt className="text-[0.8125rem] text-ink-faint">{name}</dt>
              <dd className="tabular wrap-anywhere">{value}</dd>
            </div>
          ))}
        </dl>
        {tags.length > 0 && (
          <ul aria-label={say.tags} className="flex flex-wrap gap-1.5">
            {tags.map((tag) => (
              <li key={tag}>
                <Badge>{tag}</Badge>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}
