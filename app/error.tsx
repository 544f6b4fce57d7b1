'use client';

import { PageFailure } from '@/components/shell/page-failure';

export default function PageError({ retry }: { retry: () => void }) {
  return (
    <main className="grid min-h-[90dvh] place-items-center">
      <PageFailure retry={retry} />
    </main>
  );
}
