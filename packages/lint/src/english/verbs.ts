// The verbs of service work, by how easily they are taken for something else. Unknown verbs are still found by their
// ending where the words around them leave no doubt; these lists settle the doubtful cases.

/** Splits a written list into its words. */
export function wordList(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** Verbs whose base form is hardly ever a noun: "verify", "send". */
export const plainVerbs: readonly string[] = wordList(`
  abandon absorb accept accompany achieve acknowledge acquire activate adapt add adjourn adjust administer admit adopt
  advise affix agree align allocate allow amend analyse analyze announce annotate anonymise answer apologise apologize
  appear apply appoint appraise approve arrange arrive ask assemble assess assign assist attach attend authenticate
  authorise authorize avoid await become begin believe belong bind bring browse build buy calculate calibrate cancel
  carry categorise categorize celebrate certify check-in chew choose circulate clarify classify clean climb close
  collate collect combine come comfort communicate compare compile complain complete compute conclude confess
  configure confirm confuse connect consider consist consolidate consult contain continue contribute convert convey
  convince cooperate coordinate correct correspond countersign create deactivate decide declare decline decrypt deduct
  deem defer define delete deliver demonstrate deny depart depend deploy describe deserve designate detach detect
  determine develop diagnose dictate differ digitise digitize direct disappear disassemble discharge disclose disconnect
  discover discuss dispense dispose distribute disturb divert divide donate draw drive earn eat edit educate elect
  eliminate embed emerge employ enable enclose encourage encrypt end-date engage engrave enjoy enrol enroll ensure enter
  equip escort establish evaluate evict examine exceed exist expand expect expire explain explore expose extend
  extract facilitate fail fasten feel fetch fill finalise finalize find finish fix flush follow forbid forget fulfil
  fulfill fund gather generate get give go grant greet grow guarantee happen hear help hide highlight hire identify
  ignore illustrate impose improve include incorporate increase indicate inform inherit initialise initiate inject
  innovate insert inspect install instruct insure integrate intend interact intervene introduce invalidate investigate
  invite invoke involve isolate issue join justify keep know lapse laminate lead learn leave lend let liaise lie lift listen
  locate log look lose lower maintain make manage marry maximise measure meet memorise mend merge migrate minimise moderate
  modify mount moderate negotiate neglect nominate notice notify obey object observe obtain occur omit onboard open
  operate oppose organise organize overlook oversee own pack paste pay peel perform permit persuade photograph pick
  place plug pour praise prefer prepare prescribe preserve press prevent proceed produce progress-check prohibit
  promote prompt propose protect prove provide provision publish pull purchase push put query quit raise randomise
  reach react read realise realize reallocate reappear reassign reassure rebook rebuild recalculate receive recharge
  recite recognise recognize recommend reconcile recode reconnect reconsider reconstruct recover recruit redeem
  redirect redline reduce re-enter refer refill refine refuse register regret regulate reimburse reinstall reinstate reissue reject
  rejoin relate relay release rely remain remember remind remove renew rent reopen reorder repack repeat replace
  replenish reply repossess represent reproduce rescue resell resend reserve reset reside resign resolve respond
  restart restock restore restrict resubmit resume retain retrieve retry reveal revise revoke rewrite ring rinse
  say schedule scrap scrub scrutinise seal seat secure sedate see seek seem select sell send separate serve sew
  shorten show shred shut sign sit solve sort speak specify spend splice stabilise stand state stay steal stick store submit
  subscribe substitute suffer suggest summarise summarize supervise supply suspend swallow swap sympathise synchronise
  synchronize take talk teach tear tell terminate thank think throw tidy tokenise tokenize train transcribe transfer
  translate transmit transport treat type unblock understand underwrite undo unload unlock unpack unplug unsubscribe
  unwrap update upload urge use utilise vaccinate validate verify waive wake want warm-up warn wash watch weigh welcome
  withdraw withhold wonder wrap write yell anticipate allay arise attribute bake bake-off boil brew chase compensate
  complement concur deposit depict digest dispatch embark enact enquire entail entertain enumerate erase evolve excuse
  exempt explain finance foresee forward furnish hand-over hospitalise imply inflate insist inquire interpret
  interrupt invent iterate knit lack lodge mislead misplace mitigate obstruct overcharge overpay overwrite owe
  participate pinpoint postpone precede preview prioritise prioritize procure proofread pursue quantify re-check
  reclaim recur reformat rehouse reopen reroute reschedule resuscitate retype retrain scan seize shampoo simplify soothe
  splint subtract succeed suture tailor tighten triage unfold unlink vanish varnish vary visit wait wean weld
  attempt dedupe deduplicate enrich prep stir whisk chop fry roast knead sear marinate garnish sift peel scoop hoist weld solder
  rivet tile grout prune rake shear crate moor berth refuel cannulate anaesthetise ventilate biopsy auscultate swaddle
  mentor matriculate reprioritise unpark deploy provision decommission commission onboard reformat relist delist
  render mediate intubate refract ack trickle accelerate acquiesce adhere administer adjudicate aggregate allege appease ascertain aspire assure astonish attain
  audit avert beg brief calm cater centrifuge chaperone cleanse clip coach coax code commend commission commute
  comply concede confer configure confiscate conserve console consume contest convene debrief deceive decontaminate
  dedicate deescalate delegate deliberate demote depose deregister derive despatch destroy deter detain deteriorate
  devise disable discard disinfect dismantle dismiss dispute dissolve donate double-check downgrade elaborate elicit
  embark embroider empathise empty enforce enhance enlist enlarge entrust evacuate exchange excavate execute exhaust
  expedite expel explode export exterminate extinguish fabricate facilitate fine-tune forecast foster fumigate glaze
  grease groom harmonise harvest heal hesitate hug illuminate impound incinerate incline inquire inscribe insulate intercept
  interview invigilate jot juggle lather lecture lubricate mash medicate mobilise moisturise mop mow multiply narrate
  navigate neutralise notarise nurture offboard offload orchestrate orient originate outsource overhaul overrule
  pacify palpate partner pave perforate pipette plead polish precheck preheat prescreen presell preside presume
  privatise proclaim quarantine ratify readmit reapply rearrange reboot recall recertify recount rectify refinish refit
  refund refurbish rehearse relabel relocate remediate remit renegotiate renovate repaint repatriate rephrase
  replant reprimand reprint reprocess requisition resample reshelve resit restructure retouch reverify rewire rotate
  sanitise sanitize scold sculpt segregate sharpen shave shuttle sketch slice sniff sow soak solicit spray sprinkle
  sterilise sterilize stitch stoke stow strengthen sue summon supersede surrender swab sweep swipe tabulate
  tally terminate thaw tick transcribe transplant trim unbox unfasten unroll unscrew unseal upgrade upsell upskill usher
  vet videotape weave whisper whitelist winterise wire wrap-up yield zip
  abbreviate abolish absolve accredit acclimatise accrue actuate advertise affirm alphabetise alter amalgamate
  amplify amputate animate annex annul append apprehend assay assort augment auto-fill auto-renew automate
  awaken babysit backdate backtrack baptise barricade bequeath bestow bleach bless block-book blot bookend
  bottle-feed brainstorm breathalyse broach buff bulldoze bunk bury capsize caramelise carve caution chant
  chlorinate choke christen chuck clad clasp clench co-sign coerce collateralise collide combust compel compress
  conceal concoct condemn condense conform congratulate consign construct containerise contaminate contend
  contradict convict counterfeit crawl credential cremate criticise crouch cuddle cull cultivate curtail
  customise dab darn de-ice de-register deadlift debone decant decipher decode decompose decompress decouple
  decree deep-clean deface defend defibrillate deflate defrost defuse degrease dehydrate delineate delouse
  demarcate demolish demount denounce deport depreciate deputise derail descale descend desalinate desilt
  destock detonate devalue devote diarise differentiate dilute dim dine disassociate disbelieve disburse
  discipline disclaim discriminate disguise disinfest dislocate dislodge disown dispel displace disqualify
  dissect dissuade distil distinguish distract ditch divest divulge dole domicile don double-book dowse doze
  drape drizzle dub dwell earmark elevate elute embalm emboss embrace emigrate empanel emulate encode endanger
  endure enlighten enshrine entice entitle entwine envelop envisage equate etch evangelise excel exhale exhibit
  exhume exonerate extradite extrapolate extricate extrude fact-check familiarise fashion ferment fiddle fillet
  firefight flatten fledge fleece foliate foreclose forgive formulate forsake fortify free-issue french-polish
  fret frisk furlough gag galvanise gasp gatekeep gazump genotype geo-tag germinate giggle gift-wrap gild glide
  glimpse gnaw goad govern grab grapple grate grieve groan grope growl grumble gulp haggle hand-deliver
  hand-pick handcuff handpaint harass harden heave hem hibernate hijack hoard holster home-deliver hull humidify
  husk hydrate ignite immerse immunise impanel impart impede impersonate implant implore imprint imprison
  improvise incentivise incubate index induct infer infect infiltrate infuse inhale inoculate inseminate inspire
  instil institute insult intensify intern interlock interpose interrogate intertwine intimidate invert
  irradiate irrigate itemise jet-wash jostle jump-start juxtapose keypunch kick-start kneel knight lacquer ladle
  land-fill lash laud launder leach leap-frog legislate lengthen lessen liberate lighten liquefy liquidate
  litigate localise loft long-list loosen lop lower-case lug lull lure magnetise mangle manicure manipulate
  manoeuvre manufacture maroon mature mechanise meddle melt metabolise milk-run mimic mince mingle misdirect
  misfile misjudge misread misspell mock modernise modulate moisten mollify monetise motivate moult mourn muddle
  mulch multi-task mummify munch muzzle mystify nag name-check nationalise near necessitate neuter nibble nod
  normalise nourish novate nullify numb obligate oblige obscure occupy onlend ooze opine opt optimise ordain
  oscillate outlaw outlay outrank outshine outvote overbuy overestimate overfill overhear overpack overrun
  overtake overturn oversell oxygenate page-turn pamper panel-beat paraphrase parboil parachute pare
  part-exchange pasteurise pat patronise peddle peek penalise pep perch perfect peruse pester phase pierce
  pin-point pinch placate plait plasticise pluck plumb plump plunder poach pocket poke pollinate pollute ponder
  populate potty pounce pray preach pre-fill pre-order pre-pay pre-qualify prebook precook predict prefabricate
  premix prepopulate presort pressurise prettify probate profess prolong propel prorate prosecute prostrate
  provoke prowl pucker pulverise pummel punish puree purify purr push-start pyramid quadruple quell quench
  quibble quieten radiate raffle ransack ravage raze re-grade readdress realign reap reappoint reason reassemble
  rebill rebound rebrand rebut recap recast recede recline recoil recollect recommission recompense reconvene
  recook recoup recreate recross recuperate redact redecorate redeliver redeploy redesign redial redistribute
  redouble reef refinance reflect reforest refresh refrigerate regain regenerate regroup regrow rehabilitate
  rehydrate reign reignite reimagine reindex reinforce reinsure reinvest rejuvenate rekey relax relearn relet
  relight relinquish remand remarket remaster remeasure reminisce remodel remount renounce reoffer reorganise
  repackage repatch repave repay repel replicate repot reposition reproach repurpose requalify rescind reseal
  reseat resemble resettle reshape reshoot resolder resole resound respray restage resteam restitch restrain
  restring resurface resurrect retaliate retell retender rethink retie retire retool retort retrace retract
  retransmit retrofit reunite rev reval revalidate revert revisit revitalise revive revolve reweigh rezone rhyme
  rid ridicule ripen roam rouse rubber-stamp ruck rumble rummage sabotage safeguard salute salvage sap satisfy
  saturate saute scald scalp scatter scavenge scoff scorch scour scowl scrape scrawl screech screen-print
  scribble scrunch scull secrete seep self-certify self-refer sensitise sequester serenade sermonise sever
  shackle shatter sheen shift-swap shimmer shin shoo shop-lift short-list shove shrink shrink-wrap shun shush
  side-load sign-post signify simmer simulate siphon skewer  slant slather slaughter slay sled sleet slim
  slog slouch sluice slump slurp smooth smother smuggle snatch sneak sneer snore snort snub snuggle soar sob
  socialise soften solidify spar spatter spay specialise speculate spit spoil spool sprain sprawl spray-paint
  sprout spruce spurn squabble squander squash squeak squeal squint squirm squirt stagger stalk stammer
  standardise stare starve stave steady stifle stimulate stipulate stir-fry stomp stoop stop-check straddle
  straighten strangle stratify stray stream-line streamline strew stride strum strut stub stumble stun stutter
  subdue submerge subside subsidise substantiate succumb suck suckle suffocate sulk sun-dry supplant suppress
  surpass surround surveil survive sustain swamp swarm sway swear sweeten swell swerve swig swill swindle swish
  swivel swoop symbolise syndicate synthesise syringe tamp tamper tangle taper tarnish tarry taunt telegraph
  televise temper tempt tend terrify testify tether text-mine thicken thin thrash thrive throb throttle thud
  thump thwart time-stamp tinker tiptoe tire toggle toil top-slice topple torment tot totter toughen towel-dry
  trample tranquillise transact transcend transfuse transpire traumatise traverse treble tremble trounce trundle
  tuck tumble twinkle twirl twitch typecast unbind unbolt unbuckle unclip uncork uncouple uncover undercharge
  undercoat underestimate undergo undergird underpin understaff undress unearth unfreeze unfurl unhook unify
  uninstall unite unleash unmask unmute unpick unravel unseat unsettle unstick untangle untie unveil unwind
  unzip upbraid upcycle uphold upholster uproot upsize usurp vacate valuate vanquish vaporise veer vend
  verbalise victimise videoconference vilify vindicate violate visualise vitiate volley vulcanise waddle wade
  waft wag wangle warp water-proof waterproof waver weaken weep wheedle wheeze whet whimper whine whirl
  white-list whiten whittle whizz wield wiggle wilt wince winkle winnow wither wobble woo worsen wrangle wreak
  wrestle wriggle wring wrinkle yank yearn yelp zap zest zigzag zip-tie
`);

/** Verbs whose base form is a common noun as well: "order", "check", "email". */
export const nounVerbs: readonly string[] = wordList(`
  access act address advance affect aid air alarm alert anchor annoy appeal archive arrest attack auction average award back
  bag balance ban bandage bank bar barcode batch bathe beam bear beep bend bid bill bite blanket block blow-dry board boast
  bond book boost border bounce bow box brace brake branch brand break bridge broadcast browse brush budget bundle burn
  bus button buzz cable call camp cap capture care cash cast catch cause challenge change charge chart chat check cheer
  claim clamp click clock cloud cluster coat collapse colour comment commit compliment compromise concern
  condition conduct conflict contact contract control cook copy cost counsel count courier cover crack craft crash credit
  crop cross cup curse cut cycle damage dance dare date deal debate debit debug decorate decrease defeat delay delight
  demand demo deposit design desire detail dial diet direct dip discount dish display distance dive do dock document doubt
  download draft drag drain dress drill drink drip drop dry duplicate dust ease echo effect e-mail email end
  enter escalate escape estimate exercise exit experience experiment face fan farm fast fault favour fax feature fee feed
  fight figure file film filter finance fine finger fire fish fit flag flash flip float flood flow fly focus fold force
  form format frame freeze front fuel function garden gauge glance glue grade greet grill grind grip ground group guard
  guess guide halt hand handle hang harm head heat hedge hint hit hold hook hope host house hunt hurry ice image impact
  implement import influence initial input interest interface invoice iron issue jail jam joke judge jump keep-sake key
  kick kill kiss knock label lack land last latch laugh launch layer leak lease lecture level license light like limit line
  link list live load loan lock log lunch mail map march mark market massage master match matter mean mention message
  meter mind mine mirror miss mix model monitor motor move nail name need nest network note number nurse offer
  order outline overnight owe package page paint pair panic park part pass patch pattern pause pay peak pen pencil
  permit phone photograph picture pile pilot pin ping pipe pitch plan plant plaster plate play plot point poll pop port
  pose position post pound power practice practise preset present preview price print prize probe process profile profit
  program progress project promise prompt protest pump punch purchase question queue quiz quote race rain ramp range
  rank rate rattle rebate receipt record recycle refund regard relief remark repair report request rescue research
  resort respect rest result retail return review reward ride right ring rise risk roll round route rub ruin rule run
  rush sample save scale scan schedule scent school score screen script search season seat segment sense sequence
  serve service set settle shadow shake shape share shelf-life shelter shelve shift shine ship shock shop shout
  shower sign signal silence sink site size skip slip slot slow smell smile smoke snap sound source space spam spark
  speed spell spill spin split sponsor spot spread squeeze stack staff stage stain stall stamp staple star start
  state station steam steer step stick stock stop storm strain stream stress stretch strike strip structure struggle
  study subject suit supply support surface surprise survey suspect sweat swim swing switch symbol tag tail tank tap
  target taste tax taxi team telephone test text thread threat ticket tie time tip title toast tool top total touch
  tour tow towel trace track trade traffic trail transit transport trap travel treat trial trick trigger
  trim trip trouble truck trust try tune turn twist upgrade use value video view visit voice void volunteer vote vow
  wait walk wander warehouse warm waste water wave wax wear wedge weight wheel whistle win wind wish witness wonder word
  work worry worship wound wrap wreck yawn zone backorder backup callback checkmark countdown cross-check cross-sell
  handover headhunt lookup markup mock-up onsell outbid pickup preorder printout re-route screenshot second spotlight
  spreadsheet stand timestamp undercut voicemail watermark whiteboard doorstep double group highlight instant-message
  triage discharge dispatch despatch transfer welcome push deposit exchange audit interview forecast refund export commission
  upload update coach tailor usher groom chaperone sketch tally polish finish help measure commute swap submit-button insert
  radio bleep bundle image lead clear free dry blow mask task ski nudge steam foam plate sand hammer jack hose weed fence ferry sail taxi bottle tutor proctor wheel winch invoice segment loop patch backfill spot-check pilot queue-jump
  livestream microchip postmark reference rollout slack tweet whatsapp dm google facetime skype zoom venmo docusign
  advocate airfreight allot argue arm asphalt attest axe bargain blend bolt bookmark boot broker bronze
  bubble-wrap buckle butter bypass caption catalog catalogue chair chalk chain char charter chill chisel clap
  clone clot compact cordon cough crane cross-reference crown crush cure curl cushion dash data-match dent
  detour dose downlink drift drug dunk duplex dye embargo engineer evidence express factor fast-track fell
  fertilise fingerprint flavour fling foil forage forge fracture frost fuse gamble gas gloss graft graze grit
  gut hack hail harness hatch haul heap helicopter hinge hitch hood hop horn hover hum idle ink inventory jab
  jolt knot lace lag lance laser ledger leaflet levy licence lick machine mesh microwave mint mortgage mould
  mute needle nick notch oil overbook overflow overload overprint override pad paddle palm parade pardon patent
  patrol pawn peg photocopy pickle piece pillow pivot pledge plough pool portion pot prepay pressure-test
  price-match prick prime puff purge quarrel quilt raid rally ram rap rate-limit ration redraft reel referee
  reform rein relapse relaunch relish reload remedy remix rename replay reship reshuffle retest retread reuse
  revamp reverse rework rig riot rip roar rob robe rock roof root rope rot row rust sack saddle sanction
  sandwich saw scaffold scar scout scramble scratch scream screw scroll scuff seam self-scan self-serve sentence
  shade shame shed shell shield shortlist shoulder shovel showcase shrug shunt sieve sigh skate skid skim skin
  skirt slam slap slash sling slit slope smack smear snack snag sneeze snip snooze snow soap solo spade span
  spare spear spice spike splash splinter sponge spoon spot-weld sprint spur spy square squat stab stampede
  stash stem stew sting stockpile stocktake stone strand strap streak stress-test stretcher string stroke stroll
  stud stuff style subcontract sublet subpoena supplement surf surge swirl tackle tan tar tease tender
  test-drive thatch throng thunder tickle tilt tin tint toll torpedo torque toss trash trawl tread treasure
  trench trespass trot truncate truss tug tunnel turf tweak twin underline vacuum valet vault veil venture veto
  vibrate video-call wager wail wallpaper waltz warrant weather wheel-clamp whiff whip wholesale wink yoke zero
`);

/** Irregular verbs: base, past, participle. */
export const irregularVerbs: readonly (readonly [string, string, string])[] = `
  arise arose arisen|be was been|bear bore borne|become became become|begin began begun|bend bent bent|bet bet bet
  bid bid bid|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred
  bring brought brought|broadcast broadcast broadcast|build built built|burn burnt burnt|buy bought bought
  cast cast cast|catch caught caught|choose chose chosen|cling clung clung|come came come|cost cost cost|cut cut cut
  deal dealt dealt|dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten
  fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|fit fit fit|flee fled fled
  fly flew flown|forbid forbade forbidden|forecast forecast forecast|forget forgot forgotten|freeze froze frozen
  get got got|give gave given|go went gone|grind ground ground|grow grew grown|hang hung hung|have had had
  hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|know knew known
  lay laid laid|lead led led|learn learnt learnt|leave left left|lend lent lent|let let let|lie lay lain|lose lost lost
  make made made|mean meant meant|meet met met|mislead misled misled|pay paid paid|prove proved proven|put put put
  quit quit quit|read read read|rebuild rebuilt rebuilt|resend resent resent|reset reset reset|resell resold resold
  ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought
  sell sold sold|send sent sent|set set set|sew sewed sewn|shake shook shaken|shine shone shone|shoot shot shot
  show showed shown|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|slide slid slid
  speak spoke spoken|spend spent spent|spin spun spun|split split split|spread spread spread|stand stood stood
  steal stole stolen|stick stuck stuck|strike struck struck|sweep swept swept|swim swam swum|swing swung swung
  take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown
  undercut undercut undercut|understand understood understood|underwrite underwrote underwritten|undo undid undone
  wake woke woken|wear wore worn|win won won|wind wound wound|withdraw withdrew withdrawn|withhold withheld withheld
  write wrote written|rewrite rewrote rewritten|oversee oversaw overseen|overpay overpaid overpaid
  redo redid redone|resit resat resat|typeset typeset typeset|upset upset upset`
  .trim()
  .split(/[|\n]/)
  .map((line) => {
    const [base = '', past = '', participle = ''] = line.trim().split(' ');
    return [base, past, participle] as const;
  });

/** Verbs that need no object: "called", "arrived" after a person is what the person did, not what was done to them. */
export const intransitiveVerbs: ReadonlySet<string> = new Set(
  wordList(`
  agree apologise apologize appear apply arrive ask attend become begin call chat cheer check-in climb come commute
  complain comply continue cooperate depart die disappear dive drive drop eat enquire enter escape exit expire fail fall
  fly freeze go grow happen hesitate hurry inquire join knock land lapse laugh leave lie listen live log look march meet
  move nod object occur park participate pass pay phone proceed queue react read register reply resign respond rest
  return ring rise run rush search shop shout sign sit sleep smile speak stand start stay stop struggle subscribe
  succeed swim talk travel try unsubscribe vanish volunteer vote wait wake walk work write yell`),
);

/** What things do by themselves: no owner stands behind "the parcel arrives". */
export const happeningVerbs: ReadonlySet<string> = new Set(
  wordList(`
  appear arise arrive beep begin bleed blow boil crack heal melt rip roll rot rust skid slide swell tear bounce break burn buzz change close collapse come continue crash cycle decrease
  depart deteriorate differ disappear drip drop emerge end evolve expire explode fail fall finish flash flow fly freeze go
  grow halt hang happen increase jam land lapse last lead leak leave lie load melt move occur open pass peak pile pop
  progress reach remain resume result return ring rise run sail ship sink sit slip slow spill spread stall stand start
  stay stick stop stretch trickle turn vanish vary wait wander work`),
);

/** What things do to people without acting: "the bill surprises", "the outage affects". */
export const effectVerbs: ReadonlySet<string> = new Set(
  wordList(`
  affect allow annoy anger bother bring cause comprise concern confuse contain cost cover delight depend determine
  disappoint disturb enable entail exceed express facilitate fit frighten frustrate help hurt impact imply include inconvenience
  influence involve irritate lead mean overwhelm please prevent reflect require reveal say scare surprise take upset worry`),
);

/** Being and having: nothing is done. */
export const stativeVerbs: ReadonlySet<string> = new Set(
  wordList('be have seem remain belong exist contain consist own lack know need owe deserve'),
);
