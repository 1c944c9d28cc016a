const WHYS: readonly (readonly [RegExp, string])[] = [
  [/^skip to\b|^(?:menu|search|en|login|site map)(?:\s{2,}\S.*)?$/i, 'Navigation of the page.'],
  [/\S(?:\s{3,}\S+){2,}|\S \| \S|\S\s+--\s+\S.*\s--\s/, 'Navigation of the page.'],
  [/^(?:back to|read next|see all|all news|top of)\b.{0,60}$/i, 'Navigation of the page.'],
  [/^by (?:\p{Lu}[\p{L}.'’-]*(?:,? and |, | )?){2,8}$/u, 'Who wrote the page.'],
  [/^\((?:reporting|editing|writing|photo|translated)\b.{0,120}\)$/i, 'Who wrote the page.'],
  [/^photos?:|^photo(?:graph)? by\b/i, 'A caption or the credit of a picture.'],
  [/(?:\+\(?0|\btel\.|\bphone|\bfax\b|@\S+\.\S|\bwww\.|https?:\/\/)/i, 'How to reach the press office.'],
  [
    /^(?:press release|for (?:immediate release|more information|further information))\b.{0,60}$/i,
    'A line on the publication of the page.',
  ],
  [/^(?:no\.?|ref\.?|pr)[ -]?[\p{Lu}\d][\p{Lu}\d/.-]*$/u, 'A line on the publication of the page.'],
  [/^\d{4}-\d{2}-\d{2}\b.{0,60}$/, 'The date of the page.'],
  [
    /^\p{Lu}[\p{L} ]{2,30}, (?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{Lu}\p{L}+ \d{4}$/u,
    'The date of the page.',
  ],
  [/^(?:home|start|main(?: page)?)\b.{0,80}[›»>/|→]/i, 'The way to the page on its site.'],
  [/(?:[^|]+\|){2,}|(?:\S[^›»>]*[›»>]\s*){2,}\S+$/, 'Navigation of the page.'],
  [
    /^(?:share|print|tweet|e-?mail|follow us|subscribe|download|listen|watch|view (?:on|in)|like)\b.{0,90}$/i,
    'A line to share or follow the page.',
  ],
  [
    /\b(?:facebook|twitter|whatsapp|telegram|instagram|linkedin)\b.{0,60}$/i,
    'A line to share or follow the page.',
  ],
  [
    /^(?:read (?:also|more)|see also|related|more on|also read|tags?|topics?|keywords|categor(?:y|ies)|latest news|most read|next|previous|back to)\b.{0,160}$/i,
    'A pointer to other pages.',
  ],
  [
    /^(?:photos?|pictures?|image|caption|video|infographic|illustration)\b\s*[:|/–—-].{0,200}$/i,
    'A caption or the credit of a picture.',
  ],
  [
    /^(?:press (?:office|service|contact|centre|center)|contacts?|tel(?:ephone)?|phone|fax|media (?:contact|enquiries|inquiries|relations)|for (?:further|more) (?:information|enquiries)|enquiries)\b.{0,140}$/i,
    'How to reach the press office.',
  ],
  [/^(?:©|\(c\)|copyright|all rights reserved|when using|reproduction)/i, 'A note on rights.'],
  [/^#[\p{L}\p{N}_]+(?:\s+#[\p{L}\p{N}_]+)*$/u, 'Tags of the page.'],
  [/^[#*•·.\-–—_=~ ]+$/u, 'A mark that parts or ends the page.'],
  [/^-?\s*(?:ends?|30|more)\s*-?$/i, 'A mark that parts or ends the page.'],
  [/^(?:page\s+)?\d{1,6}\s*(?:\/|of\s+\d+)?\s*\d*$/i, 'A number alone on its line.'],
  [/^-\s*\d+\s*-$/, 'A number alone on its line.'],
  [
    /^(?:last )?(?:updated|published|posted|modified|views?|release(?: no\.?)?|press release(?: no\.?)?|ref(?:erence)?|no\.?|news id|code|for immediate release|embargo(?:ed)?|reading time)\b.{0,80}$/i,
    'A line on the publication of the page.',
  ],
  [/\b(?:\d+ (?:views|reads|comments)|min(?:utes?)? read)\b/i, 'A line on the publication of the page.'],
  [/^(?:\p{L}+day,?\s*)?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b.{0,40}$/iu, 'The date of the page.'],
  [
    /^(?:\p{L}+day,?\s*)?(?:\d{1,2}(?:st|nd|rd|th)?\s+\p{Lu}\p{L}+|\p{Lu}\p{L}+\s+\d{1,2}(?:st|nd|rd|th)?),?\s+\d{4}\b.{0,60}$/u,
    'The date of the page.',
  ],
  [/^\d{1,2}:\d{2}\b.{0,40}$/, 'The time of the page.'],
]

/** Why a line of a page is no part of its account, in one sentence; null where nothing in its look says so. */
export function whyApart(line: string): string | null {
  if (
    line.length > 200 ||
    (line.length > 90 && /[.!?]["”’]?$/.test(line) && !/^(?:read also|©|when using)/i.test(line))
  )
    return null
  return WHYS.find(([look]) => look.test(line))?.[1] ?? null
}

/** Whether a line that stands alone names the office that publishes. */
export const isIssuer = (line: string): boolean =>
  line.length < 100 &&
  !/[.!?:]$/.test(line) &&
  /\b(?:office|ministry|presidency|government|agency|department|secretariat|court|embassy|council|parliament|kremlin|house|chancellery|press (?:service|centre|office)|ministerial|administration|bureau|mission|committee|directorate)\b/i.test(
    line,
  ) &&
  !/\b(?:meets?|receives?|holds?|speaks?|visits?|calls?|discuss(?:es)?|met|held|received|spoke|meeting|talks|visit|readout|remarks|statement)\b/i.test(
    line,
  )
