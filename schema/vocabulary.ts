/**
 * The closed lists of the contract. Every entry carries its id, a label in Arabic and in English, and one sentence,
 * so that the command line, the documentation and later faces say the same words.
 */
export interface Term {
  readonly id: string;
  readonly ar: string;
  readonly en: string;
  readonly about: string;
}

const terms = <const T extends readonly Term[]>(list: T): T => list;
type Ids<T extends readonly Term[]> = T[number]["id"];
/** The ids of a list of terms, as a tuple zod can take. */
export const ids = <T extends readonly Term[]>(list: T) => list.map((t) => t.id) as [Ids<T>, ...Ids<T>[]];

export const modes = terms([
  { id: "direct", ar: "مباشر", en: "direct", about: "The words stand in quotation marks or after a colon as the speaker's own." },
  { id: "indirect", ar: "غير مباشر", en: "indirect", about: "The content is a clause in the writer's words." },
  { id: "mixed", ar: "مختلط", en: "mixed", about: "An indirect clause that holds a quoted part of more than two words." },
]);

export const acts = terms([
  { id: "say", ar: "قول", en: "say", about: "Says, with no further colour." },
  { id: "add", ar: "إضافة", en: "add", about: "Goes on from what was said before." },
  { id: "announce", ar: "إعلان", en: "announce", about: "Makes public a decision or a fact." },
  { id: "reveal", ar: "كشف", en: "reveal", about: "Makes known what was not." },
  { id: "point-out", ar: "إشارة", en: "point out", about: "Draws attention to something." },
  { id: "explain", ar: "توضيح", en: "explain", about: "Makes clear or gives reasons." },
  { id: "confirm", ar: "تأكيد", en: "confirm", about: "Affirms or stresses." },
  { id: "deny", ar: "نفي", en: "deny", about: "Says that it is not so." },
  { id: "refuse", ar: "رفض", en: "refuse", about: "Turns something down." },
  { id: "consider", ar: "اعتبار", en: "consider", about: "Gives an opinion or an estimate." },
  { id: "describe", ar: "وصف", en: "describe", about: "Calls something by a name or quality." },
  { id: "warn", ar: "تحذير", en: "warn", about: "Warns of a danger." },
  { id: "threaten", ar: "تهديد", en: "threaten", about: "Threatens with an act." },
  { id: "accuse", ar: "اتهام", en: "accuse", about: "Lays a fault on somebody." },
  { id: "condemn", ar: "إدانة", en: "condemn", about: "Condemns or criticises." },
  { id: "praise", ar: "إشادة", en: "praise", about: "Praises, welcomes, thanks or congratulates." },
  { id: "call-for", ar: "دعوة", en: "call for", about: "Calls for, demands or proposes." },
  { id: "ask", ar: "سؤال", en: "ask", about: "Puts a question." },
  { id: "respond", ar: "رد", en: "respond", about: "Answers or comments on something said." },
  { id: "promise", ar: "تعهد", en: "promise", about: "Commits to an act." },
  { id: "express", ar: "إعراب", en: "express", about: "Voices a feeling, hope or wish." },
  { id: "tell", ar: "إبلاغ", en: "tell", about: "Says to a named hearer." },
  { id: "admit", ar: "إقرار", en: "admit", about: "Admits that it is so." },
  { id: "claim", ar: "زعم", en: "claim", about: "Says what the writer keeps at a distance." },
  { id: "relay", ar: "نقل", en: "relay", about: "Passes on what another said." },
  { id: "attribute", ar: "إسناد", en: "attribute", about: "Names the source by a preposition, without a verb of its own." },
]);

export const media = terms([
  { id: "statement", ar: "بيان", en: "statement", about: "A written statement." },
  { id: "interview", ar: "مقابلة", en: "interview", about: "An interview, or remarks made to one named outlet." },
  { id: "press-conference", ar: "مؤتمر صحفي", en: "press conference", about: "Words said to the press at a conference." },
  { id: "remarks", ar: "تصريحات", en: "remarks", about: "Remarks to the press in general." },
  { id: "speech", ar: "كلمة", en: "speech", about: "A speech or address." },
  { id: "post", ar: "منشور", en: "post", about: "A post on a social platform." },
  { id: "message", ar: "رسالة", en: "message", about: "A letter, cable or message." },
  { id: "call", ar: "اتصال هاتفي", en: "call", about: "A telephone call." },
  { id: "meeting", ar: "لقاء", en: "meeting", about: "Words said during a meeting, session or reception." },
  { id: "report", ar: "تقرير", en: "report", about: "A report or other document." },
  { id: "briefing", ar: "إحاطة", en: "briefing", about: "A regular or official briefing." },
]);

