'use client';

import clsx from 'clsx';
import type { KeyboardEvent, ReactNode } from 'react';
import { Popover } from './popover';

type MenuProps = {
  label: string;
  /** The button's inside: an icon, an avatar. */
  button: ReactNode;
  /** `button` holds words that name it; `label` then names the menu only. */
  words?: boolean;
  buttonClassName?: string;
  align?: 'start' | 'end';
  className?: string;
  /** MenuItem, MenuChoice, MenuLine. */
  children: ReactNode;
};

const ITEMS = '[role^="menuitem"]:not([aria-disabled="true"])';

function itemsOf(menu: Element): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>(ITEMS)];
}

// WAI-ARIA menu pattern: arrows move, Home and End jump, a letter finds, Tab leaves.
function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
  const items = itemsOf(event.currentTarget);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = nextItem(event.key, items, at);
  if (event.key === 'Tab') event.currentTarget.hidePopover();
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function nextItem(key: string, items: HTMLElement[], at: number): HTMLElement | undefined {
  if (key === 'ArrowDown') return items[(at + 1) % items.length];
  if (key === 'ArrowUp') return items.at(at <= 0 ? -1 : at - 1);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (key.length !== 1 || key === ' ') return undefined;
  const startsWith = (item: HTMLElement) => item.textContent.trim().toLowerCase().startsWith(key.toLowerCase());
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(startsWith);
}

/** A button and the list of what can be done. */
export function Menu({ label, button, words = false, buttonClassName, align = 'end', className, children }: MenuProps) {
  return (
    <Popover
      label={label}
      button={button}
      words={words}
      buttonClassName={
        buttonClassName ??
        'inline-grid size-10 shrink-0 place-items-center rounded-control text-ink-2 transition-colors hover:bg-hover hover:text-ink'
      }
      align={align}
      opens="menu"
      className={clsx('min-w-48 p-1', className)}
      onKeyDown={onKeyDown}
      onOpen={(panel) => itemsOf(panel)[0]?.focus({ preventScroll: true })}
    >
      {children}
    </Popover>
  );
}
