import { defineConfig } from "vitest/config";

/** The desk in a real browser: apart from the others, which need nothing but Node. */
export default defineConfig({
  test: {
    include: ["tests/browser/**/*.test.ts"],
    globalSetup: "tests/browser/open-desk.ts",
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // one browser at a time is enough for two cores
    fileParallelism: false,
  },
});
