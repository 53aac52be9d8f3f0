import { PageHead } from '@/shared/ui/panel';

export const ImportsPage = () => <PageHead title="" />;
