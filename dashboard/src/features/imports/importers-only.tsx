import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMe } from '@/features/session';
import { t } from '@/shared/text';
import { Panel } from '@/shared/ui/panel';
import { EmptyState, Skeleton } from '@/shared/ui/states';

const { notYours: say } = t.imports;

/** What only those see who may bring data in; others read why, and nothing is asked for them that would be refused. */
export function ImportersOnly({ children }: { children: ReactNode }) {
  const me = useMe();
  if (me.isPending) return <Skeleton lines={4} className="h-10" />;
  // Where it cannot be told, the service tells.
  if (!me.data || me.data.permissions.includes('imports:write')) return children;
  return (
    <Panel>
      <EmptyState icon={<Lock aria-hidden />} title={say.title}>
        {say.text}
      </EmptyState>
    </Panel>
  );
}
