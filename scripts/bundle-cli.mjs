// Puts what every start of `khabar read` loads into its one file: a hundred small files take longer to find and open than an article to read. What a command loads only when it is called stays where it is, and so do the packages of others.
import { dirname, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const folder = resolve(dist, "edges/cli");
/** Loaded on demand by the command line itself, but by nearly every use of it. */
const TAKEN_IN = new Set([resolve(folder, "read-command.js")]);

const inPlace = {
  name: "what is loaded on demand stays in place",
  resolveDynamicImport(specifier, importer) {
    if (typeof specifier !== "string" || !specifier.startsWith(".")) return { id: specifier, external: true };
    const file = resolve(dirname(importer), specifier);
    if (TAKEN_IN.has(file)) return { id: file };
    const path = relative(folder, file).split(sep).join("/");
    return { id: path.startsWith(".") ? path : `./${path}`, external: true };
  },
};

await build({
  configFile: false,
  root: dist,
  logLevel: "warn",
  publicDir: false,
  plugins: [inPlace],
  build: {
    ssr: resolve(folder, "main.js"),
    target: "node20",
    outDir: folder,
    emptyOutDir: false,
    minify: false,
    rollupOptions: {
      external: (id) => !id.startsWith(".") && !id.startsWith(dist),
      output: { format: "es", entryFileNames: "main.js", codeSplitting: false },
    },
  },
});
