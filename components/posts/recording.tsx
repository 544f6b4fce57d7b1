'use client';

import { lazy, Suspense, useState } from 'react';
import type { PostMedia } from './media';
import { RecordingCover } from './recording-cover';

const Player = lazy(() => import('./player'));

/** A recording: its cover until it is asked for, then its player. Nothing of it loads before. */
export function Recording({ media }: { media: Extract<PostMedia, { kind: 'recording' }> }) {
  const [playing, setPlaying] = useState(false);
  const { manifest, sound, cover } = media;
  const label = sound ? 'Play the recording' : 'Play the video';
  const ready = manifest !== null;
  const picture = <RecordingCover sound={sound} cover={cover} eager ready={ready} label={ready ? label : undefined} />;
  if (manifest === null) return picture;
  if (playing) {
    return (
      <Suspense fallback={picture}>
        <Player manifest={manifest} sound={sound} cover={cover} />
      </Suspense>
    );
  }
  return (
    <button type="button" onClick={() => setPlaying(true)} className="block w-full rounded-[10px]">
      {picture}
    </button>
  );
}
