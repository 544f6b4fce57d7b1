'use client';

import { useEffect, useState } from 'react';
import { useViewer } from '@/components/members/viewer';
import { draftKey, readDraft, removeDraft, writeDraft } from './drafts';

/** The words in a box: the member's draft where one was left, else `initial`. They outlive the page until `clear`. */
export function useDraft(place: string, initial = '') {
  const key = useDraftKey(place);
  const [text, setText] = useState(initial);
  // After hydration, not in the first render: the server cannot know what a browser keeps.
  useEffect(() => {
    const kept = readDraft(key);
    if (kept !== null) setText(kept);
  }, [key]);
  return {
    text,
    write(next: string) {
      setText(next);
      if (next === initial) removeDraft(key);
      else writeDraft(key, next);
    },
    clear() {
      setText('');
      removeDraft(key);
    },
  };
}

/** Whether words were left in a box that is not shown now: it then opens by itself. */
export function useLeftDraft(place: string, found: () => void) {
  const key = useDraftKey(place);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the place is first there
  useEffect(() => {
    if (readDraft(key) !== null) found();
  }, [key]);
}

function useDraftKey(place: string): string {
  return draftKey(useViewer()?.id ?? 'nobody', place);
}
