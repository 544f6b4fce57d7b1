import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { processWide } from '@/lib/config/process-wide';

/** Which build this process runs, as `next build` named it; null while developing, where there is none. */
export function buildId(): string | null {
  return processWide('telemetry.build', () => ({ id: process.env.NODE_ENV === 'production' ? readBuildId() : null }))
    .id;
}

function readBuildId(): string | null {
  try {
    return readFileSync(join(process.cwd(), '.next', 'BUILD_ID'), 'utf8').trim();
  } catch {
    return null; // a platform that keeps the file elsewhere: the version still says which release it is
  }
}
