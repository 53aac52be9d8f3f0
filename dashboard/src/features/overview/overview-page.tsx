import { PageHead } from '@/shared/ui/panel';

export const OverviewPage = () => <PageHead title="" />;
