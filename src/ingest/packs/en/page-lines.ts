import { apart } from '#domain/messages/ingest.ts'

const WHYS: readonly (readonly [RegExp, string])[] = [
  [/^skip to\b|^(?:menu|search|en|login|site map)(?:\s{2,}\S.*)?$/i, apart.navigation],
  [
    /\S(?:\s{3,}\S+){2,}|^\p{Lu}\S*(?: \S+){0,2}(?:\s{2,}\p{Lu}\S*(?: \S+){0,2}){3,}$|\S \| \S|\S\s+--\s+\S.*\s--\s/u,
    apart.navigation,
  ],
  [/^(?:back to|read next|see all|all news|top of)\b.{0,60}$/i, apart.navigation],
  [/^(?:by|By|BY) (?:\p{Lu}[\p{L}.'’-]*(?:,? and |, | )?){2,8}$/u, apart.authors],
  [/^\((?:reporting|editing|writing|photo|translated)\b.{0,120}\)$/i, apart.authors],
  [/^photos?:|^photo(?:graph)? by\b|\((?:photo|file photo|image|picture)\b[^)]*\)$/i, apart.caption],
  [/\S\s+>\s+\S/, apart.navigation],
  [/(?:\+\(?0|\btel\.|\bphone\s*[:\d(+]|\bfax\b|@\S+\.\S|\bwww\.|https?:\/\/)/i, apart.contact],
  [
    /^(?:press release|for (?:immediate release|more information|further information))\b.{0,60}$/i,
    apart.publication,
  ],
  [/^(?:no\.?|ref\.?|pr)[ -]?[\p{Lu}\d][\p{Lu}\d/.-]*$/u, apart.publication],
  [/^\d{4}-\d{2}-\d{2}\b.{0,60}$/, apart.date],
  [/^\p{Lu}[\p{L} ]{2,30}, (?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{Lu}\p{L}+ \d{4}$/u, apart.date],
  [/^(?:home|start|main(?: page)?)\b.{0,80}[›»>/|→]/i, apart.way],
  [/^(?=.*[|›»>]).*?(?:(?:[^|]+\|){2,}|(?:\S[^›»>]*[›»>]\s*){2,}\S+$)/, apart.navigation],
  [
    /^(?:share|print|tweet|e-?mail|follow us|subscribe|download|listen|watch|view (?:on|in)|like)\b.{0,90}$/i,
    apart.share,
  ],
  [/\b(?:facebook|twitter|whatsapp|telegram|instagram|linkedin)\b.{0,60}$/i, apart.share],
  [
    /^(?:read (?:also|more)|see also|related|more on|also read|tags?|topics?|keywords|categor(?:y|ies)|latest news|most read|next|previous|back to)\b.{0,160}$/i,
    apart.pointer,
  ],
  [
    /^(?:photos?|pictures?|image|caption|video|infographic|illustration)\b\s*[:|/–—-].{0,200}$/i,
    apart.caption,
  ],
  [
    /^(?:press (?:office|service|contact|centre|center)|contacts?|(?:tel(?:ephone)?|phone|fax)\b(?=[^a-z]*[:\d+(])|media (?:contact|enquiries|inquiries|relations)|for (?:further|more) (?:information|enquiries)|enquiries)\b.{0,140}$/i,
    apart.contact,
  ],
  [/^(?:©|\(c\)|copyright|all rights reserved|when using|reproduction)/i, apart.rights],
  [/^#[\p{L}\p{N}_]+(?:\s+#[\p{L}\p{N}_]+)*$/u, apart.tags],
  [/^[#*•·.\-–—_=~ ]+$/u, apart.mark],
  [/^-?\s*(?:ends?|30|more)\s*-?$|^end\s+\d{1,2}:\d{2}\b.{0,12}$/i, apart.mark],
  [/\bphotos?: \p{L}[^.!?]*$|\.\s*©[^.!?]*$/iu, apart.caption],
  [/^advertisement$/i, apart.navigation],
  [/^(?:page\s+)?\d{1,6}\s*(?:\/|of\s+\d+)?\s*\d*$/i, apart.number],
  [/^-\s*\d+\s*-$/, apart.number],
  [
    /^(?:last )?(?:updated|published|posted|modified|views?|release(?: no\.?)?|press release(?: no\.?)?|ref(?:erence)?|no\.?|news id|code|for immediate release|embargo(?:ed)?|reading time)\b.{0,80}$/i,
    apart.publication,
  ],
  [/\b(?:\d+ (?:views|reads|comments)|min(?:utes?)? read)\b/i, apart.publication],
  [/^(?:\p{L}+day,?\s*)?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b.{0,40}$/iu, apart.date],
  [
    /^(?:\p{L}+day,?\s*)?(?:\d{1,2}(?:st|nd|rd|th)?\s+\p{Lu}\p{L}+|\p{Lu}\p{L}+\s+\d{1,2}(?:st|nd|rd|th)?),?\s+\d{4}\b.{0,60}$/u,
    apart.date,
  ],
  [/^\d{1,2}:\d{2}\b.{0,40}$/, apart.time],
]

const OF_THE_PAGE =
  /^(?:[([].*[)\]]$|read (?:also|more|the)|see also|also read|©|\(c\)|copyright|all rights reserved|when using|reproduction|follow us|subscribe|for (?:further|more) (?:information|enquiries)|photos?\b\s*[:|–—-]|skip to|press (?:office|contact))|https?:\/\/|\btel\b/i

/** Why a line of a page is no part of its account, in one sentence; null where nothing in its look says so. */
export function whyApart(line: string): string | null {
  if (line.length > 200) return null
  // A whole sentence is account, unless it is plainly of the page: "Next week we will sign" points nowhere.
  const isSentence = /[.!?]["”’»]?$/.test(line) && (line.match(/(?<!\S)\p{Ll}+/gu)?.length ?? 0) >= 5
  if (isSentence && !OF_THE_PAGE.test(line)) return null
  return WHYS.find(([look]) => look.test(line))?.[1] ?? null
}

/** Whether a line that stands alone names the office that publishes. */
export const isIssuer = (line: string): boolean =>
  line.length < 100 &&
  !/[.!?:]$/.test(line) &&
  /\b(?:office|ministry|presidency|government|agency|department|secretariat|court|embassy|council|parliament|kremlin|house|chancellery|press (?:service|centre|office)|ministerial|administration|bureau|mission|committee|directorate)\b/i.test(
    line,
  ) &&
  !/\b(?:meets?|receives?|holds?|speaks?|visits?|calls?|discuss(?:es)?|met|held|received|spoke|meeting|talks|visit|readout|remarks|statement|conference|interview|briefing)\b/i.test(
    line,
  )

/** Whether a line leads to the words of somebody. */
export const isLead = (line: string): boolean =>
  line.endsWith(':') && /\b(?:following|follows|said|says|stated|declared|told|added|announced)\b/i.test(line)
