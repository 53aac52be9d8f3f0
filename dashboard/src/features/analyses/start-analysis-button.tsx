import { Telescope } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMay } from '@/features/session';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { ProblemNotice } from '@/shared/ui/states';
import { useStartAnalysis } from './use-start-analysis';

/** Starts an analysis of everything brought so far, and goes where it can be watched; there for those who may. */
export function StartAnalysisButton({
  look = 'primary',
  size = 'medium',
  children,
}: {
  look?: 'primary' | 'secondary';
  size?: 'small' | 'medium' | 'large';
  children?: ReactNode;
}) {
  const may = useMay('eyes:run');
  const start = useStartAnalysis();
  if (!may) return null;
  return (
    <div className="flex flex-col gap-2">
      <Button
        look={look}
        size={size}
        busy={start.isPending}
        className="self-start"
        onClick={() => {
          start.mutate({});
        }}
      >
        {!start.isPending && <Telescope aria-hidden />}
        {children ?? t.analyses.start}
      </Button>
      {start.isError && <ProblemNotice className="max-w-sm text-left" problem={start.error} />}
    </div>
  );
}
