/** What is expected of the tags of a sentence under given scores. */
import { mayFollow } from "../core/tagger/tags.ts";
import type { Encoded } from "./encode.ts";
import { L } from "./params.ts";

/** Forward and backward passes in scaled probabilities: turns scores into (expected - true) counts of tags and steps. */
export const expectations = (s: Encoded, e: Float64Array, steps: Float32Array, stepGradient: Float64Array): Float64Array => {
  const n = s.types.length;
  const expStep = Float64Array.from(steps, (w, k) => (mayFollow(Math.floor(k / L), k % L) ? Math.exp(w) : 0));
  const local = new Float64Array(n * L);
  for (let i = 0; i < n; i++) {
    let most = -Infinity;
    for (let l = 0; l < L; l++) most = Math.max(most, e[i * L + l] as number);
    for (let l = 0; l < L; l++) local[i * L + l] = Math.exp((e[i * L + l] as number) - most);
  }
  const a = new Float64Array(n * L);
  const scale = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let l = 0; l < L; l++) {
      let v = 0;
      if (i === 0) v = expStep[L * L + l] as number;
      else for (let k = 0; k < L; k++) v += (a[(i - 1) * L + k] as number) * (expStep[k * L + l] as number);
      v *= local[i * L + l] as number;
      a[i * L + l] = v;
      sum += v;
    }
    scale[i] = sum;
    for (let l = 0; l < L; l++) a[i * L + l] = (a[i * L + l] as number) / sum;
  }
  const b = new Float64Array(n * L);
  for (let l = 0; l < L; l++) b[(n - 1) * L + l] = 1;
  for (let i = n - 2; i >= 0; i--)
    for (let k = 0; k < L; k++) {
      let v = 0;
      for (let l = 0; l < L; l++) v += (expStep[k * L + l] as number) * (local[(i + 1) * L + l] as number) * (b[(i + 1) * L + l] as number);
      b[i * L + k] = v / (scale[i + 1] as number);
    }
  const d = new Float64Array(n * L);
  stepGradient.fill(0);
  for (let i = 0; i < n; i++) {
    const tag = s.tags[i] as number;
    for (let l = 0; l < L; l++) d[i * L + l] = (a[i * L + l] as number) * (b[i * L + l] as number);
    d[i * L + tag] = (d[i * L + tag] as number) - 1;
    const from = i === 0 ? L : (s.tags[i - 1] as number);
    stepGradient[from * L + tag] = (stepGradient[from * L + tag] as number) - 1;
    if (i === 0) {
      for (let l = 0; l < L; l++) stepGradient[L * L + l] = (stepGradient[L * L + l] as number) + (a[l] as number) * (b[l] as number);
      continue;
    }
    for (let k = 0; k < L; k++)
      for (let l = 0; l < L; l++)
        stepGradient[k * L + l] =
          (stepGradient[k * L + l] as number) +
          ((a[(i - 1) * L + k] as number) * (expStep[k * L + l] as number) * (local[i * L + l] as number) * (b[i * L + l] as number)) /
            (scale[i] as number);
  }
  return d;
};
