import { AudioLines, Play } from 'lucide-react';
import { PictureImage } from './picture-image';

type RecordingCoverProps = {
  sound: boolean;
  cover: string | null;
  eager?: boolean;
  ready: boolean;
  /** Said instead of what it is, where pressing it does something. */
  label?: string;
};

/** What stands for a recording until it plays: its cover and a mark; sound without a cover is a ground of its own. */
export function RecordingCover({ sound, cover, eager = false, ready, label }: RecordingCoverProps) {
  return (
    <span className="group/cover relative block aspect-video w-full overflow-hidden rounded-[10px] bg-sunken">
      {cover ? (
        <PictureImage src={cover} alt="" eager={eager} />
      ) : (
        <span className="grid size-full place-items-center bg-accent-soft text-accent-text">
          <AudioLines aria-hidden="true" size={72} strokeWidth={1} className="opacity-40" />
        </span>
      )}
      <span className="absolute inset-0 grid place-items-center">
        {ready ? (
          <span className="grid size-16 place-items-center rounded-full bg-black/60 text-white backdrop-blur-sm transition-transform group-hover/cover:scale-105">
            <Play aria-hidden="true" size={26} strokeWidth={1.75} className="translate-x-0.5 fill-current" />
          </span>
        ) : (
          <span className="rounded-full bg-black/70 px-4 py-2 text-meta text-white">
            The recording is being prepared. Come back a little later.
          </span>
        )}
      </span>
      {sound && cover ? (
        <span
          aria-hidden="true"
          className="absolute bottom-3 left-3 flex items-center gap-1.5 rounded-full bg-black/60 px-2.5 py-1 text-meta text-white backdrop-blur-sm"
        >
          <AudioLines aria-hidden="true" size={16} strokeWidth={1.75} />
          Listen
        </span>
      ) : null}
      <span className="sr-only">{label ?? (sound ? 'A recording to listen to' : 'A video')}</span>
    </span>
  );
}
