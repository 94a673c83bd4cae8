/**
 * An object with these keys, to be copied by all that are made like it. Parsed, not filled: an engine keeps what it parses in one shape,
 * and turns what is filled key by key, past some sixteen keys, into a slow table.
 */
export const objectWith = <K extends string, V>(keys: readonly K[], value: V): Record<K, V> => {
  const made = JSON.parse(`{${keys.map((key) => `${JSON.stringify(key)}:null`).join(",")}}`) as Record<K, V>;
  for (const key of keys) made[key] = value;
  return made;
};
