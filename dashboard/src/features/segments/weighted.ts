/** A value that stands for so many customers. */
export interface Weighted {
  value: number;
  weight: number;
}

/** The values below which given shares of all weight lie, in the order of the shares, which must rise. */
export function quantiles(values: readonly Weighted[], shares: readonly number[]): number[] {
  const sorted = [...values].sort((one, other) => one.value - other.value);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let passed = 0;
  let at = 0;
  return shares.map((share) => {
    while (at < sorted.length - 1 && passed + (sorted[at]?.weight ?? 0) < share * total) {
      passed += sorted[at]?.weight ?? 0;
      at += 1;
    }
    return sorted[at]?.value ?? Number.NaN;
  });
}
