import type { FailureCode } from '@/lib/gateway/codes';

/** What a loader brings to a page: the whole answer, or what went wrong in words for a person. */
export type Loaded<D> = { ok: true; data: D } | { ok: false; code: FailureCode; what: string; next: string };
