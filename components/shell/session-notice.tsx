'use client';

import { X } from 'lucide-react';
import { useState } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { IconButton } from '@/components/ui/icon-button';
import { useSessionEnded } from '@/lib/apollo/session-signal';

/** Says that the session ended under an open page. Signing in happens in a tab of its own, so what is written here stays. */
export function SessionNotice() {
  const ended = useSessionEnded();
  const [closed, setClosed] = useState(false);
  if (!ended || closed) return null;
  return (
    <div
      role="alert"
      className="fixed inset-x-3 top-3 z-40 mx-auto flex max-w-xl items-start gap-2 rounded-card bg-raised p-3 pl-5 shadow-float"
    >
      <div className="grow py-2">
        <p className="font-[600]">Your sign-in has ended</p>
        <p className="text-ink-2 text-ui">
          This page and your words stay. Sign in again in a new tab, then go on here.
        </p>
        <a
          href="/sign-in?error=session-ended&returnTo=/feed"
          target="_blank"
          rel="noopener"
          className={`${buttonClass('solid')} mt-3`}
        >
          Sign in again
        </a>
      </div>
      <IconButton icon={X} label="Close" onClick={() => setClosed(true)} />
    </div>
  );
}
