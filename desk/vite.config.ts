import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { pagesJson } from "./build/pages-json.ts";
import { world } from "./build/world.ts";

/**
 * What every page loads is one file, and what several pages share is a few: each file is a question to the server, and a browser does
 * not run the first before the last is there. So small pieces go along with others, some of which a page may not need.
 */
const groups = [
  { name: "desk", tags: ["$initial" as const], priority: 2 },
  { name: "shared", minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 30_000, priority: 1 },
];
/** Shared files would be named after all the pages that share them. */
const chunkFileNames = ({ name }: { readonly name: string }): string => `assets/${name.replace(/^shared~.*/u, "shared")}-[hash].js`;

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react(), world(), pagesJson()],
  build: {
    outDir: fileURLToPath(new URL("../dist/desk", import.meta.url)),
    emptyOutDir: true,
    // fonts are files of their own: the policy allows no data: fonts
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups }, chunkFileNames } },
    // what every page loads is one file
    chunkSizeWarningLimit: 600,
  },
  server: { proxy: { "/api": "http://localhost:4321" } },
});
