import type { ReactNode } from 'react';

/** A page's two columns: what it is about, and what stands beside it on a desk (this space, who is part of it). */
export function PageColumns({ content, context }: { content: ReactNode; context?: ReactNode }) {
  return (
    <div className="mx-auto flex w-full max-w-[64rem] justify-center gap-10">
      <div className="w-full min-w-0 max-w-content">{content}</div>
      {context ? (
        <aside aria-label="About this page" className="hidden w-[18.75rem] shrink-0 xl:block">
          <div className="sticky top-6 flex flex-col gap-6">{context}</div>
        </aside>
      ) : null}
    </div>
  );
}
