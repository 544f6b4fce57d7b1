'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';

type PlayerProps = { manifest: string; sound: boolean; cover: string | null };

const HLS_TYPE = 'application/vnd.apple.mpegurl';

/** The browser's own player; where it does not speak HLS, hls.js feeds it, loaded only then. */
export default function Player({ manifest, sound, cover }: PlayerProps) {
  const element = useRef<HTMLVideoElement & HTMLAudioElement>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is the same manifest, loaded anew
  useEffect(() => {
    const media = element.current;
    if (!media || failed) return;
    const started = start(media, manifest, () => setFailed(true));
    media.focus({ preventScroll: true });
    return () => {
      void started.then((stop) => stop());
    };
  }, [manifest, attempt, failed]);

  if (failed) {
    return (
      <div className="grid aspect-video place-items-center rounded-[10px] bg-sunken">
        <ErrorState
          inline
          what="The recording did not load."
          next="The network may be busy. Try again in a moment."
          action={
            <Button
              onClick={() => {
                setFailed(false);
                setAttempt(attempt + 1);
              }}
            >
              Try again
            </Button>
          }
        />
      </div>
    );
  }
  if (sound) {
    return (
      // biome-ignore lint/a11y/useMediaCaption: the API names no captions
      <audio ref={element} controls className="w-full" onError={() => setFailed(true)} />
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

/** Begins to play; the answer stops it and lets go of what was loaded. */
async function start(media: HTMLMediaElement, manifest: string, onFail: () => void): Promise<() => void> {
  if (media.canPlayType(HLS_TYPE)) {
    media.src = manifest;
    play(media);
    return () => media.removeAttribute('src');
  }
  // No worker: it would need blob: scripts in the page's policy.
  const { default: Hls } = await import('hls.js');
  if (!Hls.isSupported()) {
    onFail();
    return () => {};
  }
  const hls = new Hls({ enableWorker: false });
  hls.on(Hls.Events.ERROR, (_, error) => {
    if (!error.fatal) return;
    hls.destroy();
    onFail();
  });
  hls.on(Hls.Events.MANIFEST_PARSED, () => play(media));
  hls.loadSource(manifest);
  hls.attachMedia(media);
  return () => hls.destroy();
}

function play(media: HTMLMediaElement) {
  // Refused where a browser wants a press of its own: its controls are there for that.
  media.play().catch(() => {});
}
