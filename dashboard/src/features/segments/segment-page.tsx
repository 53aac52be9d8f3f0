import { PageHead } from '@/shared/ui/panel';

export const SegmentPage = () => <PageHead title="" />;
