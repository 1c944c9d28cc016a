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
  [
    /\((?:L|R|C|left|right|cent(?:er|re)|\d(?:st|nd|rd|th) [LR])\)|\((?:\p{Lu}[\p{L}.]*\s?){1,3}\/[^()]{2,40}\)$/u,
    apart.caption,
  ],
  [
    /^(?:\p{Lu}[\p{L}.'’-]*\s?){1,3}(?:\/\s?(?:\p{Lu}[\p{L}.'’-]*\s?){1,3})+$|^\p{Ll}{2,3}(?:[./]\p{Ll}{2,3})+$/u,
    apart.authors,
  ],
  [
    /^(?:writer|author|source|editor|reporter|journalist|hits?|views|visitors|date|attachments?|issued by|credits?)\b[\s:].{0,60}$/i,
    apart.publication,
  ],
  [/\(?\bunofficial translation\b|\btranslated from\b.{0,40}$/i, apart.publication],
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
  [/^(?:advertisement|(?:article|story) continues below)\b.{0,30}$/i, apart.navigation],
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
  [/^(?=.*\d)[^\p{L}…]{3,40}$/u, apart.number],
]

const OF_THE_PAGE =
  /^(?:[([].*[)\]]$|read (?:also|more|the)|see also|also read|©|\(c\)|copyright|all rights reserved|when using|reproduction|follow us|subscribe|for (?:further|more) (?:information|enquiries)|photos?\b\s*[:|–—-]|skip to|press (?:office|contact))|https?:\/\/|\btel\b/i

/** Sentences of a site to whoever uses it. */
const OF_SITE =
  /^(?:powered|hosted|owned|maintained) by\b|\b(?:cookies?|javascript|your (?:e-?mail|browser|inbox)|(?:this|our|the) (?:web ?)?(?:site|page) (?:is|was|uses?|contains?|may)|website contains|required fields|required\*|text messages from|opt in to|(?:contents?|(?:web ?)?site|page)\b.{0,60}\b(?:powered|hosted|owned|maintained) by|designed(?:,| and)|ctrl ?\+ ?enter|official record|against delivery|(?:content|material)s? (?:is|are) (?:available|licen[cs]ed) under|latest information on how|subscription options)/i

/** Why a line of a page is no part of its account, in one sentence; null where nothing in its look says so. */
export function whyApart(line: string): string | null {
  if (line.length <= 400 && OF_SITE.test(line) && !/["“«]/.test(line)) return apart.navigation
  if (line.length > 200) return null
  // A whole sentence is account, unless it is plainly of the page: "Next week we will sign" points nowhere.
  const isSentence = /[.!?]["”’»]?$/.test(line) && (line.match(/(?<!\S)\p{Ll}+/gu)?.length ?? 0) >= 5
  if (isSentence && !OF_THE_PAGE.test(line)) return null
  const why = WHYS.find(([look]) => look.test(line))?.[1] ?? (isDate(line) ? apart.date : null)
  // "Transcript of the press briefing, 3 May 2026" is a title.
  return why === apart.date && OF_AN_EVENT.test(line) ? null : why
}

/** Whether a line is a day, in any calendar and order, with little beside it. */
function isDate(line: string): boolean {
  if (line.length > 80 || !/\d/.test(line)) return false
  const rest = line.replace(OF_DATES, ' ')
  const numbers = line.match(/\d+/g)?.length ?? 0
  const words = rest.match(/[\p{L}\p{M}'’.-]*\p{L}[\p{L}\p{M}'’.-]*/gu) ?? []
  const hasMonth = rest.length < line.length
  return (
    (numbers >= 3 || (numbers >= 2 && hasMonth)) &&
    words.length <= 3 &&
    words.every((word) => /^\p{Lu}/u.test(word))
  )
}
const OF_DATES =
  /(?<!\p{L})(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|st|nd|rd|th|year|[ap]\.?m|gmt|utc|at|on|of|the|updated?)(?!\p{L})\.?/giu

const ENDS: readonly RegExp[] = [
  /^(?:#|\s)*##(?:#|\s)*$|^#(?: #)+$|^-?\s*(?:ends?|30)\s*-?[.:]?$|^\(ends?\)$|^enditem$/i,
  // A heading of other pages, of the page's own devices, or of who is to be asked: with little or nothing behind it.
  /^(?:related|see also|also read|read (?:also|more|next)|check also|more (?:on|from|news|stories|like)|other (?:news|stories)|(?:latest|recent|top|hot|breaking) (?:news|stories|releases|posts|press|topics|articles|updates)|most (?:read|viewed|popular|recent)|recommended|trending|you (?:may|might|will) also|tags?|key ?words|topics?|next (?:post|article|story)|previous (?:post|article|story)|in other media|sponsored)\b(?:\W*\p{L}[\p{L}’'.&]*){0,4}\W*$/iu,
  /^(?:your )?comments?(?: \(\d+\))?$|^(?:leave a (?:reply|comment)|write a comment|(?:add|post) (?:a|your) comment)\b.{0,20}$/i,
  /^(?:stay (?:connected|informed|in touch)|keep in touch|sign up|subscribe|newsletter|get (?:e-?mails?|alerts|updates)|updates to this page|is this page useful|report a problem|services and information|useful links|quick links|site ?map|disclaimer|legal notice|terms (?:of use|and conditions)|privacy(?: policy| notice)?)\b.{0,50}$/i,
  /^(?:(?:media|press)[ /]+(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|relations)|contacts?(?: details| us)?|for (?:further|more|media|press|additional|any)\b.{0,30}\b(?:contact|information|inquir\w+|enquir\w+|details|queries))\b.{0,60}$/i,
  /^(?:©|\(c\) |copyright\b|all rights reserved)/i,
  // "About the Ministry": what a publisher says of itself everywhere.
  /^About (?:the (?:\p{Lu}[\p{L}’'-]*|of|the|for|and)(?: (?:\p{Lu}[\p{L}’'-]*|of|the|for|and)){0,8}|Us|us)$/u,
]

/** Whether a line begins what a page has below its account. */
export const isEnd = (line: string): boolean => line.length <= 120 && ENDS.some((look) => look.test(line))

/** Whether a line that stands alone names the office that publishes. */
export const isIssuer = (line: string): boolean =>
  line.length < 100 &&
  /\s|^(?:kremlin|presidency)$/i.test(line) &&
  !/[.!?:]$|(?<!\b\p{Lu})[.!?]\s|,[^,]*\b[Ss]pokes(?:person|man|woman)$|(?<!\S)(?!(?:of|for|the|and|to|on|in|de|la)(?!\S))\p{Ll}+(?!\S)/u.test(
    line,
  ) &&
  /\b(?:office|ministry|presidency|government|agency|department|secretariat|court|embassy|council|parliament|kremlin|house|chancellery|press (?:service|centre|office)|ministerial|administration|bureau|mission|committee|directorate)\b/i.test(
    line,
  ) &&
  !OF_AN_EVENT.test(line)

/** What titles of accounts tell of. */
const OF_AN_EVENT =
  /\b(?:meets?|receives?|holds?|speaks?|visits?|calls?|discuss(?:es)?|met|held|received|spoke|meeting|talks|visit|readout|remarks|statement|conference|interview|briefing)\b/i

/** Whether a line leads to the words of somebody. */
export const isLead = (line: string): boolean =>
  line.endsWith(':') &&
  /\b(?:following|follows|below|attribut(?:able|ed) to|said|says|stated|declared|told|added|announced)\b/i.test(
    line,
  )
