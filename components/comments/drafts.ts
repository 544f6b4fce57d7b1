const PREFIX = 'foyer.draft.';

/** Keeps words where the browser keeps none: storage can be switched off or full. They then last as long as the page. */
const memory = new Map<string, string>();

/** `place` says which box: `post:<id>`, `reply:<id>`, `edit:<id>`. Members who share a browser do not share words. */
export function draftKey(memberId: string, place: string): string {
  return `${PREFIX}${memberId}.${place}`;
}

/** The words that were left in a box, or null. */
export function readDraft(key: string, storage: Storage | null = browserStorage()): string | null {
  try {
    return memory.get(key) ?? storage?.getItem(key) ?? null;
  } catch {
    // Storage that may not be read: only this page's words are known.
    return memory.get(key) ?? null;
  }
}

/** Written with every keystroke: whatever ends the page, the words are there. Blank words are no draft. */
export function writeDraft(key: string, text: string, storage: Storage | null = browserStorage()): void {
  if (text.trim() === '') {
    removeDraft(key, storage);
    return;
  }
  try {
    if (!storage) throw new Error('There is no storage');
    storage.setItem(key, text);
    memory.delete(key);
  } catch {
    memory.set(key, text);
  }
}

export function removeDraft(key: string, storage: Storage | null = browserStorage()): void {
  memory.delete(key);
  try {
    storage?.removeItem(key);
  } catch {
    // Storage that may not be written holds no draft of ours either.
  }
}

function browserStorage(): Storage | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage;
  } catch {
    // Reading the property alone throws where cookies are blocked.
    return null;
  }
}