export const mentionKinds = terms([
  { id: "person", ar: "شخص", en: "person", about: "A person's name alone, without office or title." },
  { id: "organisation", ar: "هيئة", en: "organisation", about: "A body that acts: ministry, party, company, alliance." },
  { id: "country", ar: "دولة", en: "country", about: "A country by name." },
  { id: "nationality", ar: "نسبة", en: "nationality", about: "A nationality adjective." },
  { id: "place", ar: "مكان", en: "place", about: "A city, region, building or other place." },
  { id: "outlet", ar: "وسيلة إعلام", en: "outlet", about: "A news outlet or agency." },
  { id: "group", ar: "جماعة", en: "group", about: "People named as a group." },
  { id: "office", ar: "منصب", en: "office", about: "An office or role, with its body or country." },
  { id: "time", ar: "زمن", en: "time", about: "A time expression." },
  { id: "anonymous", ar: "مصدر غير مسمى", en: "anonymous source", about: "A source the article does not name." },
]);

export const linkRoles = terms([
  { id: "speaker", ar: "المتحدث", en: "speaker", about: "Whose words they are." },
  { id: "medium", ar: "الوسيط", en: "medium", about: "The form in which the words were given." },
  { id: "carrier", ar: "الناقل", en: "carrier", about: "An outlet named as having carried the words." },
  { id: "publisher", ar: "الناشر", en: "publisher", about: "The outlet that published the article." },
]);

export const givens = terms([
  { id: "named", ar: "بالاسم", en: "named", about: "Given by name at the cue." },
  { id: "role", ar: "بالصفة", en: "role", about: "Given by office or role." },
  { id: "pronoun", ar: "بالضمير", en: "pronoun", about: "Given by a pronoun or honorific." },
  { id: "dropped", ar: "مستتر", en: "dropped", about: "Not expressed; carried by the verb or the sentence before." },
  { id: "anonymous", ar: "غير مسمى", en: "anonymous", about: "A source without a name." },
  { id: "inherited", ar: "موروث", en: "inherited", about: "Stated earlier for the same statement." },
  { id: "metadata", ar: "من البيانات", en: "metadata", about: "From the article's own data, not its words." },
]);

export const originKinds = terms([
  { id: "carrier", ar: "أول ناقل", en: "first carrier", about: "The reports name whom they have it from." },
  { id: "document", ar: "وثيقة خاصة", en: "own document", about: "A statement, post or message that the report itself draws on." },
  { id: "interview", ar: "مقابلة", en: "interview", about: "The words were said to the outlet itself." },
  { id: "outlet", ar: "الوسيلة نفسها", en: "the outlet itself", about: "The outlet is the source." },
  {
    id: "uncredited",
    ar: "بلا عزو",
    en: "uncredited",
    about: "Nobody is named, and the wording is its own: perhaps an origin, perhaps not.",
  },
]);

export const claimLinkKinds = terms([
  { id: "denies", ar: "ينفي", en: "denies", about: "What the other tells, denied in the same words or in others." },
  { id: "corrects", ar: "يصحح", en: "corrects", about: "The same body gives another figure for the same." },
  { id: "answers", ar: "يرد على", en: "answers", about: "Told as a response to the other." },
]);

export const eventTypes = terms([
  { id: "visit", ar: "زيارة", en: "visit", about: "Somebody goes to a country or a host." },
  { id: "meeting", ar: "لقاء", en: "meeting", about: "Persons or bodies meet." },
  { id: "call", ar: "اتصال", en: "call", about: "A telephone or video call." },
  { id: "talks", ar: "مباحثات", en: "talks", about: "Negotiations, consultations, a round." },
  { id: "summit", ar: "قمة", en: "summit", about: "Heads of state or government, several or so named." },
  { id: "conference", ar: "مؤتمر", en: "conference", about: "A multilateral meeting." },
  { id: "signing", ar: "توقيع", en: "signing", about: "An agreement is signed." },
  { id: "summons", ar: "استدعاء", en: "summons", about: "A foreign envoy is summoned." },
  { id: "credentials", ar: "أوراق اعتماد", en: "credentials", about: "An envoy presents credentials." },
  { id: "rupture", ar: "قطع العلاقات", en: "rupture", about: "Ties are cut, an envoy recalled or expelled, a mission closed or lowered." },
  { id: "restoration", ar: "استئناف العلاقات", en: "restoration", about: "Ties are resumed or a mission reopened." },
]);

