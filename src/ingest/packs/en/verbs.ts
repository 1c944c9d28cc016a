import type { Cue, CueForm } from '#ingest/packs/pack.ts'
import type { Token } from '#ingest/text/tokens.ts'

const FRAMES = ['clause', 'object', 'to'] as const
type Frame = (typeof FRAMES)[number]

/**
 * What English verbs of speech take after them: `clause` a sentence, with or without "that"; `to` someone told, before
 * that; `object` a noun, an infinitive, or someone called something. Written from
 * grammars' classes of reporting verbs and what press offices use, not counted from any corpus.
 */
const VERBS: Record<Frame, string> = {
  clause: `recognise recognize put_it read sing yell shout scream chant cry proclaim speculate theorize whisper go_on reason rule marvel fume guess say show find worry charge decide ask_whether indicate signal recommend propose add state note stress emphasise emphasize underline underscore declare announce affirm reaffirm reiterate
  confirm explain remark observe claim assert argue insist maintain contend believe think hope acknowledge admit concede
  conclude clarify comment reply respond answer tweet write vow pledge promise predict estimate suggest warn concur repeat
  continue allege caution boast joke quip lament complain retort exclaim counter disclose reveal report recall recount
  demand question react feel know understand agree swear fear suspect expect stipulate testify interject opine muse deny dispute
  point_out go_on_to_say make_clear hint imply gripe grumble brag gush venture surmise posit forecast scoff intone ponder wonder
  specify shoot_back fire_back write_back chime_in joke_about boast_about boast_of complain_about complain_of warn_of warn_about warn_against`,
  object: `attack question echo worry oppose praise laud acclaim condemn criticise criticize highlight commend hail welcome denounce reject express voice convey offer
  demand propose reiterate stress emphasise emphasize underline underscore reaffirm affirm note recall acknowledge
  announce confirm suggest recommend request promise pledge vow wish extend deplore lament regret appreciate applaud
  support endorse decry blame accuse urge congratulate thank invite ask call_for call_on call_upon appeal plead advise
  warn caution instruct order advocate oppose defend salute mourn offer reassure commiserate vow threaten refuse decline
  agree concur apologise apologize tell describe call label dub term characterise characterize consider regard view
  brand portray mention raise reiterate outline set_out explain dismiss slam blast mock honour honor encourage attribute
  credit cite make_clear recommit commit look_forward_to recognise recognize send pay_tribute_to speak_highly_of take_note_of draw_attention_to accept pray share
  assail scold chide rebuke berate chastise castigate lambast lambaste ridicule deride disparage bemoan disavow repudiate tout liken
  implore beseech beg admonish exhort deem depict paint cast spell_out lay_out rail_against rail_about hint_at joke_about boast_about
  boast_of complain_about complain_of warn_of warn_about warn_against caution_against advise_against argue_against argue_for
  agree_with disagree_with insist_on object_to apologise_for apologize_for lash_out_at take_issue_with play_down downplay`,
  to: `tell assure inform remind advise warn notify convince persuade promise reassure ask brief caution`,
}

/** What has to stand behind a verb of speech, or must not, where it says something. */
export type Behind = {
  /** Its first word is one of these. */
  first?: ReadonlySet<string>
  /** Its first word is none of these. */
  notFirst?: ReadonlySet<string>
  /** Its second word is none of these. */
  notSecond?: ReadonlySet<string>
  /** One of these is among so many words. */
  among?: { words: ReadonlySet<string>; within: number }
  /** Words in quotation marks, or led in by "that", a comma or a colon: "continued along the path" says nothing. */
  isQuoted?: true
  /** A verb: "added new vigour to the ties" says nothing. */
  hasVerb?: true
  /** No sum: "raised $5 million". */
  isNoSum?: true
  /** No guest with a place: "welcomed the guests to Vell". */
  isNoPlace?: true
  /** No topic behind who is told: "informed the guests about the talks". */
  isNoTopic?: true
  /** Who is told stands before what is: "told reporters she was glad". */
  isToldFirst?: true
  /** Where "that" comes behind "on", "in" and the like it belongs to the noun before: "agreed on a plan that". */
  isOnNoun?: true
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const UNSAID = set('say comment answer speak give name specify elaborate')
const AS: Behind = { among: { words: set('as'), within: 60 } }

/** By verb; several that share a rule by a list of them. */
const RULES: Readonly<Record<string, Behind>> = {
  'continue read sing chant cry scream shout whisper reason marvel fume go_on conclude scoff intone ponder venture specify react':
    { isQuoted: true },
  comment: { notFirst: set('on') },
  decline: { first: set('to'), notSecond: UNSAID },
  refuse: { notSecond: UNSAID },
  ask: { notFirst: set('not'), isNoTopic: true },
  'inform brief notify tell': { isNoTopic: true, isToldFirst: true },
  'assure remind convince persuade': { isToldFirst: true },
  add: { hasVerb: true },
  send: {
    among: {
      words: set('wishes condolences greetings congratulations sympathies sympathy regards thanks gratitude'),
      within: 5,
    },
  },
  'commit recommit': { first: set('to') },
  'confident convinced hopeful optimistic adamant aware mindful': { first: set('that') },
  'describe depict paint cast': AS,
  liken: { among: { words: set('to'), within: 60 } },
  welcome: { isNoPlace: true },
  raise: {
    isNoSum: true,
    notFirst: set('money funds cash taxes wages rates prices hands in between since from'),
  },
  // "Accepted the prize" is a deed.
  accept: {
    among: {
      words: set('invitation invitations proposal offer apology apologies responsibility'),
      within: 6,
    },
  },
  thank: { notFirst: set('to') },
  call: { notFirst: set('in into at off') },
  // "Called on the Minister today" is a visit.
  call_on: { among: { words: set('to for'), within: 60 } },
  'agree concur': { isOnNoun: true },
}

/** Of a verb of speech, what stands behind it where it says something. */
export const BEHIND: ReadonlyMap<string, Behind> = new Map(
  Object.entries(RULES).flatMap(([verbs, rule]) => verbs.split(' ').map((verb) => [verb, rule] as const)),
)

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle?: string]>> = {
  say: ['said'],
  tell: ['told'],
  think: ['thought'],
  feel: ['felt'],
  know: ['knew', 'known'],
  understand: ['understood'],
  write: ['wrote', 'written'],
  swear: ['swore', 'sworn'],
  go: ['went', 'gone'],
  make: ['made'],
  set: ['set'],
  pay: ['paid'],
  speak: ['spoke', 'spoken'],
  take: ['took', 'taken'],
  draw: ['drew', 'drawn'],
  seek: ['sought'],
  find: ['found'],
  show: ['showed', 'shown'],
  sing: ['sang', 'sung'],
  read: ['read'],
  put: ['put'],
  send: ['sent'],
}
/** Verbs of two syllables that double their last letter. */
const DOUBLING = new Set([
  'regret',
  'commit',
  'recommit',
  'concur',
  'quip',
  'admit',
  'refer',
  'label',
  'dub',
  'slam',
])

