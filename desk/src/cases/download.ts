/** Gives something to the browser to be kept as a file. */
export const downloadBytes = (name: string, type: string, content: Uint8Array | string): void => {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // the browser has taken hold of it by then
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
