import { Link } from '@tanstack/react-router';
import { CircleAlert, CircleCheck, Lightbulb, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { StartAnalysisButton } from '@/features/analyses';
import { useMay, useMe } from '@/features/session';
import { cn } from '@/shared/lib/cn';
import { count } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { buttonLook } from '@/shared/ui/button-look';
import { Panel, PanelHead } from '@/shared/ui/panel';
import { ProblemNotice, Skeleton } from '@/shared/ui/states';
import type { Action, Attention } from './attention';
import type { WhatNeedsYou } from './use-attention';

const SHOWN = 3;
const say = t.overview.attention;

function paramsOf(action: Action) {
  switch (action.to) {
    case '/imports/$jobId':
      return { params: { jobId: action.jobId } };
    case '/customers/$customerId':
      return { params: { customerId: action.customerId } };
    case '/segments/$segmentId':
      return { params: { segmentId: action.segmentId } };
    default:
      return {};
  }
}

const LOOKS = {
  bad: { icon: CircleAlert, look: 'text-bad' },
  warn: { icon: TriangleAlert, look: 'text-warn' },
  chance: { icon: Lightbulb, look: 'text-accent' },
} as const;

function ActionButton({ action }: { action: Action }) {
  const may = useMay('eyes:run');
  const permissions = useMe().data?.permissions ?? [];
  const look = buttonLook({ size: 'small' });
  if (action.needs !== undefined && !permissions.includes(action.needs)) return null;
  if (action.to === 'analyse') {
    return may ? (
      <StartAnalysisButton look="secondary" size="small">
        {action.label}
      </StartAnalysisButton>
    ) : (
      <Link to="/analyses" className={look}>
        {say.analyses}
      </Link>
    );
  }
  return (
    <Link to={action.to} {...paramsOf(action)} className={look}>
      {action.label}
    </Link>
  );
}

function Item({ item }: { item: Attention }) {
  const { icon: Icon, look } = LOOKS[item.tone];
  return (
    <li className="border-t border-line px-4 py-2.5 sm:px-5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 sm:flex-nowrap">
        <Icon className={cn('size-4.5 shrink-0', look)} aria-hidden />
        <p className="min-w-0 flex-1 basis-52">
          <span className="font-medium">{item.title}</span>
          <span className="block text-[0.8125rem] text-ink-soft">{item.detail}</span>
        </p>
        <div className="pl-8.5 sm:pl-0">
          <ActionButton action={item.action} />
        </div>
      </div>
    </li>
  );
}

/** What needs somebody, the weightiest first, each with one thing to do. */
export function AttentionPanel({
  found: { items, pending, failed },
  silent = false,
}: {
  found: WhatNeedsYou;
  /** Whether it says nothing when nothing needs anybody. */
  silent?: boolean;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, SHOWN);
  if (pending) {
    return (
      <Panel className="p-5">
        <Skeleton lines={2} className="h-8" />
      </Panel>
    );
  }
  const calm = items.length === 0 && failed.length === 0;
  if (calm && silent) return null;
  return (
    <Panel>
      {calm ? (
        <div className="flex items-center gap-3 px-4 py-3 sm:px-5">
          <CircleCheck className="size-4.5 shrink-0 text-good" aria-hidden />
          <h2 className="font-semibold">{say.none}</h2>
          <p className="hidden text-ink-soft sm:block">{say.noneNote}</p>
        </div>
      ) : (
        <PanelHead title={say.title}>
          {items.length > SHOWN && (
            <Button
              size="small"
              look="quiet"
              aria-expanded={all}
              onClick={() => {
                setAll(!all);
              }}
            >
              {all ? say.fewer : say.more(count(items.length - SHOWN))}
            </Button>
          )}
        </PanelHead>
      )}
      {failed.length > 0 && (
        <div className="px-4 pb-4 sm:px-5">
          <p className="mb-2 text-ink-soft">{say.incomplete}</p>
          <ProblemNotice
            problem={failed[0]?.error}
            onRetry={() => {
              failed.forEach((query) => void query.refetch());
            }}
          />
        </div>
      )}
      {shown.length > 0 && (
        <ul>
          {shown.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
