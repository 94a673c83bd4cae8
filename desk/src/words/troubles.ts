/** What is said when something goes wrong: fetched the first time something does, since most pages never need it. */
export { failureInArabic } from "./failures.ts";
export { problemText } from "./problem-text.ts";
