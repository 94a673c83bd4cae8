/** A value while it is put together: what is not told has no key. Keys added one by one are made many times faster than spread together. */
export type Growing<T> = { -readonly [K in keyof T]?: T[K] | undefined };
