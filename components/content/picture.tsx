'use client';

import { ImageIcon } from 'lucide-react';
import { isOwnPicture } from '@/lib/content/picture-hosts';
import type { ContentElement } from '@/lib/content/tree';
import { showPicturesFrom, useShownHost } from './picture-consent';
import { usePictureHosts } from './picture-hosts';

type PictureProps = {
  node: ContentElement;
  /** A link can hold no button: there, a picture that is not shown is its words. */
  inLink: boolean;
};

/** A picture in a member's words. Of another host than the network's own, it is asked for only when the member says so. */
export default function Picture({ node, inLink }: PictureProps) {
  const { src = '', alt = '', w, h } = node;
  const host = URL.parse(src)?.host ?? '';
  const own = isOwnPicture(src, usePictureHosts());
  const shown = useShownHost(host);
  if (own || shown) {
    return (
      // biome-ignore lint/performance/noImgElement: members' pictures keep their own addresses, there is no optimiser
      <img
        src={src}
        alt={alt}
        width={w}
        height={h}
        loading="lazy"
        decoding="async"
        referrerPolicy="no-referrer"
        className="dimmed"
        style={w && h ? { aspectRatio: `${w} / ${h}` } : undefined}
      />
    );
  }
  if (inLink) return alt.trim() || `Picture from ${host}`;
  return (
    <button
      type="button"
      onClick={() => showPicturesFrom(host)}
      className="my-1 inline-flex max-w-full items-center gap-3 rounded-card bg-sunken px-4 py-3 text-left text-ink transition-colors hover:bg-hover"
    >
      <ImageIcon aria-hidden="true" size={20} strokeWidth={1.75} className="shrink-0 text-ink-2" />
      <span className="min-w-0">
        {alt.trim() ? (
          <span dir="auto" className="line-clamp-2 text-ui">
            {alt}
          </span>
        ) : null}
        <span className="block break-words text-ink-2 text-meta">
          Picture from {host} – <span className="font-[560] text-accent-text">show</span>
        </span>
      </span>
    </button>
  );
}
