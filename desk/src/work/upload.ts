/** Files to the record, told as they go over. */
import { type ApiProblem, KhabarError } from "../../../edges/client/client.ts";
import type { WorkState } from "./work-state.ts";

/** As the API takes them at once. */
export const MOST_FILES = 1000;

/** Throws a KhabarError for what the API refuses, an Error where nobody answers. fetch() tells nothing of what went over yet. */
export const upload = (files: readonly File[], told: (share: number) => void): Promise<WorkState> =>
  new Promise((resolve, reject) => {
    const form = new FormData();
    for (const file of files) form.append("file", file, file.name);
    const request = new XMLHttpRequest();
    request.open("POST", "/api/upload");
    request.responseType = "json";
    request.upload.addEventListener("progress", (e) => e.lengthComputable && told(e.loaded / e.total));
    request.addEventListener("load", () => {
      const answer: unknown = request.response;
      if (request.status < 300) resolve(answer as WorkState);
      else
        reject(
          new KhabarError((answer as ApiProblem | null) ?? { type: "about:blank", title: request.statusText, status: request.status }),
        );
    });
    request.addEventListener("error", () => reject(new TypeError("nobody answers at this address")));
    request.send(form);
  });

/** A text with what is known of it. */
export const sendText = async (article: Readonly<Record<string, string>>): Promise<WorkState> => {
  const response = await fetch("/api/text", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(article),
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as WorkState;
  throw new KhabarError((answer as ApiProblem | null) ?? { type: "about:blank", title: response.statusText, status: response.status });
};

export const stopWork = async (id: number): Promise<void> => {
  await fetch(`/api/work/${id}/stop`, { method: "POST" });
};
