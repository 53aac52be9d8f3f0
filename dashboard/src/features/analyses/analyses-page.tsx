import { PageHead } from '@/shared/ui/panel';

export const AnalysesPage = () => <PageHead title="" />;
