import { PageHead } from '@/shared/ui/panel';

export const SegmentsPage = () => <PageHead title="" />;
