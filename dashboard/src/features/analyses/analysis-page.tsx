import { PageHead } from '@/shared/ui/panel';

export const AnalysisPage = () => <PageHead title="" />;
