/** Why something could not be taken in, which the record keeps in English, said in Arabic. */
import { isolated } from "../../../schema/message.ts";
import { type Rule, said } from "../../../edges/reasons/sentences.ts";

const NETWORK: Readonly<Record<string, string>> = {
  "no such host: check the spelling, or the network": "لا خادم بهذا الاسم: تحقق من كتابته أو من الاتصال",
  "the name could not be looked up just now": "تعذّر البحث عن الاسم الآن",
  "nothing answers there": "لا أحد يجيب هناك",
  "the connection was broken off": "انقطع الاتصال",
  "the host cannot be reached": "يتعذّر الوصول إلى الخادم",
  "there is no way to that network": "لا طريق إلى تلك الشبكة",
  "the connection took too long": "طال الاتصال أكثر مما ينبغي",
  "no answer came in time": "لم يصل جواب في الوقت المحدد",
  "the answer stopped coming": "توقف الجواب قبل أن يكتمل",
  "the headers of the answer are too large": "ترويسات الجواب أكبر مما يُقبل",
  "the answer is shorter or longer than it said": "طول الجواب يخالف ما أعلنه",
  "the answer is not HTTP": "الجواب ليس بروتوكول HTTP",
  stopped: "أُوقف",
};

const STATUS: Readonly<Record<string, string>> = {
  "asks for a login": "يطلب تسجيل الدخول",
  "asks for payment": "يطلب الدفع",
  "does not let this program in": "لا يسمح لهذا البرنامج بالدخول",
  "is not there": "لا شيء في هذا العنوان",
  "was taken down": "أُزيل من موضعه",
  "asks for fewer requests": "يطلب تقليل الطلبات",
  "may not be shown for legal reasons": "محجوب لأسباب قانونية",
  "the server has an error": "في الخادم خطأ",
  "an answer that is no page": "الجواب ليس صفحة",
  "leads elsewhere, which a webhook may not": "يحيل إلى عنوان آخر، ولا يُقبل ذلك من عنوان يُستدعى",
  "does not take it": "لا يقبل الرسالة",
};

const TLS: Readonly<Record<string, string>> = {
  "its certificate has expired": "انتهت صلاحية شهادته",
  "its certificate is not valid yet": "لم تبدأ صلاحية شهادته بعد",
  "its certificate is signed by itself": "شهادته موقّعة من نفسها",
  "its certificate rests on one that is signed by itself": "شهادته تستند إلى شهادة موقّعة من نفسها",
  "it does not send the certificates that its own rests on": "لا يرسل الشهادات التي تستند إليها شهادته",
  "the issuer of its certificate is not known": "جهة إصدار شهادته غير معروفة",
  "the issuer of its certificate is not known here": "جهة إصدار شهادته غير معروفة هنا",
  "its certificate was taken back": "أُبطلت شهادته",
  "its certificate is for another name": "شهادته لاسم آخر",
  "it does not speak TLS as it should": "اتصاله الآمن لا يجري على الوجه الصحيح",
};

const oneOf = (table: Readonly<Record<string, string>>): string =>
  Object.keys(table)
    .map((words) => words.replace(/[.?*+^$()[\]{}|\\]/gu, "\\$&"))
    .join("|");

