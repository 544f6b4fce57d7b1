import { cache } from 'react';

/** For whom the page of this request was loaded: noted by the gate (lib/loaders), read where the page is drawn. One per request. */
export const viewerOfPage = cache((): { mark: string | null } => ({ mark: null }));
