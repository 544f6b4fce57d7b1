'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { type PostView, postLabel } from './post';
import { useSave } from './use-save';

/** Stands where a saved post was, with the way back. */
export function RemovedPost({ post }: { post: PostView }) {
  const undo = useSave(post);
  const button = useRef<HTMLButtonElement>(null);
  // The bookmark that was pressed is gone with its card: focus goes on to what takes it back.
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <div className="flex items-center gap-3 rounded-card border border-hairline border-dashed px-4 py-2 text-ink-2 text-ui sm:px-5">
      <p className="min-w-0 grow truncate">
        Removed – <bdi>{postLabel(post)}</bdi>
      </p>
      <Button ref={button} variant="quiet" onClick={undo}>
        Undo
      </Button>
    </div>
  );
}
