/** One figure, and in small words what it means. */
export function print(what: string, figure: string, meaning: string): void {
  console.log(`${what}: ${figure}\n  ${meaning}\n`);
}

/** The value that so large a part of all is not above; NaN of nothing. */
export function quantile(values: number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const median = (values: number[]): number => quantile(values, 0.5);
