import { beforeEach, describe, expect, it } from 'vitest';
import { draftKey, readDraft, removeDraft, writeDraft } from './drafts';

class Shelf implements Storage {
  readonly kept = new Map<string, string>();
  full = false;
  get length() {
    return this.kept.size;
  }
  key(index: number) {
    return [...this.kept.keys()][index] ?? null;
  }
  clear() {
    this.kept.clear();
  }
  getItem(key: string) {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    if (this.full) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    this.kept.set(key, value);
  }
  removeItem(key: string) {
    this.kept.delete(key);
  }
}

const words = '“Ahoy” – <script>alert(1)</script>\n\nשלום 👋🏽';

describe('a draft', () => {
  let shelf: Shelf;
  const key = draftKey('gid://m/User/7', 'post:9');
  beforeEach(() => {
    shelf = new Shelf();
  });

  it('comes back as it was left, to the same member in the same place only', () => {
    writeDraft(key, words, shelf);
    expect(readDraft(key, shelf)).toBe(words);
    expect(readDraft(draftKey('gid://m/User/8', 'post:9'), shelf)).toBeNull();
    expect(readDraft(draftKey('gid://m/User/7', 'reply:9'), shelf)).toBeNull();
    expect([...shelf.kept.keys()]).toEqual(['foyer.draft.gid://m/User/7.post:9']);
  });

  it('is gone once it is removed or blanked', () => {
    writeDraft(key, words, shelf);
    removeDraft(key, shelf);
    expect(readDraft(key, shelf)).toBeNull();
    writeDraft(key, words, shelf);
    writeDraft(key, ' \n', shelf);
    expect(shelf.length).toBe(0);
  });

  it('survives a full storage for as long as the page does', () => {
    shelf.full = true;
    writeDraft(key, words, shelf);
    expect(readDraft(key, shelf)).toBe(words);
    removeDraft(key, shelf);
    expect(readDraft(key, shelf)).toBeNull();
  });

  it('prefers the newest words when storage fills up in between', () => {
    writeDraft(key, 'first', shelf);
    shelf.full = true;
    writeDraft(key, 'first and second', shelf);
    expect(readDraft(key, shelf)).toBe('first and second');
    shelf.full = false;
    writeDraft(key, 'third', shelf);
    expect(readDraft(key, shelf)).toBe('third');
    expect(shelf.kept.get(key)).toBe('third');
  });

  it('works where there is no storage at all', () => {
    writeDraft(key, words, null);
    expect(readDraft(key, null)).toBe(words);
    removeDraft(key, null);
    expect(readDraft(key, null)).toBeNull();
  });
});
