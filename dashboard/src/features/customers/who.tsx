import { useTimeZone } from '@/features/session';
import { day, instant, today } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Badge } from '@/shared/ui/badge';
import { Panel, PanelHead } from '@/shared/ui/panel';
import type { Customer } from './api';
import { customerName } from './customer-name';
import { useSourceName } from './source-name';
import { traitInWords } from './traits';

const { who: say } = t.customers;

/** What the head of the page says already. */
const ABOVE = ['email', 'phone'];

/** What is known of the person; names only where they say more than the page's title. */
function personOf(customer: Customer): [name: string, value: string][] {
  const { personal } = customer;
  const title = customerName(customer);
  const together = [personal.firstName, personal.lastName].filter(Boolean).join(' ');
  const said = (field: string, value: string) =>
    ABOVE.includes(field) || value === title || (/^(first|last)Name$/.test(field) && together === title);
  return Object.entries(say.fields).flatMap(([field, name]) => {
    const value = personal[field];
    return value === undefined || value === '' || said(field, value) ? [] : [[name, value]];
  });
}

/** What is known of a customer as a person, and what each source calls them. */
export function Who({ customer }: { customer: Customer }) {
  const { externalIds, traits, tags } = customer;
  const sourceName = useSourceName();
  const timeZone = useTimeZone();
  const facts: (readonly [string, string])[] = [
    ...personOf(customer),
    ...externalIds.flatMap(({ source, id }) => (id === null ? [] : [[say.numberIn(sourceName(source)), id] as const])),
    ...Object.entries(traits).map(([name, value]) => traitInWords(name, value, timeZone)),
    [say.since, day(today(timeZone ?? 'UTC', new Date(customer.createdAt)))],
    [say.changed, instant(customer.changedAt, timeZone)],
  ];
  const nameless = Object.values(customer.personal).every((value) => value === '');
  return (
    <Panel>
      <PanelHead title={say.title} {...(nameless ? { note: say.none } : {})} />
      <dl className="space-y-2.5 px-4 pb-5 sm:px-5">
        {facts.map(([name, value]) => (
          <div key={`${name} ${value}`}>
            <dt className="text-[0.8125rem] text-ink-faint">{name}</dt>
            <dd className="tabular wrap-anywhere">{value}</dd>
          </div>
        ))}
        {tags.length > 0 && (
          <div>
            <dt className="text-[0.8125rem] text-ink-faint">{say.tags}</dt>
            <dd className="mt-1 flex flex-wrap gap-1.5">
              {tags.map((tag) => (
                <Badge key={tag}>{tag}</Badge>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </Panel>
  );
}
