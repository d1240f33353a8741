// Who and what can stand before a verb: people, parts of an organisation, systems, things, vague owners. Class is read
// from the last noun ("claims adjuster" -> adjuster), first from these lists, then from its ending.

import { wordList } from './verbs.ts';

const set = (text: string): ReadonlySet<string> => new Set(wordList(text));

/** People and their roles that no ending gives away. */
const people = set(`
  accountant adult adviser agent aide analyst ancestor applicant apprentice architect associate athlete au-pair aunt author
  baker barista bride bridegroom groom boss boy broker brother builder butcher candidate caretaker captain cashier champion chancellor chauffeur
  chef chief child choirmaster citizen claimant cleaner clergy clerk client coach colleague committee-member
  concierge consul contact-person cook coordinator couple courier cousin crew customer daughter dean delegate dentist
  deputy detective diner doctor donor driver duty-officer employee engineer executive expert family farmer father
  fellow finalist fiancé florist foreman fresher friend gp girl guard guardian guest guide guy head headteacher heir hero hire host hostess housekeeper husband
  infant insured intern investor invitee janitor jobseeker journalist judge juror kid lady landlady landlord lawyer lead leader learner
  lecturer lender lessee lodger magistrate maid man manager marshal mason master mate mayor mechanic medic member
  mentor merchant midwife mother mum dad mom neighbour neighbor newcomer notary novice nurse occupant octogenarian officer official operative
  outpatient inpatient owner parent partner passenger patient payee pensioner people person persona pharmacist
  physio pilot planner plumber police policyholder policeman porter president priest principal professional
  professor prospect provost pundit pupil purser rabbi receptionist recipient referee refugee registrar regular relative
  rep representative resident rider roommate scholar secretary senior servant shopper sibling sister son sommelier
  specialist sponsor spouse staff steward stewardess stranger student subscriber successor superintendent superior
  supervisor surgeon teacher teen teenager temp tenant therapist tourist tradesman trainee traveller treasurer trustee tutor
  uncle undergraduate upperclassman user usher valet vet veteran viewer villager visitor volunteer waiter waitress warden
  wife winner witness woman worker writer youth youngster zookeeper sme csm csr sdr ae bdr dba pm po ceo cfo coo cto hr-partner ta ra
  buddy approver assignee requester requestor insurer-rep counterparty lookout beekeeper undertaker skipper twin
  self-employed unemployed elderly bereaved deceased accused coastguard admin admins freelancer contractor subcontractor adjudicator ombudsman
`);

/** Teams, firms, places of work: they act through people. */
const organisations = set(`
  academy audit accounting accounts acquisitions administration admissions agency airline airport airlines ambulance analytics-team archive archives army assembly association
  assurance authorities authority bakery bank bar billing board branch brewery brigade broker-house bureau business buying cafe café
  canteen carrier cashiers caterer catering centre center chain chapter charity church clinic club collections college commission committee
  communications community company compliance congregation consignee consortium contractors corporation council court creche credit-union
  crew customs dealer dealership department depot design-team desk despatch dispatch dispensary distributor division embassy employer
  engineering enterprise establishment exchange-desk facilities faculty federation finance firm fleet force foundation fraud frontdesk
  fulfilment fulfillment garage government group gym hall handling helpdesk helpline home hospital hotel hotline household housekeeping hq hr
  hub institute institution insurance insurer it jobcentre jury kitchen lab laboratory landlords laundry legal lender library
  logistics mailroom maintenance management manufacturer marketing merchandising merchant ministry monitoring museum nursery
  office onboarding operations operator ops organisation organization outlet outsourcer packaging panel parcel-shop parish parliament
  partner payroll pharmacy planning plant police post practice press printer-shop procurement producer production provider
  publisher purchasing qa quality-assurance reception recruiting recruitment recycling registry relations repairs resources
  restaurant retailer revenue risk roastery room-service sales salon scheduling school secretariat section security seller service
  services shift shipper shipping shop showroom sourcing squad staff station stockroom store studio success supermarket
  supplier support surgery team telco theatre-team training transport treasury triage tribunal underwriting union unit
  university utility vendor venue ward warehouse wholesaler workshop works yard treasury dunning-team registrar
  state municipality country bundesbank post-office consulate crematorium zoo spa landlord lawfirm developer
  investors pool guild bodyshop letterbox-service escrow notaries
`);

