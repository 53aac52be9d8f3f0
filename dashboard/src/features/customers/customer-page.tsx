import { useQuery } from '@tanstack/react-query';
import { Link, useCanGoBack, useParams, useRouter } from '@tanstack/react-router';
import { ChevronLeft, SearchX } from 'lucide-react';
import { EvidenceOutlet } from '@/features/evidence';
import { asProblem } from '@/shared/api/problem';
import { day } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { buttonLook } from '@/shared/ui/button-look';
import { PageHead } from '@/shared/ui/panel';
import { EmptyState, ProblemNotice } from '@/shared/ui/states';
import { customerQuery, profileQuery, type Customer } from './api';
import { Consent } from './consent';
import { Contact } from './contact';
import { customerName } from './customer-name';
import { CustomerSkeleton, ProfileSkeleton } from './customer-skeleton';
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

/** To where one came from; to all customers where one came from nowhere. */
function BackLink() {
  const router = useRouter();
  const within = useCanGoBack();
  return (
    <Link
      to="/customers"
      className={buttonLook({ look: 'quiet', size: 'small', className: 'mb-1 -ml-2.5' })}
      onClick={(event) => {
        // A press that asks for another tab gets one.
        if (!within || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        router.history.back();
      }}
    >
      <ChevronLeft aria-hidden />
      {within ? t.customers.backThere : t.customers.back}
    </Link>
  );
}

function Contents({ customer }: { customer: Customer }) {
  const profile = useQuery(profileQuery(customer));
  const name = customerName(customer);
  return (
    <>
      <PageHead
        title={name}
        note={customer.firstOrder === null ? t.customers.never : t.customers.since(day(customer.firstOrder))}
      />
      <Contact personal={customer.personal} />
      {profile.isPending && <ProfileSkeleton />}
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
  const missing = isMissing(customer.error);
  return (
    <>
      <BackLink />
      {customer.isError && !missing && <ProblemNotice className="mb-5" problem={customer.error} onRetry={retry} />}
      {customer.data && !missing ? (
        <Contents key={customerId} customer={customer.data} />
      ) : (
        <>
          <PageHead title={t.customers.one} {...(customer.isPending ? { note: t.common.loading } : {})} />
          {customer.isPending && <CustomerSkeleton />}
          {missing && <Unknown />}
        </>
      )}
      <EvidenceOutlet />
    </>
  );
}
