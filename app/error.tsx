'use client';

import { PageFailure } from '@/components/shell/page-failure';

export default function PageError({ error, retry }: { error: Error; retry: () => void }) {
  return (
    <main className="grid min-h-[90dvh] place-items-center">
      <PageFailure error={error} retry={retry} />
    </main>
  );
}
