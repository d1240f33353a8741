// Which icons Sightline draws, by the name that a scene or a library record uses, and the name of their geometry in
// Lucide (ISC licence). Only what is listed here travels. `make-icons.ts` turns this table into `icon-paths.ts`.

export const lucideNames = {
  // Lanes by role and what stands on the stage lines.
  evidence: 'eye', emotion: 'heart-pulse', customer: 'user', frontstage: 'monitor-smartphone', backstage: 'cpu', support: 'server',
  thirdParty: 'handshake', failure: 'triangle-alert', metric: 'activity', thought: 'message-circle', quote: 'quote', image: 'image',
  pain: 'zap', opportunity: 'lightbulb', note: 'sticky-note', visible: 'eye', hidden: 'eye-off',
  // What a card is, and what it says about itself.
  choice: 'split', wait: 'hourglass', end: 'flag', momentOfTruth: 'gem', repeat: 'repeat', optional: 'circle-dashed', sensitive: 'lock',
  unknown: 'circle-question-mark', proposed: 'sparkles', designed: 'pencil-ruler', time: 'timer', cost: 'coins', volume: 'gauge',
  data: 'file-text', path: 'route', subMap: 'map', comment: 'message-square', link: 'link', check: 'check', close: 'x',
  // Faces of the curve's axis.
  happy: 'face-slightly-smiling', neutral: 'face-neutral', unhappy: 'face-slightly-frowning',
  // Participants, touchpoints, channels and systems.
  person: 'user-round', people: 'users', staff: 'id-card', system: 'cpu', machine: 'monitor', screen: 'monitor', phone: 'phone', mobile: 'smartphone',
  tablet: 'tablet', laptop: 'laptop', keypad: 'grid-3x3', keyboard: 'keyboard', chip: 'cpu', pulse: 'activity', headset: 'headset',
  bank: 'landmark', desk: 'lamp-desk', counter: 'store', branch: 'building', network: 'network', van: 'van', truck: 'truck', stack: 'layers',
  ledger: 'book-text', lock: 'lock', key: 'key', shield: 'shield-check', reader: 'scan-line', card: 'credit-card', cash: 'banknote',
  tray: 'banknote', printer: 'printer', receipt: 'receipt', database: 'database', server: 'server', cloud: 'cloud', web: 'globe', mail: 'mail',
  letter: 'mail-open', message: 'message-square-text', chat: 'messages-square', bell: 'bell', calendar: 'calendar', clock: 'clock',
  document: 'file-text', form: 'clipboard-list', signature: 'signature', contract: 'file-check', archive: 'archive', inbox: 'inbox', folder: 'folder',
  search: 'search', settings: 'settings', tool: 'wrench', robot: 'bot', brain: 'brain', scale: 'scale', law: 'gavel', calculator: 'calculator',
  chart: 'chart-no-axes-column', target: 'target', money: 'coins', wallet: 'wallet', shop: 'shopping-bag', cart: 'shopping-cart', package: 'package',
  factory: 'factory', house: 'house', door: 'door-open', car: 'car', bus: 'bus-front', train: 'train-front', plane: 'plane', ship: 'ship', bike: 'bike', walk: 'footprints',
  hospital: 'hospital', doctor: 'stethoscope', ambulance: 'ambulance', school: 'graduation-cap', food: 'utensils', coffee: 'coffee', bed: 'bed',
  pin: 'map-pin', camera: 'camera', microphone: 'mic', sound: 'volume-2', video: 'video', megaphone: 'megaphone', sign: 'signpost', badge: 'badge-check',
  gift: 'gift', ticket: 'ticket', code: 'qr-code', hand: 'hand', help: 'concierge-bell', star: 'star', heart: 'heart', leaf: 'leaf', world: 'earth',
  process: 'workflow', connection: 'cable', refresh: 'refresh-cw', reset: 'rotate-ccw', switch: 'waypoints', log: 'scroll-text',
  // Failures and their ways out.
  blocked: 'ban', stop: 'octagon-x', rejected: 'square-x', unplugged: 'unplug', offline: 'wifi-off', empty: 'package-x', wrongPin: 'lock-keyhole', retry: 'rotate-cw',
  escalate: 'trending-up', recover: 'undo-2', alternative: 'git-fork', explain: 'message-square-warning', automatic: 'wand-sparkles', lateness: 'alarm-clock',
  theft: 'venetian-mask', missing: 'file-x', unavailable: 'cloud-off', confusion: 'circle-question-mark',
} as const;
