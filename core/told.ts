/** A value while it is put together: what is not told has no key. Keys added one by one are made many times faster than spread together. */
export type Growing<T> = { -readonly [K in keyof T]?: T[K] | undefined };

/** With every key, those that may be left out as well: one that is forgotten where such a value is made is an error of the compiler. */
export type InFull<T> = { readonly [K in keyof Required<T>]: T[K] };
