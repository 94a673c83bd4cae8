import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { world } from "./build/world.ts";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react(), world()],
  build: {
    outDir: fileURLToPath(new URL("../dist/desk", import.meta.url)),
    emptyOutDir: true,
    // fonts are files of their own: the policy allows no data: fonts
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { "/api": "http://localhost:4321" } },
});
