import { CircleCheck, CircleHelp, CircleSlash2 } from 'lucide-react';
import { WhatIs } from '@/features/help';
import { useTimeZone } from '@/features/session';
import { instant } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Badge } from '@/shared/ui/badge';
import { Panel, PanelHead } from '@/shared/ui/panel';
import type { ConsentStatement, Customer } from './api';
import { useSourceName } from './source-name';

const { consent: say } = t.customers;

const LOOKS = {
  granted: { tone: 'good', icon: CircleCheck },
  refused: { tone: 'bad', icon: CircleSlash2 },
  unknown: { tone: 'warn', icon: CircleHelp },
} as const;

function Decision({ said }: { said: ConsentStatement }) {
  const { tone, icon: Icon } = LOOKS[said.decision];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden />
      {say.decision[said.decision]}
    </Badge>
  );
}

const told = (
  { source, statedAt, receivedAt }: ConsentStatement,
  sourceName: (source: string) => string,
  timeZone: string | undefined,
) =>
  statedAt === null
    ? say.received(sourceName(source), instant(receivedAt, timeZone))
    : say.from(sourceName(source), instant(statedAt, timeZone));

/** What a customer agreed to, purpose by purpose, by whom it is known and since when. */
export function Consent({ customer, defaulted }: { customer: Customer; defaulted: boolean }) {
  const sourceName = useSourceName();
  const timeZone = useTimeZone();
  return (
    <Panel>
      <PanelHead title={say.title} help={<WhatIs term="consent" />} />
      <dl className="space-y-4 px-4 pb-5 sm:px-5">
        {Object.entries(say.purpose).map(([purpose, name]) => {
          const said = customer.consent[purpose];
          return (
            <div key={purpose} className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
              <dt>{name}</dt>
              <dd>{said ? <Decision said={said} /> : <Badge>{say.silent}</Badge>}</dd>
              {said && (
                <dd className="col-span-2 text-[0.8125rem] text-ink-faint">
                  {told(said, sourceName, timeZone)}
                  {said.emailOnly && <span className="block">{say.emailOnly}</span>}
                </dd>
              )}
            </div>
          );
        })}
      </dl>
      {defaulted && <p className="-mt-2 px-4 pb-5 text-[0.8125rem] text-ink-faint sm:px-5">{say.defaulted}</p>}
    </Panel>
  );
}
