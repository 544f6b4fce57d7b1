'use client';

import { Play } from 'lucide-react';
import { useState } from 'react';

/** A player of another company: nothing of it loads until the member asks for it. */
export default function Embed({ src, title }: { src: string; title?: string | undefined }) {
  const [playing, setPlaying] = useState(false);
  const host = URL.parse(src)?.hostname.replace(/^www\./, '') ?? 'another site';
  if (playing) {
    return (
      <iframe
        src={src}
        title={title || `Video from ${host}`}
        // No same-origin with us is at stake: the frame's origin is the player's own, which it needs to work.
        sandbox="allow-scripts allow-same-origin allow-presentation allow-popups"
        referrerPolicy="strict-origin-when-cross-origin"
        allow="fullscreen; picture-in-picture; encrypted-media"
        className="aspect-video w-full rounded-card border-0 bg-sunken"
      />
    );
  }
  return (
    <button
      type="button"
      onClick={() => setPlaying(true)}
      className="group flex aspect-video w-full flex-col items-center justify-center gap-3 rounded-card bg-sunken p-6 text-center text-ink transition-colors hover:bg-hover"
    >
      <span className="grid size-14 place-items-center rounded-full bg-accent text-accent-ink transition-transform group-hover:scale-105">
        <Play aria-hidden="true" size={22} strokeWidth={1.75} className="translate-x-0.5 fill-current" />
      </span>
      <span>
        <span dir="auto" className="block font-[560] text-ui">
          {title || 'Play the video'}
        </span>
        <span className="block text-ink-2 text-meta">Plays from {host}</span>
      </span>
    </button>
  );
}
