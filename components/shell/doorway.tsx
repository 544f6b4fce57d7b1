import { Bookmark, MessageCircle } from 'lucide-react';
import { Avatar } from '@/components/ui/avatar';

/** The landing page's picture: a lit doorway, and a little of what is said behind it. Decoration only. */
export function Doorway() {
  return (
    <div aria-hidden="true" className="relative mx-auto w-full max-w-[27rem] select-none pt-[26%] lg:mr-0">
      <div className="absolute inset-x-[9%] inset-y-0 rounded-t-full bg-[light-dark(#ecdfcc,#2a1d15)]" />
      <div className="absolute inset-x-[19%] top-[9%] bottom-0 rounded-t-full bg-[light-dark(#f5d9b0,#593219)]" />
      <div className="absolute inset-x-[30%] top-[20%] bottom-0 rounded-t-full bg-[light-dark(#fff0d2,#d08a4a)]" />
      <div className="absolute inset-x-0 bottom-0 h-px bg-hairline" />

      <div className="relative rounded-card bg-surface p-5 shadow-float sm:mr-0 sm:ml-2">
        <div className="flex items-center gap-3">
          <Avatar id="ines" name="Inês Okafor" size={36} />
          <p className="text-meta">
            <span className="block font-[600] text-ink text-ui">Inês Okafor</span>
            <span className="text-ink-3">in The Workshop · 20 min ago</span>
          </p>
        </div>
        <p className="mt-4 font-serif text-title-lg">What the old bell taught us</p>
        <p className="mt-1.5 line-clamp-3 text-ink-2 text-ui">
          It hung silent for thirty winters. Last Sunday nine of us carried it down the stairs, and the youngest got to
          ring it first.
        </p>
        <div className="mt-4 flex items-center gap-2 text-ink-2 text-meta">
          <span className="rounded-full bg-accent-soft px-2.5 py-1 text-accent-text tabular-nums">👏 24</span>
          <span className="rounded-full bg-hover px-2.5 py-1 tabular-nums">❤️ 9</span>
          <span className="ml-auto flex items-center gap-1.5 tabular-nums">
            <MessageCircle size={16} strokeWidth={1.75} /> 14
          </span>
          <Bookmark size={16} strokeWidth={1.75} className="ml-1" />
        </div>
      </div>

      <div className="relative mt-4 mr-5 mb-8 ml-[22%] flex gap-3 rounded-card bg-raised p-4 shadow-float">
        <Avatar id="park" name="박서연" size={28} />
        <p className="text-ui">
          <span className="block font-[600] text-meta">박서연</span>
          <span className="text-ink-2">We could hear it from the harbour.</span>
        </p>
      </div>
    </div>
  );
}