/** Of what stands after the name of what failed. */
const rules: readonly Rule[] = [
  [new RegExp(`^(${oneOf(NETWORK)})$`, "u"), (what) => NETWORK[what] ?? what],
  [
    new RegExp(`^(${oneOf(STATUS)})(?: \\(HTTP (\\d+)\\)|: HTTP (\\d+))(?:; try again in (\\d+) s)?$`, "u"),
    (what, n, m, wait) => `${STATUS[what]} (HTTP ${n || m})${wait ? `؛ تُعاد المحاولة بعد ${wait} ث` : ""}`,
  ],
  [/^no safe connection: (.+)$/u, (why) => `لا اتصال آمنًا: ${TLS[why] ?? isolated(why)}`],
  [/^no answer within (\d+) seconds$/u, (n) => `لا جواب خلال ${n} ث`],
  [/^not there after ([\d.]+) s in all$/u, (n) => `لم يكتمل بعد ${n} ث`],
  [/^the site's robots\.txt asks programs to stay away from it$/u, "يطلب الموقع من البرامج في robots.txt ألا تجلبه"],
  [
    /^this is no RSS, Atom, RDF or JSON feed, .+; the page names (\S+) as its feed$/u,
    (feed) => `ليست هذه خلاصة؛ والصفحة تذكر خلاصتها في ${isolated(feed)}`,
  ],
  [/^this is no RSS, Atom, RDF or JSON feed, or one too broken to read/u, "ليست هذه خلاصة، أو أنها تالفة لا تُقرأ"],
  [/^this is no OPML list$/u, "ليست هذه قائمة OPML"],
  [/^the feed has neither an address nor a text for this item$/u, "ليس لهذه المادة في الخلاصة عنوان ولا نص"],
  [/^a sitemap of another site, listed by (\S+), is not followed$/u, (by) => `خريطة موقع آخر، ذكرتها ${isolated(by)}، فلا تُتابَع`],
  [/^the sitemap is broken; what stood before the break was read$/u, "خريطة الموقع تالفة، وقُرئ ما سبق موضع التلف"],
  [/^unpacked it would be over ([\d.]+) MB and was given up$/u, (n) => `يتجاوز بعد فك ضغطه ${n} ميغابايت، فتُرك`],
  [/^what came cannot be unpacked: /u, "تعذّر فك ضغط ما وصل"],
  [/^packed (?:\d+ times over|as ".*", which was not asked for)$/u, "مضغوط بطريقة لا تُقبل"],
  [/^over ([\d.]+) MB(?:, which is more than a page.* has| in the archive)?$/u, (n) => `يتجاوز ${n} ميغابايت`],
  [/^it declares XML entities, which a feed has no need of$/u, "فيه كيانات XML لا تحتاج إليها خلاصة"],
  [
    /^(?:nothing has changed, the server says|the server says that nothing has changed), though it was (?:not|never) asked$/u,
    "يقول الخادم إن شيئًا لم يتغير، ولم يُسأل عن ذلك",
  ],
  [/^not an address$/u, "ليس هذا عنوانًا"],
  [/^only http and https are fetched, not .+$/u, "لا يُجلب إلا ما كان عنوانه http أو https"],
  [/^an address with a name and password in it is not fetched$/u, "لا يُجلب عنوان فيه اسم وكلمة مرور"],
  [/^redirects in a circle$/u, "يحيل إلى نفسه في حلقة"],
  [/^more than (\d+) redirects$/u, (n) => `إحالاته أكثر من ${n}`],
  [/has no such item any more$/u, "لم يعد هذا في مصدره"],
  [/^this is .+, not a page$/u, "ليست هذه صفحة"],
  [/^no article was found on this page$/u, "لم يُعثر في هذه الصفحة على مقال"],
  [/^its text is too long for one article$/u, "نصه أطول مما يكون عليه مقال"],
  [/^the page cannot be taken apart: /u, "تعذّر تحليل الصفحة"],
  [/^no such file$/u, "لا ملف بهذا الاسم"],
  [/^there is no text to read$/u, "لا نص فيه ليُقرأ"],
  [/^the text has .+ and an article may have .+: split it$/u, "النص أطول مما يكون عليه مقال؛ قسّمه"],
  [/^this is not Arabic: /u, "ليس هذا نصًّا عربيًّا"],
  [/^not an article: an object with `text` or `html` is wanted$/u, "ليس مقالًا: المطلوب كائن فيه text أو html"],
  [/^an article needs `text` or `html`, and this one has neither$/u, "ليس في المقال text ولا html"],
  [/^its `html` cannot be taken apart: /u, "تعذّر تحليل html الوارد فيه"],
  [/^not JSON: /u, "ليس JSON؛ وإن كان في كل سطر مقال فسمِّ الملف ‎.ndjson"],
  [/^this line is not JSON and was skipped: /u, "هذا السطر ليس JSON، فتُخطّي"],
  [/^this is .+, not text\. Give /u, "ليس هذا ملفًّا نصيًّا؛ المطلوب ‎.txt أو ‎.html أو ‎.json أو ‎.ndjson"],
  [/^a line of over .+ was skipped: one article a line is wanted$/u, "تُخطّي سطر أطول مما يُقبل؛ المطلوب مقال في كل سطر"],
  [/^standard input is over .+ and not one article a line: give NDJSON$/u, "ما ورد أكبر مما يُقبل، وليس مقالًا في كل سطر"],
  [/^cannot be read: /u, "تعذّرت قراءة الملف"],
  [/^ended before its time$/u, "انتهى العمل قبل أوانه"],
  [/^no feed to watch: /u, "لا خلاصة لتُتابَع: أضف عنوان خلاصة أو قائمة OPML أولًا"],
  [/^the disk is full; nothing is lost/u, "امتلأ القرص، ولم يضِع شيء مما أُدخل. أفسح مكانًا ثم أعد المحاولة"],
  [/^cannot be written: the file or its folder is read-only$/u, "لا تمكن الكتابة في السجل: الملف أو مجلده للقراءة فقط"],
  [/^another Khabar is writing to this record; wait for it, or stop it$/u, "برنامج آخر يكتب في السجل؛ انتظر حتى ينتهي أو أوقفه"],
  [/^is damaged; `khabar check` tells more/u, "السجل تالف؛ والأمر khabar check يبيّن ما فيه، والعودة إلى نسخة احتياطية"],
  [/^cannot be read or written: the disk reports an error, or is full$/u, "لا تمكن القراءة ولا الكتابة: يبلّغ القرص عن خطأ أو أنه ممتلئ"],
];

/** Names of files may have colons of their own: what failed is the shortest beginning after which a rule knows the rest. */
const named = (message: string): string | undefined => {
  for (let at = message.indexOf(": "); at > 0; at = message.indexOf(": ", at + 1)) {
    const rest = said(rules, message.slice(at + 2));
    if (rest) return `${isolated(message.slice(0, at))}: ${rest}`;
  }
  return undefined;
};

/** What no rule knows stays in English, kept apart from the Arabic around it. */
export const failureInArabic = (message: string): string => {
  const robots = /^(\S+\/robots\.txt) cannot be read, so nothing is fetched there: (.+)$/u.exec(message);
  if (robots) return `${isolated(robots[1] as string)}: تعذّرت قراءته، فلا يُجلب شيء من الموقع: ${failureInArabic(robots[2] as string)}`;
  const refused = /^(\S+(?: \(\S+\))?) is .+ and is not connected to; if it is yours/u.exec(message);
  if (refused) return `${isolated(refused[1] as string)}: ليس هذا عنوانًا عامًّا، فلا يُتصل به`;
  // a webhook's answer has its host without a colon
  const hook = /^(\S+) ((?:leads elsewhere|does not take it).+)$/u.exec(message);
  return said(rules, message) ?? (hook && named(`${hook[1]}: ${hook[2]}`)) ?? named(message) ?? isolated(message);
};
