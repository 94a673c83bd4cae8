export * from "./reading.ts";
export * as vocabulary from "./vocabulary.ts";
