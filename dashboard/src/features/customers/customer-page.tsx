import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ChevronLeft, SearchX } from 'lucide-react';
import { asProblem } from '@/shared/api/problem';
import { day } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { buttonLook } from '@/shared/ui/button-look';
import { PageHead } from '@/shared/ui/panel';
import { EmptyState, ProblemNotice, Skeleton } from '@/shared/ui/states';
import { customerQuery, profileQuery, type Customer } from './api';
import { Consent } from './consent';
import { customerName } from './customer-name';
import { History } from './history';
import { Risks } from './risks';
import { Silence } from './silence';
import { Timeline } from './timeline';
import { Who } from './who';

const { unknown } = t.customers;

const isMissing = (thrown: unknown) => asProblem(thrown).status === 404;

const Unknown = () => (
  <EmptyState
    icon={<SearchX aria-hidden />}
    title={unknown.title}
    actions={
      <Link to="/customers" className={buttonLook()}>
        {unknown.back}
      </Link>
    }
  >
    {unknown.text}
  </EmptyState>
);

function Contents({ customer }: { customer: Customer }) {
  const profile = useQuery(profileQuery(customer.customerId));
  const name = customerName(customer);
  return (
    <>
      <Link to="/customers" className={buttonLook({ look: 'quiet', size: 'small', className: 'mb-1 -ml-2.5' })}>
        <ChevronLeft aria-hidden />
        {t.customers.back}
      </Link>
      <PageHead
        title={name}
        note={customer.firstOrder === null ? t.customers.never : t.customers.since(day(customer.firstOrder))}
      />
      {profile.isPending && <Skeleton lines={3} className="mb-5 h-16" />}
      {profile.isError && <Silence problem={profile.error} onRetry={() => void profile.refetch()} />}
      {profile.data && (
        <>
          <Risks profile={profile.data} />
          <History history={profile.data.history} />
        </>
      )}
      {/* Below what is as high as the analysis has to say: shown then, so that nothing moves. */}
      {!profile.isPending && (
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="min-w-0">
            <Timeline customerId={customer.customerId} name={name} />
          </div>
          <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
            <Who customer={customer} />
            <Consent customer={customer} defaulted={profile.data?.consent.defaulted === true} />
          </div>
        </div>
      )}
    </>
  );
}

/** One customer: who it is, who may leave and why, and what was ordered when. */
export function CustomerPage() {
  const { customerId } = useParams({ from: '/inside/customers/$customerId' });
  const customer = useQuery(customerQuery(customerId));
  const retry = () => void customer.refetch();
  if (customer.data && !isMissing(customer.error)) {
    return (
      <>
        {customer.isError && <ProblemNotice className="mb-5" problem={customer.error} onRetry={retry} />}
        <Contents key={customerId} customer={customer.data} />
      </>
    );
  }
  return (
    <>
      <PageHead title={t.customers.one} />
      {customer.isPending && <Skeleton lines={3} className="h-28" />}
      {isMissing(customer.error) && <Unknown />}
      {customer.isError && !isMissing(customer.error) && <ProblemNotice problem={customer.error} onRetry={retry} />}
    </>
  );
}
