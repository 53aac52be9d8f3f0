import { PageHead } from '@/shared/ui/panel';

export const ConnectionsPage = () => <PageHead title="" />;