export const statuses = terms([
  { id: "planned", ar: "مقرر", en: "planned", about: "Announced and still to come." },
  { id: "ongoing", ar: "جارٍ", en: "ongoing", about: "Under way when the article appeared." },
  { id: "held", ar: "جرى", en: "held", about: "Took place." },
  { id: "postponed", ar: "مؤجل", en: "postponed", about: "Put off." },
  { id: "cancelled", ar: "ملغى", en: "cancelled", about: "Called off." },
  { id: "proposed", ar: "مقترح", en: "proposed", about: "Suggested, offered or asked for." },
  { id: "denied", ar: "منفي", en: "denied", about: "Its taking place is denied." },
]);

export const participantRoles = terms([
  { id: "party", ar: "طرف", en: "party", about: "Takes part." },
  { id: "visitor", ar: "زائر", en: "visitor", about: "Goes to see." },
  { id: "host", ar: "مضيف", en: "host", about: "Receives." },
  { id: "mediator", ar: "وسيط", en: "mediator", about: "Brings the parties together." },
]);

export const precisions = terms([
  { id: "minute", ar: "دقيقة", en: "minute", about: "To the minute." },
  { id: "hour", ar: "ساعة", en: "hour", about: "To the hour." },
  { id: "day", ar: "يوم", en: "day", about: "To the day." },
  { id: "week", ar: "أسبوع", en: "week", about: "To the week." },
  { id: "month", ar: "شهر", en: "month", about: "To the month." },
  { id: "season", ar: "فصل", en: "season", about: "To a season, quarter or part of a year." },
  { id: "year", ar: "سنة", en: "year", about: "To the year." },
  { id: "decade", ar: "عقد", en: "decade", about: "To the decade or longer." },
]);

export const bases = terms([
  { id: "stated", ar: "مذكور", en: "stated", about: "The text gives the date itself." },
  { id: "relative", ar: "نسبي", en: "relative", about: "Worked out from the publication date." },
  { id: "implied", ar: "ضمني", en: "implied", about: "Follows from other times in the text, such as a duration." },
]);

export const doubts = terms([
  { id: "unsure", ar: "ثقة ضعيفة", en: "the reader is unsure", about: "What this rule reads like this is often read otherwise by people." },
  { id: "no-speaker", ar: "المتحدث غير مذكور", en: "the speaker is unknown", about: "No speaker was found for the words." },
  {
    id: "inherited",
    ar: "الوسيط أو الناقل موروث",
    en: "medium or carrier is inherited",
    about: "They were stated earlier for the same statement.",
  },
  {
    id: "dropped",
    ar: "المتحدث مستتر",
    en: "the speaker is not expressed here",
    about: "The speaker was worked out from a verb or a pronoun.",
  },
  { id: "anonymous", ar: "المصدر غير مسمى", en: "the source is not named", about: "The speaker is a source without a name." },
  { id: "in-title", ar: "من العنوان", en: "it is read from the headline", about: "Headlines leave out much." },
  {
    id: "likely-join",
    ar: "ضم محتمل",
    en: "its joining is only likely",
    about: "It was joined with what other articles have by speaker, day and names, not by its words.",
  },
  {
    id: "conflict",
    ar: "تعارض",
    en: "articles disagree",
    about: "Other articles give another time, place, round, status or other participants.",
  },
  { id: "few-participants", ar: "طرف واحد", en: "fewer than two take part", about: "An encounter of one." },
  { id: "no-time", ar: "بلا وقت", en: "no time is known", about: "The text gives no time for it." },
]);

export const problemCodes = terms([
  { id: "empty", ar: "نص فارغ", en: "empty", about: "There is no text to read." },
  { id: "not-arabic", ar: "ليس عربيًّا", en: "not Arabic", about: "The text is not in a language the reader knows." },
  { id: "not-text", ar: "ليس نصًّا", en: "not text", about: "The bytes are not text." },
  { id: "too-long", ar: "طويل جدًّا", en: "too long", about: "One article is longer than the reader takes." },
  {
    id: "reader-failed",
    ar: "تعذرت القراءة",
    en: "the reader failed",
    about: "The reader failed on this article: a fault of Khabar, not of the article.",
  },
  { id: "bad-input", ar: "مدخل غير صالح", en: "bad input", about: "The input does not have the shape it should have." },
  { id: "bad-date", ar: "تاريخ غير صالح", en: "bad date", about: "The publication date cannot be read; relative times stay unresolved." },
  { id: "no-date", ar: "بلا تاريخ", en: "no date", about: "No publication date is given; relative times stay unresolved." },
  { id: "charset", ar: "ترميز مخمن", en: "charset guessed", about: "The character set was guessed from the bytes." },
  { id: "no-tagger", ar: "بلا نموذج", en: "no tagger", about: "The learned tagger was not used; names come from lexicon and rules alone." },
]);
