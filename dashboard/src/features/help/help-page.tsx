import { Link, useSearch } from '@tanstack/react-router';
import { DataTable } from '@/shared/table/data-table';
import type { Column } from '@/shared/table/column';
import { t } from '@/shared/text';
import { PageHead, Panel, PanelHead } from '@/shared/ui/panel';
import { Glossary } from './glossary';

const { help: say } = t;
const linkLook = 'font-medium text-accent underline underline-offset-4';

type Key = (typeof say.keys.rows)[number];
const KEYS: readonly Column<Key>[] = [
  { id: 'keys', header: say.keys.key, cell: ({ keys }) => keys, width: '40%' },
  { id: 'does', header: say.keys.does, cell: ({ does }) => does },
];

const DOCUMENTS = [
  { href: '/docs/', name: say.ask.api },
  { href: '/openapi', name: say.ask.openapi },
  { href: '/health', name: say.ask.health },
];

/** What the words mean, what the keyboard does, and where to ask. */
export function HelpPage() {
  const { term } = useSearch({ from: '/either/help' });
  return (
    <>
      <PageHead title={say.title} note={say.note} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Glossary asked={term} />
        <div className="grid min-w-0 gap-6">
          <Panel>
            <PanelHead title={say.find.title} />
            <ul className="grid gap-3 px-4 pb-5 sm:px-5">
              {say.steps.map(({ to, name, text }) => (
                <li key={to}>
                  <Link to={to} className={linkLook}>
                    {name}
                  </Link>
                  <p className="text-ink-soft">{text}</p>
                </li>
              ))}
            </ul>
          </Panel>
          <Panel>
            <PanelHead title={say.ask.title} />
            <div className="px-4 pb-5 text-ink-soft sm:px-5">
              <p>{say.ask.text}</p>
              <p className="mt-3">{say.ask.operators}</p>
              <ul className="mt-1 grid gap-1">
                {DOCUMENTS.map(({ href, name }) => (
                  <li key={href}>
                    <a href={href} className={linkLook}>
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          </Panel>
          <Panel className="overflow-hidden">
            <PanelHead title={say.keys.title} />
            <DataTable label={say.keys.label} columns={KEYS} rows={say.keys.rows} rowKey={({ keys }) => keys} />
          </Panel>
        </div>
      </div>
    </>
  );
}
