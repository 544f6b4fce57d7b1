'use client';

import { X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Dialog } from '@/components/ui/dialog';
import { IconButton } from '@/components/ui/icon-button';

/** What is said of a session that ended, or became another member's, under an open page. */
export default function SessionWords({ ended, onClose }: { ended: boolean; onClose: () => void }) {
  return ended ? <Ended onClose={onClose} /> : <OtherMember onClose={onClose} />;
}

/** Signing in happens in a tab of its own, so what is written here stays. */
function Ended({ onClose }: { onClose: () => void }) {
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
      <IconButton icon={X} label="Close" onClick={onClose} />
    </div>
  );
}

/** A new document is the way on: it holds nothing of the member who was here. Closed, the page can be read and its words copied. */
function OtherMember({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} title="Somebody else signed in here">
      <p>
        In another tab of this browser, another member signed in. This page is still the one of the member before, so
        nothing is sent from it any more.
      </p>
      <p className="mt-2 text-ink-2">
        Words that were not sent are kept, and come back when that member signs in again.
      </p>
      <Button variant="solid" className="mt-4" onClick={() => location.reload()}>
        Go on as the new member
      </Button>
    </Dialog>
  );
}
