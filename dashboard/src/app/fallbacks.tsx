import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { t } from '@/shared/text';
import { buttonLook } from '@/shared/ui/button-look';
import { EmptyState, ProblemNotice, Skeleton } from '@/shared/ui/states';

/** An address that is none of ours. */
export const NotFound = () => (
  <EmptyState
    icon={<Compass aria-hidden />}
    title={t.common.notFound.title}
    actions={
      <Link to="/" className={buttonLook({ look: 'primary' })}>
        {t.common.notFound.home}
      </Link>
    }
  />
);

/** A page that failed to show. */
export function Failure({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <div className="mx-auto max-w-xl py-10">
      <ProblemNotice
        problem={error}
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </div>
  );
}

/** A page on its way. */
export const Waiting = () => <Skeleton lines={6} className="h-8" />;
