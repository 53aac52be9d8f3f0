import { Link, useMatches, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { useSessionState } from '@/shared/api/session';
import { t } from '@/shared/text';
import { buttonLook } from '@/shared/ui/button-look';
import { PageHead } from '@/shared/ui/panel';
import { EmptyState, ProblemNotice, Skeleton } from '@/shared/ui/states';

const say = t.common.notFound;

/** An address that is none of ours. */
export function NotFound() {
  const inside = useSessionState() === 'in';
  return (
    <>
      <PageHead title={say.title} />
      <EmptyState
        icon={<Compass aria-hidden />}
        title={say.text}
        actions={
          <Link to={inside ? '/' : '/sign-in'} className={buttonLook({ look: 'primary' })}>
            {inside ? say.home : say.signIn}
          </Link>
        }
      />
    </>
  );
}

/** A page that failed to show. */
export function Failure({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <div className="mx-auto max-w-xl py-10">
      <PageHead title={t.common.problem.unexpected} />
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

/** A page on its way, under its own name. */
export function Waiting() {
  const title = useMatches({
    select: (matches) => matches.findLast((match) => match.staticData.title)?.staticData.title,
  });
  return (
    <>
      <PageHead title={title ?? t.common.loading} note="" />
      <Skeleton lines={6} className="h-8" />
    </>
  );
}
