import 'server-only';
import { cache } from 'react';
import { ShellDocument, type ShellQuery } from '@/graphql/generated/graphql';
import { load } from './gate';
import type { Loaded } from './loaded';

/** What every member page stands in. Asked once per request, however many parts of the page want it. */
export const loadShell: () => Promise<Loaded<ShellQuery>> = cache(() => load(ShellDocument, {}));
