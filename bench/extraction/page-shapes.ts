/**
 * Pages in the shapes that Arabic news sites have, built around a given text, so that it is known word for word what is
 * the article and what is not. The shapes follow what the field notes tell of furniture: where it stands and how it is headed.
 */
export interface Story {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** headlines of other articles, for the links around it */
  readonly others: readonly string[];
}

export interface BuiltPage {
  readonly shape: string;
  readonly html: string;
  /** lines that are not the article */
  readonly noise: readonly string[];
}

const p = (lines: readonly string[], attributes = ""): string => lines.map((l) => `<p${attributes}>${l}</p>`).join("\n");
const links = (titles: readonly string[]): string => titles.map((t, i) => `<li><a href="/news/${i}">${t}</a></li>`).join("");
const cards = (titles: readonly string[]): string =>
  titles
    .map(
      (t, i) =>
        `<div class="card"><a href="/n/${i}"><img src="/i/${i}.jpg" alt=""></a><h4><a href="/n/${i}">${t}</a></h4><span>منذ ${i + 2} ساعات</span></div>`,
    )
    .join("");

const MENU = ["الرئيسية", "سياسة", "اقتصاد", "رياضة", "ثقافة وفنون", "منوعات", "فيديو"];
const menu = `<ul class="menu">${MENU.map((m) => `<li><a href="/${m}">${m}</a></li>`).join("")}</ul>`;
const shell = (title: string, body: string): string =>
  `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${title}</title><script>window.x={"a":"<p>لا</p>"}</script></head><body>${body}</body></html>`;

type Shape = (s: Story) => { readonly body: string; readonly noise: readonly string[] };

/** The first two paragraphs, something in between, the rest. */
const broken = ({ paragraphs }: Story, between: string, attributes = ""): string =>
  `${p(paragraphs.slice(0, 2), attributes)}${between}${p(paragraphs.slice(2), attributes)}`;

const SHAPES: Readonly<Record<string, Shape>> = {
  "clean article element": (s) => ({
    body: `<header>${menu}</header><main><article><h1>${s.title}</h1>${p(s.paragraphs)}</article></main><footer>جميع الحقوق محفوظة</footer>`,
    noise: ["جميع الحقوق محفوظة"],
  }),
  "blog theme, related cards and button to the top": (s) => ({
    body: `<div id="page">${menu}<div class="entry-content">${p(s.paragraphs)}<div class="tagcloud">الوسوم <a href="/t/1">دبلوماسية</a> <a href="/t/2">محادثات</a></div></div>
      <div class="share-buttons"><h4>شاركها</h4><a href="#">فيسبوك</a><a href="#">تويتر</a><a href="#">طباعة</a></div>
      <div id="related"><h3>مقالات ذات صلة</h3>${cards(s.others)}</div><a class="go-top" href="#">زر الذهاب إلى الأعلى</a></div>`,
    noise: [...s.others, "شاركها", "مقالات ذات صلة", "زر الذهاب إلى الأعلى", "الوسوم"],
  }),
  "read-also links between paragraphs": (s) => ({
    body: `<nav>${menu}</nav><div class="article-body">${broken(s, `<p><strong>اقرأ أيضا</strong></p><ul>${links(s.others.slice(0, 3))}</ul>`)}</div>`,
    noise: ["اقرأ أيضا", ...s.others.slice(0, 3)],
  }),
  "read-also as one paragraph with its link": (s) => ({
    body: `<div class="content"><h1>${s.title}</h1>${broken(s, `<p>اقرأ أيضا: <a href="/x">${s.others[0]}</a></p>`)}</div>`,
    noise: [s.others[0] as string],
  }),
  "sidebar of most read, comments and newsletter": (s) => ({
    body: `<div class="row"><div class="col-8"><div class="story">${p(s.paragraphs)}</div><div class="comments"><h3>التعليقات</h3><div><b>قارئ</b><p>تعليق طويل لا شأن له بالخبر، كتبه قارئ غاضب في ساعة متأخرة من الليل، ثم عاد فكتب غيره وزاد.</p></div></div>
      <div class="newsletter"><p>اشترك في النشرة البريدية ليصلك كل جديد من أخبارنا وتقاريرنا صباح كل يوم</p></div></div>
      <div class="col-4"><h3>الأكثر قراءة</h3><ol>${links(s.others)}</ol></div></div>`,
    noise: [...s.others, "الأكثر قراءة", "تعليق طويل لا شأن له بالخبر", "اشترك في النشرة البريدية", "التعليقات"],
  }),
  "paragraphs as lines with breaks": (s) => ({
    body: `<table><tr><td>${menu}</td><td><font size="4">${s.paragraphs.join("<br><br>")}</font><br><b>المصدر: وكالات</b></td><td><ul>${links(s.others)}</ul></td></tr></table>`,
    noise: s.others,
  }),
  "paragraphs as div elements": (s) => ({
    body: `<div class="wrap"><div class="hd">${menu}</div><div class="txt">${s.paragraphs.map((l) => `<div>${l}</div>`).join("")}</div><div class="more"><div class="t">قد يعجبك أيضا</div>${cards(s.others)}</div></div>`,
    noise: [...s.others, "قد يعجبك أيضا"],
  }),
  "follow-us line, caption and disclaimer": (s) => ({
    body: `<article><figure><img src="x.jpg"><figcaption>صورة أرشيفية</figcaption></figure>${broken(s, "<p>تابعونا على قناتنا في تيليجرام</p>")}
      <p class="disclaimer">التعليقات المنشورة لا تعبر عن رأي الموقع</p></article><aside><h3>أخبار متعلقة</h3><ul>${links(s.others)}</ul></aside>`,
    noise: [...s.others, "تابعونا على قناتنا في تيليجرام", "أخبار متعلقة", "لا تعبر عن رأي الموقع"],
  }),
  "next article glued on": (s) => ({
    body: `<main><article class="a1"><h1>${s.title}</h1>${p(s.paragraphs)}</article><div class="infinite"><h2>${s.others[0]}</h2><p>${s.others[1]}، هذا صدر خبر آخر لا صلة له بالأول، يحمله الموقع تحت الخبر.</p><p>${s.others[2]}، وهذه فقرته الثانية.</p></div></main>`,
    noise: [s.others[0] as string, "هذا صدر خبر آخر لا صلة له بالأول", "وهذه فقرته الثانية"],
  }),
  "application shell with lists of headlines": (s) => ({
    body: `<div id="__next"><div class="ticker"><span>عاجل</span>${s.others.map((o) => `<a href="/b">${o}</a>`).join(" ")}</div><div class="g"><div class="css-1">${p(s.paragraphs, ' class="css-2"')}</div><div class="css-3"><span>مواضيع ذات صلة</span><div>${cards(s.others.slice(0, 4))}</div></div></div></div>`,
    noise: [...s.others, "عاجل", "مواضيع ذات صلة"],
  }),
};

export const builtPages = (story: Story): readonly BuiltPage[] =>
  Object.entries(SHAPES).map(([shape, make]) => {
    const { body, noise } = make(story);
    return { shape, html: shell(story.title, body), noise };
  });
