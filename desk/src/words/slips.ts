/** What is wrong with a search or a correction, which the engine says in English, said in Arabic. */
import { correctable } from "../../../schema/record/decision-sentences.ts";
import { isolated } from "../../../schema/message.ts";
import { type Rule, said } from "../../../edges/reasons/sentences.ts";

const part = (name: string): string => (name in correctable ? correctable[name as keyof typeof correctable].ar : isolated(name));

const rules: readonly Rule[] = [
  [
    /^a phrase may have (\d+) words; this one has (\d+)\. `check-quote` takes longer ones$/u,
    (most, has) => `العبارة أطول مما يُبحث عنه: ${has} كلمة، والحد ${most}؛ وما هو أطول يُتحقق منه في «تحقق من اقتباس»`,
  ],
  [
    /^(.+)\*: a beginning must have (\d+) letters, an article not counted$/u,
    (word, least) => `«${word}*»: أقل ما يُبحث به من أول الكلمة، من دون «ال» التعريف، بالحروف: ${least}`,
  ],
  [/^a query may have (\d+) signs; this one has (\d+)$/u, (most, has) => `البحث أطول مما يُقبل: ${has} حرفًا، والحد ${most}`],
  [/^(.+): there is no word in this to look for$/u, (words) => `ليس في «${words}» كلمة يُبحث عنها`],
  [/^a query may have (\d+) words; this one has (\d+)$/u, (most, has) => `كلمات البحث أكثر مما يُقبل: عددها ${has}، والحد ${most}`],
  [
    /^(\w+): (\d+) to (\d+) is no stretch of the text, which has (\d+) units$/u,
    (what, from, to, length) => `${part(what)}: من ${from} إلى ${to} ليس موضعًا في النص، وطوله ${length} وحدة`,
  ],
  [/^(\w+): (\d+) to (\d+) cuts a character in two$/u, (what, from, to) => `${part(what)}: من ${from} إلى ${to} يقطع حرفًا نصفين`],
  [/^(\w+): there are no words from (\d+) to (\d+)$/u, (what, from, to) => `${part(what)}: لا كلمات من ${from} إلى ${to}`],
  [/^(\w+): two stretches overlap at (\d+)$/u, (what, at) => `${part(what)}: مقطعان يتداخلان عند ${at}`],
  [/^(\w+): this is a report, and only events have that$/u, (what) => `${part(what)}: هذا نقل، ولا يكون ذلك إلا للأحداث`],
  [/^(\w+): this is an event, and only reports have that$/u, (what) => `${part(what)}: هذا حدث، ولا يكون ذلك إلا للنقول`],
  [/^chain: a link without a name$/u, "السند: حلقة بلا اسم"],
  [/^remove: what is removed is not corrected besides$/u, "ما يُشطب لا يُصحَّح معه شيء"],
  [/^correction: it says nothing$/u, "التصحيح فارغ"],
  [
    /^(\w+) (.*): a date is wanted: 2024, 2024-05, 2024-05-17 or 2024-05-17T14:00$/u,
    (what, given) => `${part(what)}: ${isolated(given)} ليس تاريخًا؛ المطلوب مثل 2024 أو 2024-05 أو 2024-05-17`,
  ],
  [/^end: a time that ends has a start too$/u, "ما له نهاية له بداية"],
  [/^end (.+): it is before the start, (.+)$/u, (end, start) => `النهاية ${isolated(end)} قبل البداية ${isolated(start)}`],
  [/^(\w+): these words do not stand in the article: (.+)$/u, (what, words) => `${part(what)}: ليست هذه الكلمات في المقال: ${words}`],
  [/^round: a round is of a series; give the series too$/u, "لا جولة بلا سلسلة؛ أضف السلسلة أيضًا"],
];

export const slipInArabic = (text: string): string => said(rules, text) ?? text;
