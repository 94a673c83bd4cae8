/** Debian's Chromium, started so that it asks no other host for anything: for measures and for tests. */
export const CHROMIUM = process.env.KHABAR_CHROMIUM ?? "/usr/bin/chromium";

export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