function formsOf(verb: string): [form: string, kind: CueForm][] {
  const stem = verb.replace(/e$/, '')
  const [past, participle] = IRREGULAR[verb] ?? []
  const doubled = DOUBLING.has(verb) ? `${verb}${verb.at(-1)}` : stem
  const isY = /[^aeou]y$/.test(verb)
  const third = isY
    ? `${verb.slice(0, -1)}ies`
    : /(?:s|sh|ch|x|z)$/.test(verb) || verb === 'go'
      ? `${verb}es`
      : `${verb}s`
  const regular = isY ? `${verb.slice(0, -1)}ied` : verb === 'label' ? 'labelled' : `${doubled}ed`
  return [
    [verb, 'base'],
    [third, 'finite'],
    [past ?? regular, 'finite'],
    [participle ?? past ?? regular, 'finite'],
    [`${verb === 'agree' ? 'agree' : doubled}ing`, 'ing'],
  ]
}

/** What somebody holds, and does not say, where it is in -ing: "considering both as pillars". */
const STATES = new Set(
  'consider regard view feel know understand think believe hope expect fear suspect support share show find oppose'.split(
    ' ',
  ),
)

/** What somebody is who says that something is so: "is confident that". They stand as participles do. */
export const ADJECTIVES: ReadonlyMap<string, Cue> = new Map(
  'confident convinced hopeful optimistic adamant aware mindful'
    .split(' ')
    .map((verb) => [verb, { verb, rest: [], form: 'ing', takes: new Set() }]),
)

/** Forms of these may be nouns: "states", "a report", "comments". */
const NOUNS = set(
  'state report comment claim tweet demand support worry view request answer reply pledge promise call attack voice share praise note offer advocate question show find estimate label brand term vow credit fear hope regret remark charge signal boast joke honour honor order caution blame wish appeal welcome dispute rule',
)

/** Every form of every verb of speech; a verb of several words by its first, with the rest. */
function verbCues(): Map<string, Cue[]> {
  const frames = new Map<string, Set<Frame>>()
  for (const frame of FRAMES)
    for (const verb of VERBS[frame].trim().split(/\s+/))
      frames.set(verb, (frames.get(verb) ?? new Set()).add(frame))
  const cues = new Map<string, Cue[]>()
  for (const [verb, taken] of frames) {
    const [first = '', ...rest] = verb.split('_')
    for (const [form, kind] of formsOf(first)) {
      if (kind === 'ing' && STATES.has(verb)) continue
      const known = cues.get(form) ?? []
      if (!known.some((cue) => cue.verb === verb && cue.form === kind))
        known.push({ verb, rest, form: kind, takes: taken })
      // The longest first.
      cues.set(
        form,
        known.sort((one, other) => other.rest.length - one.rest.length),
      )
    }
  }
  return cues
}

/** By every form of a verb of speech, what it may be, the longest first. */
export const CUES: ReadonlyMap<string, readonly Cue[]> = verbCues()

export const isCue = (token: Token): boolean => token.kind === 'word' && CUES.has(token.lower)

/** Whether a form may as well be a noun: a bare verb, or one in -s. */
export const mayBeNoun = ({ verb, form }: Cue, word: string): boolean =>
  NOUNS.has(verb) && (form === 'base' || (form === 'finite' && word.endsWith('s')))

/** Whether a word is the past of a verb of speech. */
export const isPast = ({ lower }: Token): boolean =>
  CUES.get(lower)?.some(
    ({ form, rest }) => form === 'finite' && rest.length === 0 && !lower.endsWith('s'),
  ) === true

const PLAIN = set(
  'say tell add state note explain ask write argue announce stress emphasise emphasize underline underscore reiterate insist reply respond warn claim affirm declare',
)

/** Whether a verb does nothing but say. */
export const isPlain = ({ verb }: Cue): boolean => PLAIN.has(verb)

/** Whether the words of a cue do nothing but say. */
export const isPlainCue = (cue: string): boolean =>
  cue.toLowerCase() === 'according to' || CUES.get(cue.toLowerCase())?.some(isPlain) === true