/** Machines and software. */
export const systems = set(`
  agent-bot ai alarm algorithm analytics api app application-server assistant atm autodialler automation autopilot avatar backend barrier
  belt bot browser camera calculator carousel cctv chatbot checker checkout chip client-app cloud computer connector console controller conveyor copilot cron crm
  crawler daemon dashboard database datastore detector device dialler dialer dispenser drone ehr elevator emr engine erp
  extension feed fridge-sensor frontend gate gateway gps handheld host-system ids importer integration interface intranet iot ivr job kiosk ledger lift-system
  lms locker login los machine mainframe middleware mobile-app model module monitor network platform player plugin plug-in pms portal pos
  printer processor program proxy queueing-system radar reader recogniser recorder register robot router rpa satellite scada scale scanner
  scheduler scorecard-engine screen script scrubber self-checkout sensor sensors server service-bus simulator site smartwatch software solver
  sorter speaker sso subsystem switch switchboard system tablet telematics terminal thermostat till tool toolchain tracker
  turnstile validator vault-software voicebot voice-assistant watch wearable web webhook webshop website widget wizard wms
  worker-process workflow workstation dialpad autoresponder page homepage page-builder lambda cronjob run batch meter
  microservice host hosts warehouse-robot arm probe autoscaler firewall pacs tms hris psp acquirer
`);

/** Things: papers, goods, messages, vehicles, places. They do nothing by themselves. */
const things = set(`
  account accounts-statement address advert advice agenda air aircraft amount answer apple attachment backlog bag baggage balance ballot banner basket bed beer
  belongings bike bill bin blanket blood board-pass boat bonus book booking booklet bottle box bread breakfast brochure bug bus button
  cab cable cake calendar call car card cargo carpet carton cart case cash catalogue certificate chair change charge chart chat chatlog check cheque
  claim class closet coat code coffee coin comment complaint computer-file concern confirmation connection consent container
  content contract copy coupon course cover credit crate cup curtain data date deadline deal debt deed default defect delay delivery demand deposit
  description design desk-drawer diagnosis diagram diet dinner dish discount dispute dna document dog-tag dose door draft drawing dress drink drug
  dues duty e-mail email engine-oil entry envelope error estimate evidence exam excess exit expense fare fault fax fee feedback field file
  film fine fire flag flat flight floor flower flyer folder food form freight fridge fuel fund funds furniture gas gift goods grade grant
  grocery groceries hardware help hold hole house id image implant import incident information ingredient insulin inventory invitation invoice
  issue item jacket job-offer journey key keyboard key-card keycard kit label lamp laptop lead-time leaflet leak leg lesson letter licence license lift light line link list
  livestock load loan location lock log loss lotion luggage lunch magazine mail manual map mask mat material meal medication
  medicine meeting memo menu message mileage milk minibar minute mirror money mortgage motor name news newsletter note notes notice notification
  number offer oil opinion opportunity order outage oven package packet page-proof pain paint pallet panel-van paper papers paperwork parcel parking part
  parts party pass passport password pay paycheck payment payslip pen penalty permission permit pet petition phone photo picture pill pin pipe pizza plan plane
  plate plea pocket points policy popup pop-up post-it postcard poster pot power premium prescription present presentation price prize problem product profile
  program-guide project promise promo proof property proposal purchase push queue question questionnaire quota quote raise rate rating ration reading reason
  rebate receipt recipe record records referral refund registration regulation reminder rent rental repair reply report request
  requirement reservation response result results resume return review reward ride ring road roll roof room roster route rule sale sample sack
  salary scan schedule scheme seat sheet ship shipment shipping-label shirt shoe shoes shower sickness sign signal signature sim
  size slip slot snack sms snapshot soap software-update sofa spare-part spec statement status step sticker stock story
  street study subscription suitcase summary supplies supply survey table tariff task tax taxi tea tender term test text theft thing thread ticket time timetable tip
  title toilet token tote towel toy track traffic trailer train tram transaction transcript tray treatment trial trip trolley truck
  tube tuition tv tyre umbrella update upgrade van vegetable vehicle version video view viewing virus visa visit vitals voicemail
  voucher wage waiting-time wallet warning warranty waste water weather weight wheelchair window wine withdrawal work workbook x-ray
  hair car-key credit-note mri ct ecg pdf spreadsheet url csv rma po-number po sla kyc form-page refunds stay day week month year noise smell wait
  cost costs process procedure journey-map experience service-level quality pressure temperature humidity rain snow wind storm lunchtime
`);

/** Words after which nobody in particular is the owner. */
export const vagueWords = set(`
  they it we someone somebody anyone anybody everyone everybody nobody one people this that these those something anything
  nothing whoever stakeholders others
`);

/** "The relevant team": an owner that is not named. */
export const vagueAdjectives = set(
  'relevant appropriate responsible right respective competent suitable concerned proper designated',
);

/** Persons of the conversation: owners, if not by name. */
export const personalWords = set('i you he she');

