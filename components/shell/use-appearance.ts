'use client';

import { useSyncExternalStore } from 'react';
import { APPEARANCE_COOKIE, type AppearanceChoice, appearanceFrom } from '@/lib/theme/appearance';

const A_YEAR_S = 365 * 24 * 60 * 60;
const listeners = new Set<() => void>();

// The document itself holds the choice: the server wrote it there from the cookie.
const current = () => appearanceFrom(document.documentElement.dataset.appearance);

function choose(choice: AppearanceChoice) {
  const { dataset } = document.documentElement;
  if (choice === 'system') delete dataset.appearance;
  else dataset.appearance = choice;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that we serve
  document.cookie = `${APPEARANCE_COOKIE}=${choice}; path=/; max-age=${A_YEAR_S}; samesite=lax`;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The member's choice of light and dark, and the way to change it: at once here, by cookie for the next page. */
export function useAppearance(): [AppearanceChoice, (choice: AppearanceChoice) => void] {
  const choice = useSyncExternalStore(subscribe, current, () => 'system' as const);
  return [choice, choose];
}
