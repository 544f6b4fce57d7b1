/**
 * A tab left open over a deployment asks for chunks that are gone. Loading the page again brings the new ones; a chunk that is
 * missing after that too is a fault, and the page says so.
 */
export function reloadOnceFor(error: Error): void {
  if (error.name !== 'ChunkLoadError') return;
  try {
    if (sessionStorage.getItem(KEY) === error.message) return;
    sessionStorage.setItem(KEY, error.message);
  } catch {
    // Without storage nothing would stop a second reload, or a hundredth.
    return;
  }
  location.reload();
}

// Names the chunk: after the next deployment another one is missing, and one more reload is right.
const KEY = 'foyer.missing-chunk';
