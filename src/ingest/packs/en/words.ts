const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

export const PERSONAL = set('you he she they i we it who one both')
export const POSSESSIVE = set('his her their its my our your')
export const DETERMINERS = set(
  'the a an this that these those his her their its my our your some many several most all each every both any another no two three four five six seven other others',
)
export const AUXILIARIES = set(
  "has have had is are was were be been being did does do also would will shall should could can may might must hasn't haven't hadn't didn't doesn't don't wouldn't won't isn't aren't wasn't weren't couldn't can't cannot",
)
/** What links a subject to what it is. */
export const COPULAS = set('is are was were been remain remains remained')
export const PASSIVE = set('is are was were be been being')
/** A saying behind these was not, or not yet, said. */
export const UNSAID = set(
  "not never n't would will shall should could can may might must cannot if unless didn't doesn't don't wouldn't won't couldn't can't wasn't weren't haven't hasn't hadn't neither nor without expected due likely ready hardly",
)
export const PREPOSITIONS = set(
  'of in on at by for with from to during after before between among about over under against through into within without since until toward towards regarding concerning amid across as per via upon despite following near outside inside',
)
export const CONJUNCTIONS = set(
  'and but or while whereas because although though when where if since as that which who whom whose so than whether',
)
/** Adverbs and the like that stand between a subject and its verb. */
export const BETWEEN = set(
  'also already further then again once later earlier too moreover however reportedly today yesterday repeatedly once still always never then first finally jointly both each all separately now just meanwhile similarly likewise additionally nevertheless nonetheless therefore thus only even specifically furthermore often sometimes seldom',
)
/** Past forms that do not end in -ed, and other verbs that a noun phrase cannot go over. */
export const VERBS = set(
  'met held took gave made came saw went got left began spoke told said found had has have was were is are became led paid ran sat stood kept brought sent spent built won lost fell rose grew wrote read did does do hosted flew shook underwent signed threw cast hit shot drew broke chose fought bought taught caught drove sought struck swept withdrew undertook overtook became arose dealt laid lent hung rode forgot proved',
)
export const MONTHS_AND_DAYS = set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday',
)
export const HONORIFICS = set(
  'honorable honourable hon mr mrs ms miss dr prof sir dame lord lady madam hon rt mx messrs sheikh shaikh hajj sayyid ayatollah imam hojatoleslam king queen prince princess emir sultan pope rev gen lt col maj capt sgt h.e h.h hh hrh h.r.h hm h.m royal shri smt excellency majesty highness herr frau monsieur madame señor don',
)
/** Heads of what names an office. */
export const OFFICES = set(
  'president minister leader politician dignitary chairman chairwoman chairperson chair chief king queen prince princess emir sultan secretary secretary-general ambassador governor mayor speaker spokesman spokeswoman spokesperson commander general colonel admiral director director-general commissioner chancellor premier deputy envoy representative head host guest delegate adviser advisor senator congressman congresswoman candidate nominee attorney judge professor analyst author writer official officials expert experts coordinator undersecretary under-secretary vice-president vice-chairman presidents ministers leaders counterpart interlocutor patriarch metropolitan bishop archbishop pope imam mufti rector executive manager lawyer officer reporter journalist correspondent sovereign monarch councillor councilor majesty highness excellency holiness eminence aide diplomat',
)
/** Heads of what names a body that speaks. */
export const BODIES = set(
  'ministry office government administration agency committee council commission party embassy palace court department kremlin house parliament assembly army union organisation organization bank statement communique communiqué declaration readout report letter campaign group company court press media newspaper network delegation bureau secretariat presidency nations chamber directorate team federation association',
)
/** Nouns of several parties that speak together. */
export const JOINT = set(
  'sides parties leaders presidents ministers interlocutors heads delegations countries two three participants chiefs principals',
)
/** What leads from one thing said to the next. */
export const CUE_LINKS = set(
  'so well now instead indeed yes no still yet or for example of course in other words',
)
