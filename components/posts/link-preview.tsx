import { ExternalLink } from 'lucide-react';
import { usePictureHosts } from '@/components/content/picture-hosts';
import type { LinkPreviewFragment } from '@/graphql/generated/graphql';
import { isOwnPicture } from '@/lib/content/picture-hosts';
import { PictureImage } from './picture-image';

/**
 * Where a link leads, shown as a small card. Only web addresses are links; the linked page's picture is shown where the
 * network keeps a copy of it, for the page itself must not learn who sees the card.
 */
export function LinkPreview({ link }: { link: LinkPreviewFragment }) {
  const hosts = usePictureHosts();
  const url = URL.parse(link.url);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const host = url.hostname.replace(/^www\./, '');
  return (
    <a
      href={url.href}
      target="_blank"
      rel="noopener noreferrer nofollow ugc"
      referrerPolicy="no-referrer"
      className="flex items-stretch overflow-hidden rounded-[10px] border border-hairline transition-colors hover:bg-hover"
    >
      {link.imageUrl && isOwnPicture(link.imageUrl, hosts) ? (
        <span className="relative w-28 shrink-0 sm:w-40">
          <span className="absolute inset-0">
            <PictureImage src={link.imageUrl} alt="" />
          </span>
        </span>
      ) : null}
      <span className="flex min-w-0 flex-col justify-center gap-0.5 px-4 py-3">
        <span className="flex items-center gap-1.5 text-ink-2 text-meta">
          <span className="truncate">{link.providerName?.trim() || host}</span>
          <ExternalLink aria-hidden="true" size={13} strokeWidth={1.75} className="shrink-0" />
        </span>
        <span dir="auto" className="line-clamp-2 font-[600] text-ui">
          {link.title?.trim() || host}
        </span>
        {link.description ? (
          <span dir="auto" className="line-clamp-2 text-ink-2 text-meta">
            {link.description}
          </span>
        ) : null}
        <span className="sr-only">(opens in a new tab)</span>
      </span>
    </a>
  );
}
