import 'server-only';
import { processWide } from '@/lib/config/process-wide';

const SAMPLE_MS = 100;
/** Of the mean. */
const TOO_LATE_MS = 400;
/** The most that one sample counts: four late ones in a row reach the mark, a single long pause never does. */
const LATEST_MS = 500;
const WEIGHT = 0.4;

/** Whether this process is so far behind that new work would only make everybody wait: a mean of how late its own timer is. */
export function isOverloaded(): boolean {
  return processWide('gateway.load', watchLag).lag() > TOO_LATE_MS;
}

function watchLag() {
  let mean = 0;
  let due = performance.now() + SAMPLE_MS;
  const timer = setInterval(() => {
    const now = performance.now();
    mean += WEIGHT * (Math.min(Math.max(now - due, 0), LATEST_MS) - mean);
    due = now + SAMPLE_MS;
  }, SAMPLE_MS);
  timer.unref();
  return { lag: () => mean };
}
