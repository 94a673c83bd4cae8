/** Cases. */
export const cases = {
  casesAbout:
    "Folders of claims, articles and events with notes: to be handed to a colleague by their link, or kept as one document with its citations.",
  noCases: "There is no case yet. Make one, then put claims, articles and events into it from their pages.",
  newCase: "New case",
  caseName: "Name",
  caseAbout: "What it is about",
  caseItems: { one: "{n} item", other: "{n} items" },
  changedOn: "changed",
  byName: "by {name}",
  changeCase: "Change name or note",
  removeCase: "Remove the case",
  removeCaseAbout: "“{name}” and its notes are gone for good; what it holds stays in the record.",
  emptyCase: "It is empty. The pages of claims, articles and events have a button to put them here.",
  goneFromRecord: "This is not in the record any more.",
  addNote: "Add a note",
  changeNote: "Change the note",
  takeOut: "Take out",
  takeOutAbout: "It stays in the record; its note in this case is gone.",
  asDocument: "Export as a page",
  asMarkdown: "Export as Markdown",
} as const;
