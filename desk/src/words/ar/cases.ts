import type { cases as english } from "../en/cases.ts";
import type { InArabic } from "../words.ts";

export const cases: InArabic<typeof english> = {
  casesAbout: "ملفات تجمع أقوالًا ومقالات وأحداثًا مع ملاحظات عليها؛ تُسلَّم إلى زميل برابطها، أو تُحفظ مستندًا واحدًا بإحالاته.",
  noCases: "لا ملفات بعد. أنشئ ملفًا، ثم ضع فيه أقوالًا ومقالات وأحداثًا من صفحاتها.",
  newCase: "ملف جديد",
  caseName: "الاسم",
  caseAbout: "موضوعه",
  caseItems: { zero: "فارغ", one: "مادة واحدة", two: "مادتان", few: "{n} مواد", many: "{n} مادة", other: "{n} مادة" },
  changedOn: "آخر تعديل:",
  byName: "أنشأه {name}",
  changeCase: "تعديل الاسم أو الملاحظة",
  removeCase: "حذف الملف",
  removeCaseAbout: "يُحذف «{name}» وما فيه من ملاحظات نهائيًا، ويبقى ما يضمّه في السجل.",
  emptyCase: "الملف فارغ. في صفحات الأقوال والمقالات والأحداث زر لوضعها هنا.",
  goneFromRecord: "لم يعد هذا في السجل.",
  addNote: "أضف ملاحظة",
  changeNote: "عدّل الملاحظة",
  takeOut: "أخرِج من الملف",
  takeOutAbout: "يبقى في السجل، وتُحذف الملاحظة عليه في هذا الملف.",
  asDocument: "تصدير بصيغة صفحة ويب",
  asMarkdown: "تصدير بصيغة Markdown",
};
