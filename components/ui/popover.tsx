'use client';

import clsx from 'clsx';
import { type KeyboardEventHandler, type ReactNode, useId, useRef } from 'react';
import { placeBeside } from './place-beside';

export type PopoverProps = {
  /** What the button does, for those who cannot see it; also its tooltip and the panel's name. */
  label: string;
  /** `button` holds words that name it; `label` then names the panel only. */
  words?: boolean;
  /** The button's inside. */
  button: ReactNode;
  buttonClassName?: string;
  /** Which edge it shares with its button. */
  align?: 'start' | 'end';
  /** What the panel is; a menu brings its own keys (menu.tsx). */
  opens?: 'menu' | 'dialog';
  className?: string;
  onOpen?: (panel: HTMLElement) => void;
  onKeyDown?: KeyboardEventHandler<HTMLDivElement>;
  /** The floating panel's inside; a function is given the way to close it. */
  children: ReactNode | ((close: () => void) => ReactNode);
};

/**
 * A button and what it opens, on the platform's popover: top layer, closes on Escape and on a press outside, focus goes
 * back to the button. CSS anchors place it; browsers without them are placed by hand when it opens.
 */
export function Popover({
  label,
  button,
  words = false,
  align = 'end',
  opens = 'dialog',
  className,
  children,
  ...rest
}: PopoverProps) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const anchorName = `--anchor-${id.replaceAll(/[^\w-]/g, '')}`;
  return (
    <>
      <button
        ref={trigger}
        type="button"
        popoverTarget={id}
        aria-label={words ? undefined : label}
        title={words ? undefined : label}
        aria-haspopup={opens}
        className={rest.buttonClassName}
        style={{ anchorName } as React.CSSProperties}
      >
        {button}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className={clsx('popover opens rounded-card bg-raised text-ink shadow-float', className)}
        data-align={align}
        style={{ positionAnchor: anchorName } as React.CSSProperties}
        {...{ role: opens, 'aria-label': label, onKeyDown: rest.onKeyDown }}
        onToggle={(event) => {
          if (event.newState !== 'open' || !panel.current || !trigger.current) return;
          placeBeside(panel.current, trigger.current, align);
          rest.onOpen?.(panel.current);
        }}
      >
        {typeof children === 'function' ? children(() => panel.current?.hidePopover()) : children}
      </div>
    </>
  );
}
