'use client';

import { PageFailure } from '@/components/shell/page-failure';

export default function MemberPageError({ retry }: { retry: () => void }) {
  return <PageFailure retry={retry} />;
}
