'use client';

import clsx from 'clsx';
import { X } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';
import { Button } from './button';
import { IconButton } from './icon-button';
import { closeToast, type Toast, toastStore } from './toast-store';

const NONE: readonly Toast[] = [];
const SHOWN_MS = 5000;

/** The live region of the page; stands once, in the shell. Others call `toast()`. */
export function Toasts() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.current, () => NONE);
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-[calc(5rem+env(safe-area-inset-bottom))] z-50 flex flex-col items-center gap-2 md:bottom-6"
    >
      {toasts.map((each) => (
        <ToastCard key={each.id} toast={each} />
      ))}
    </div>
  );
}

function ToastCard({ toast }: { toast: Toast }) {
  const stays = toast.tone === 'problem' || toast.action !== undefined;
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(() => closeToast(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [stays, toast.id]);
  return (
    <div className="pointer-events-auto flex max-w-md items-center gap-2 rounded-card bg-raised py-1 pr-1 pl-4 text-ui shadow-float transition-[opacity,transform] starting:translate-y-2 starting:opacity-0">
      <p className={clsx('py-2', toast.tone === 'problem' && 'text-danger')}>{toast.text}</p>
      {toast.action ? (
        <Button
          variant="quiet"
          onClick={() => {
            closeToast(toast.id);
            toast.action?.onSelect();
          }}
        >
          {toast.action.label}
        </Button>
      ) : null}
      <IconButton icon={X} label="Close" onClick={() => closeToast(toast.id)} />
    </div>
  );
}
