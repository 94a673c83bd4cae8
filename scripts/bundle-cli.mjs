// Puts what every start of `khabar read` loads into one file: a hundred small files take longer to find and open than an article to read. What a command loads only when it is called stays where it is. Packages taken in are told in a file of their licences beside it. Then V8 compiles it once, reading the samples, and what it made is kept for every start (edges/cli/program-script.ts).
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const folder = resolve(dist, "edges/cli");
/** Loaded on demand by the command line itself, but by nearly every use of it. */
const TAKEN_IN = new Set([resolve(folder, "read-command.js")]);

/** Packages that every start loads, and needs little of. */
const PACKAGES = ["commander", "@noble/hashes", "@tabby_ai/hijri-converter"];

const isPackage = (id) => !id.startsWith(".") && !id.startsWith("\0") && !isAbsolute(id);

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

/** A script has no `import()` of its own: it is handed one. */
const loadGiven = (code) => code.replaceAll(/\bawait import\(/gu, "await load(");

/** Taken in packages load what they need for a case that the command line does not have: with it, half of Node's network. */
const EAGER = 'require("node:child_process")';
const spawnLoadedLate = (code) => {
  if (code.split(EAGER).length !== 2) throw new Error("commander loads child processes in another way: see to it in bundle-cli.mjs");
  return code.replace(EAGER, `{ spawn: (...given) => ${EAGER}.spawn(...given) }`);
};

/** What is not ASCII stands in strings and patterns, where an escape says the same; an engine keeps such a text in half the room. */
const inAscii = (code) =>
  code.replaceAll(/[^\p{ASCII}]/gu, (c) =>
    Array.from(c.split(""), (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""),
  );

const bundle = (entry, file, format) =>
  build({
    configFile: false,
    root: dist,
    logLevel: "warn",
    publicDir: false,
    plugins: [inPlace],
    ssr: { noExternal: true },
    build: {
      ssr: resolve(folder, entry),
      copyPublicDir: false,
      target: "node20",
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rollupOptions: {
        external: (id) => isPackage(id) && !PACKAGES.some((name) => id === name || id.startsWith(`${name}/`)),
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  });

await bundle("program.js", "program.cjs", "cjs");
const program = join(folder, "program.cjs");
writeFileSync(program, inAscii(spawnLoadedLate(loadGiven(readFileSync(program, "utf8")))));
await bundle("compiled-main.js", "main.js", "es");
rmSync(join(folder, "program.compiled"), { force: true });
const compiling = spawnSync(process.execPath, [fileURLToPath(new URL("compile-cli.mjs", import.meta.url))], { stdio: "inherit" });
if (compiling.status !== 0) throw new Error("the command line that was put together cannot read the samples");

const licence = (name) => {
  const home = join(dist, "../node_modules", name);
  const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  const file = readdirSync(home).find((f) => /^licen[cs]e/iu.test(f));
  if (!file) throw new Error(`${name} has no licence beside it: it cannot be taken into the command line`);
  return `${name} ${version}\n\n${readFileSync(join(home, file), "utf8").trim()}\n`;
};
writeFileSync(join(folder, "LICENCES.txt"), PACKAGES.map(licence).join(`\n${"-".repeat(72)}\n\n`));
