import { Panel } from '@/shared/ui/panel';
import { Skeleton } from '@/shared/ui/states';

const Box = ({ className }: { className: string }) => (
  <Panel className="mb-5 p-4 sm:p-5">
    <Skeleton className={className} />
  </Panel>
);

/** About as high as a customer's risks and history, so that nothing moves when they come. */
export const ProfileSkeleton = () => (
  <>
    <Box className="h-96 md:h-64" />
    <Box className="h-36 sm:h-12" />
  </>
);

/** The chart of the months and the list below it. */
export const TimelineSkeleton = () => (
  <>
    <Box className="h-56" />
    <Box className="h-96" />
  </>
);

/** The whole page below its head. */
export const CustomerSkeleton = () => (
  <>
    <div className="-mt-3 mb-5 h-7" />
    <ProfileSkeleton />
    <div className="grid items-start gap-x-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div>
        <TimelineSkeleton />
      </div>
      <Box className="h-96" />
    </div>
  </>
);
