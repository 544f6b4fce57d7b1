'use client';

import { PageFailure } from '@/components/shell/page-failure';

export default function MemberPageError({ error, retry }: { error: Error; retry: () => void }) {
  return <PageFailure error={error} retry={retry} />;
}
