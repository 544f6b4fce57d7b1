'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { PictureImage } from './picture-image';

type PlayerProps = { manifest: string; sound: boolean; cover: string | null };

const HLS_TYPE = 'application/vnd.apple.mpegurl';

/** The browser's own player; where it does not speak HLS, hls.js feeds it, loaded only then. */
export default function Player({ manifest, sound, cover }: PlayerProps) {
  const element = useRef<HTMLVideoElement & HTMLAudioElement>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const media = element.current;
    if (!media || failed) return;
    media.focus({ preventScroll: true });
    return start(media, manifest, () => setFailed(true));
  }, [manifest, failed]);

  if (failed) {
    return (
      <div className="grid aspect-video place-items-center rounded-[10px] bg-sunken">
        <ErrorState
          inline
          what="The recording did not load."
          next="The network may be busy. Try again in a moment."
          action={<Button onClick={() => setFailed(false)}>Try again</Button>}
        />
      </div>
    );
  }
  if (sound) {
    return (
      <div className="relative aspect-video overflow-hidden rounded-[10px] bg-accent-soft">
        {cover ? <PictureImage src={cover} alt="" /> : null}
        {/* biome-ignore lint/a11y/useMediaCaption: the API names no captions */}
        <audio
          ref={element}
          controls
          onError={() => setFailed(true)}
          className="absolute inset-x-3 bottom-3 w-[calc(100%-1.5rem)]"
        />
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useMediaCaption: the API names no captions
    <video
      ref={element}
      controls
      playsInline
      poster={cover ?? undefined}
      onError={() => setFailed(true)}
      className="aspect-video w-full rounded-[10px] bg-black"
    />
  );
}

/** Begins to play; what it returns stops it and lets go of what was loaded. */
function start(media: HTMLMediaElement, manifest: string, onFail: () => void): () => void {
  if (media.canPlayType(HLS_TYPE)) {
    media.src = manifest;
    play(media);
    return () => {
      media.removeAttribute('src');
      media.load();
    };
  }
  let stopped = false;
  let stop = () => {};
  import('hls.js')
    .then(({ default: Hls }) => {
      if (stopped) return;
      if (!Hls.isSupported()) return onFail();
      // No worker: it would need blob: scripts in the page's policy.
      const hls = new Hls({ enableWorker: false });
      stop = () => hls.destroy();
      hls.on(Hls.Events.ERROR, (_, error) => {
        if (!error.fatal) return;
        hls.destroy();
        onFail();
      });
      hls.on(Hls.Events.MANIFEST_PARSED, () => play(media));
      hls.loadSource(manifest);
      hls.attachMedia(media);
    })
    .catch(onFail);
  return () => {
    stopped = true;
    stop();
  };
}

function play(media: HTMLMediaElement) {
  // Refused where a browser wants a press of its own: its controls are there for that.
  media.play().catch(() => {});
}
