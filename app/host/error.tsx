'use client';

import { PageFailure } from '@/components/shell/page-failure';

export default function HostPageError({ retry }: { retry: () => void }) {
  return <PageFailure retry={retry} />;
}
