import type { network as english } from "../en/network.ts";
import type { InArabic } from "../words.ts";

export const network: InArabic<typeof english> = {
  networkOf: "نوع الصلات",
  whoMetWhom: "من التقى مَن",
  whoCarriesWhom: "من نقل عمّن",
  networkOfMeetings: "من التقى مَن: أقوى الصلات بين الأكثر ذكرًا.",
  networkOfCarriage: "من نقل عمّن: وسائل الإعلام والوكالات ومن نقلت أقوالهم.",
  aroundWhom: "حول",
  howMany: "العدد",
  byCountries: "دول بدل الأشخاص",
  networkSize: "الأطراف: {nodes}، الصلات: {edges}",
  networkHelp: "اختر علامة لترى صلاتها. كلما كبرت العلامة زاد ذكر صاحبها، وكلما غلظ الخط كثرت اللقاءات.",
  ties: { zero: "بلا صلات", one: "صلة واحدة", two: "صلتان", few: "{n} صلات", many: "{n} صلة", other: "{n} صلة" },
  tiesTable: "الصلات، أقواها أولًا",
  oneSide: "طرف",
  otherSide: "الطرف الآخر",
  theCarrier: "الناقل",
  whomCarried: "نقل أقوال",
  lastTime: "آخر مرة",
  onlyAround: "ما حوله فقط",
};
