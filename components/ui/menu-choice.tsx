'use client';

import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

type MenuChoiceProps = { checked: boolean; onSelect: () => void; children: ReactNode };

/** One of several in a Menu, of which one holds. The menu stays open, so the effect can be seen. */
export function MenuChoice({ checked, onSelect, children }: MenuChoiceProps) {
  return (
    <button
      type="button"
      role="menuitemradio"
      aria-checked={checked}
      tabIndex={-1}
      onClick={onSelect}
      className="flex min-h-10 w-full items-center gap-3 rounded-control px-3 text-left text-ui hover:bg-hover focus-visible:bg-hover focus-visible:outline-offset-[-2px]"
    >
      {children}
      {checked ? <Check aria-hidden="true" size={18} strokeWidth={1.75} className="ml-auto text-accent-text" /> : null}
    </button>
  );
}
