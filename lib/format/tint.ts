/** A hue (0–359) that is always the same for the same id: FNV-1a, spread over twelve steps so neighbours differ. */
export function hueOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const character of id) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return ((hash >>> 0) % 12) * 30;
}