const abstractEnding =
  /(?:tion|sion|ison|ment|ness|ity|ance|ence|ship|ism|age|ure|acy|cy|dom|hood|sis|gram|ery)$/;
const personEnding =
  /(?:er|or|ist|ian|ant|ee|eer|ster|man|woman|men|women|person|people|folk|mate|holder|body|smith|wright|ologist|ographer|medic)$/;

// endings of persons on words that are none
const notPersons = set(`
  letter number paper order offer voucher folder counter register transfer parameter error mirror floor door colour factor power
  water matter cover chapter banner sticker reminder trailer container layer corner dinner filter trigger timer poster flyer newsletter drawer cylinder
  buffer header footer character elevator indicator restaurant plant warrant grant ledger tower shower summer winter quarter answer tender
  calendar fever cancer river flower dessert butter pepper sugar weather leather feather danger finger shoulder liver bladder razor
  disaster border cluster meter metre litre centre theatre cipher discover another other either neither after under over
  mirror motor vector sector odor odour vapor tenor anchor interior exterior error tutor-group committee-fee fee coffee tree knee
  degree guarantee committee employee-file instant infant-seat constant variant deodorant disinfectant sealant implant lubricant
  sweater computer charger adapter adaptor lighter heater cooler freezer cooker blender toaster boiler burner hammer screwdriver
  locker tracker pointer slider router printer scanner server browser docker marker folder starter
  sitter-fee barrier carrier-bag copper silver rubber timber amber chamber member-card whether however rather together
  per never ever her per super paper-form user-guide wallpaper trainers slippers
`);

export type NounClass = 'human' | 'system' | 'vague' | 'artefact' | 'abstract' | 'unknown';

// words in -ics that are one thing
const sciences =
  /(?:analyt|logist|telemat|statist|diagnost|polit|eth|phys|robot|athlet|mathemat|econom|electron|graph|genet|obstetr|paediatr|orthopaed|aesthet)ics$/;

/** The singular of a noun, by rule: "policies" -> "policy". */
export function singular(word: string): string {
  const odd = irregularPlurals.get(word);
  if (odd !== undefined) return odd;
  if (sciences.test(word)) return word;
  if (/(?:ss|us|is|news|series|species|customs|goods|premises|operations|sales)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sses|xes|zes|ches|shes)$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && word.length > 3) return word.slice(0, -1);
  return word;
}

const irregularPlurals: ReadonlyMap<string, string> = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['people', 'person'],
  ['wives', 'wife'],
  ['midwives', 'midwife'],
  ['policemen', 'policeman'],
  ['salespeople', 'salesperson'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['criteria', 'criterion'],
  ['gps', 'gp'],
  ['kids', 'kid'],
]);

/** True for a noun in the plural; collective nouns ("crew", "police") take both forms and are asked separately. */
export function isPlural(word: string): boolean {
  if (irregularPlurals.has(word)) return true;
  return (
    word.length > 2 &&
    word.endsWith('s') &&
    !/(?:ss|us|is)$/.test(word) &&
    word !== 'gps' &&
    !sciences.test(word)
  );
}

const collectives = set(`
  crew staff police team family board couple committee council jury management government company audience group public
  press class shift band panel choir faculty squad brigade operations sales services accounts admissions logistics customs
  facilities resources analytics relations collections communications ops archives works payroll finance support half most
  majority rest majority pair goods data self-employed unemployed elderly bereaved
`);

/** True for a noun that takes a verb in either number. */
export function isCollective(word: string): boolean {
  return collectives.has(word) || word.endsWith('sales');
}

const listed: ReadonlyMap<string, NounClass> = new Map<string, NounClass>([
  ...[...things].map((word) => [word, 'artefact'] as const),
  ...[...systems].map((word) => [word, 'system'] as const),
  ...[...organisations, ...people].map((word) => [word, 'human'] as const),
]);

/** What a single noun is, out of its context. */
export function nounClass(word: string): NounClass {
  if (vagueWords.has(word)) return 'vague';
  if (personalWords.has(word)) return 'human';
  const own = listed.get(word);
  if (own !== undefined) return own;
  const one = singular(word);
  const single = one === word ? undefined : listed.get(one);
  if (single !== undefined) return single;
  const tail = one.slice(one.lastIndexOf('-') + 1);
  if (tail !== one) {
    const inner = nounClass(tail);
    if (inner !== 'unknown') return inner;
  }
  if (personEnding.test(one) && !notPersons.has(one) && one.length > 3) return 'human';
  if (notPersons.has(one)) return 'artefact';
  if (abstractEnding.test(one)) return 'abstract';
  if (one.endsWith('ing') && one.length > 4) return 'abstract';
  return 'unknown';
}
