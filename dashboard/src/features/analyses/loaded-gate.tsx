import { GateNotice, useSubject, type Asked } from '@/features/evidence';
import { ProblemNotice, Skeleton } from '@/shared/ui/states';
import { WrongCurrency } from './wrong-currency';

/** What keeps an analysis' numbers from being acted on, read when it is shown. */
export function LoadedGate({ asked }: { asked: Asked }) {
  const { subject, isError, error, refetch } = useSubject(asked);
  if (isError) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  if (!subject) return <Skeleton className="h-52 sm:h-24" />;
  const { reasons, data } = subject.report.evidence;
  if (reasons.includes('no-orders-in-currency')) return <WrongCurrency found={data.otherCurrencies} />;
  return <GateNotice subject={subject} />;
}
