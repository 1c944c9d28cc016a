const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words whose coming and going leaves the others the same words. No negations, no pronouns. */
export const LIGHT = set('a an the that this these those and also of to')

/** Words that tell nothing of what is spoken of. "no", "not" and "without" do. */
export const EMPTY = set(`
a an the that this these those and or but nor so yet if as than then when while where whereas because since until though although
of to in on at by for with from into onto upon over under between among about against during before after above below through throughout across around along toward towards via per despite behind beyond within
i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself yourself himself herself itself ourselves themselves who whom whose which what how why there here
is are was were be been being am has have had having do does did done will would shall should can could may might must
also too very more most much many some any all both each every other others another such same own only just even still already again now once ever soon well quite rather
one two first second new s t re ve ll d m
`)

/** Words that readouts of all issuers use of every subject: who uses them takes up nobody's words. */
export const WORN = set(`
bilateral mutual joint common shared close closer further future current present recent existing various different important importance significant significance special particular strategic comprehensive constructive positive active friendly fruitful full firm great deep high broad wide whole long
relation relations relationship relationships tie ties cooperation co operation partnership dialogue contact contacts exchange exchanges interaction coordination friendship agreement agreements interest interests issue issues matter matters question questions area areas field fields sphere spheres sector sectors level levels situation position positions effort efforts role contribution commitment readiness willingness support need hope intention progress step steps measure measures view views opportunity opportunities potential
country countries nation nations people peoples state states government governments side sides party parties leader leaders minister ministers president prime foreign region regions regional international global world national political economic cultural security peace stability development
strengthen strengthening develop developing expand expanding enhance enhancing deepen deepening promote promoting continue continuing increase increasing maintain maintaining ensure ensuring achieve achieving work working make making take taking play give given pay paid attach hold held
express expressed expressing stress stressed reaffirm reaffirmed reiterate reiterated gratitude appreciation thanks warm welcome hospitality satisfaction concern condolences greetings best wishes success prosperity use uses using used peaceful immediate unconditional release just lasting durable sustainable settlement solution resolution conflict crisis war ceasefire hostages humanitarian access aid civilians law human rights right rule democracy freedom navigation
sovereignty independence independent territorial integrity unity internationally recognised recognized borders border principles principle charter respect interference internal affairs fight combat combating terrorism extremism organised organized crime trafficking migration
food energy climate change trade investment transport education culture tourism health science technology agriculture infrastructure digital nuclear weapons military defence defense industry business projects project fruitful based basis order equality benefit trust confidence challenges threats
last next past night evening morning afternoon day days week weeks month months century visit visits meeting meetings talks today year years time
`)
