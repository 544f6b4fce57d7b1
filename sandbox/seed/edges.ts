import type { DraftContent } from './draft.ts';
import type { SpaceKey } from './text/topic.ts';
import type { Writing } from './write.ts';

/** A post that a client could stumble over, at a fixed place of the feed. */
export type Edge = { index: number; space: SpaceKey; topic?: string; writer?: number; write(writing: Writing): DraftContent };

const EDGES: Edge[] = [];

export function edgeAt(index: number): Edge | undefined {
  return EDGES.find((edge) => edge.index === index);
}
