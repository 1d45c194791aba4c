import { JaroWinklerDistance } from 'natural/lib/natural/distance/index.js';

/** How alike two strings are by Jaro and Winkler: 1 the same, 0 nothing in common. The one door to `natural`'s distances. */
export function jaroWinkler(a: string, b: string): number {
  return JaroWinklerDistance(a, b);
}
