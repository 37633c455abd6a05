import type { OrganisationKind, JurisdictionLevel, RoomKind, RoomRequirement } from '#libs/shared-kernel';
import type { Role } from '#libs/event-sourcing';
import { loadDivisions, placeName, type County, type DivisionsFile } from './divisions/divisions.js';
import { scenarios } from './scenarios/index.js';
import { whoActs, type Scenario } from './scenarios/scenario.js';

/*
 * Who and where: the divisions of Nantong with a room in each, rooms of sectors and work units, and beside them a fictional district for
 * the cases in which something fails. People are accounts that play a role; their names say so. Everything follows from the data file
 * and the stories, so that every load describes the same world.
 */

export interface JurisdictionIn {
  readonly key: string;
  readonly level: JurisdictionLevel;
  readonly name: string;
  readonly parent: string | null;
  readonly code: string;
  readonly edition: string;
}
export interface OrganisationIn {
  readonly key: string;
  readonly kinds: readonly OrganisationKind[];
  readonly name: string;
  readonly level: JurisdictionLevel;
  readonly jurisdiction: string;
  readonly supervisorKind?: 'government';
}
export interface GrantIn {
  readonly role: Exclude<Role, 'reaction'>;
  readonly organisation?: string;
  readonly jurisdiction: string;
  readonly room?: string;
}
export interface PersonIn {
  readonly key: string;
  readonly name: string;
  readonly home: string;
  /** The office in which the account acts; residents need none. */
  readonly grant?: GrantIn;
}
export interface RoomIn {
  readonly key: string;
  readonly kind: RoomKind;
  readonly name: string;
  readonly home: string;
  readonly approvingBody: string;
  readonly sector?: string;
  readonly workUnit?: string;
  readonly convenor: string;
  readonly coordinators: readonly string[];
  /** Of the CPPCC office above it. */
  readonly confirmedBy: string;
  /** All four and at work, unless the room is still being set up. */
  readonly confirmed: readonly RoomRequirement[];
}
export interface World {
  readonly jurisdictions: readonly JurisdictionIn[];
  readonly organisations: readonly OrganisationIn[];
  readonly people: readonly PersonIn[];
  readonly rooms: readonly RoomIn[];
  /** Rooms by the name that stories use. */
  readonly roomOf: (alias: string) => RoomIn;
  /** The account that a story means. */
  readonly personOf: (scenario: Scenario, who: string) => PersonIn;
  /** The organisation that a story means. */
  readonly organisationOf: (scenario: Scenario, name: string) => OrganisationIn;
}

const CITY = '3206';
/** Codes that the statistical bureau has given to nobody. */
export const FICTIONAL_DISTRICT = '320699';
const FICTIONAL_EDITION = '演示';

const FICTIONAL: County = {
  code: FICTIONAL_DISTRICT,
  name: '示范区',
  townships: [
    ['001', '示范东街道', ['示范东一社区', '示范东二社区', '示范东三社区']],
    ['002', '示范西街道', ['示范西一社区', '示范西二社区', '示范西三社区']],
    ['101', '示范南镇', ['示范南一村', '示范南二村', '示范南三村', '示范南四村']],
    ['102', '示范北镇', ['示范北一村', '示范北二村', '示范北三村', '示范北四村']],
    ['401', '示范园区', ['示范园一社区']],
  ].map(([code, name, villages]) => ({
    code: `${FICTIONAL_DISTRICT}${code as string}`,
    name: name as string,
    villages: (villages as string[]).map(
      (village, index) => [`${FICTIONAL_DISTRICT}${code as string}${String(index + 1).padStart(3, '0')}`, village] as const,
    ),
  })),
};

/** 界别 of a prefecture city's CPPCC, of a district's, and of the one economic zone: 25 + 7 × 13 + 7 = 123. */
const CITY_SECTORS = [
  '经济',
  '农业',
  '教育',
  '科学技术',
  '医药卫生',
  '文化艺术',
  '社会科学',
  '体育',
  '新闻出版',
  '工会',
  '共青团',
  '青联',
  '妇联',
  '工商联',
  '科协',
  '侨联',
  '对外友好',
  '社会福利和社会保障',
  '少数民族',
  '宗教',
  '民革',
  '民盟',
  '民建',
  '农工党',
  '特邀人士',
];
const DISTRICT_SECTORS = [
  '经济',
  '农业',
  '教育',
  '科学技术',
  '医药卫生',
  '文化艺术',
  '工会',
  '青联',
  '妇联',
  '工商联',
  '社会福利',
  '民主党派',
  '特邀人士',
];
const ZONE_SECTORS = ['经济', '科学技术', '教育', '医药卫生', '青联', '工商联', '特邀人士'];
const ECONOMIC_ZONE = '320671';
/** 8 × 7 and one university: 57. Generic on purpose: no real enterprise stands here. */
const WORK_UNITS = ['示范制造企业', '示范服务企业', '示范农业企业', '示范商贸市场', '示范学校', '示范医院', '示范养老机构'];

const REQUIREMENTS: readonly RoomRequirement[] = ['place', 'sign', 'rules', 'process'];
const demo = (name: string): string => `${name}（演示）`;
const partyName = (name: string): string => `${name}${/(街道|园区?|区|场|站|所|中心|医院|苗圃)$/.test(name) ? '党工委' : '党委'}`;

class WorldBuilder {
  readonly jurisdictions = new Map<string, JurisdictionIn>();
  readonly organisations = new Map<string, OrganisationIn>();
  readonly people = new Map<string, PersonIn>();
  readonly rooms = new Map<string, RoomIn>();
  private readonly aliases = new Map<string, string>();

  jurisdiction(code: string, level: JurisdictionLevel, name: string, parent: string | null, edition: string): void {
    this.jurisdictions.set(code, { key: code, level, name, parent, code, edition });
  }

  organisation(
    key: string,
    kinds: readonly OrganisationKind[],
    name: string,
    jurisdiction: string,
    supervisorKind?: 'government',
  ): OrganisationIn {
    const known = this.organisations.get(key);
    if (known) return known;
    const made: OrganisationIn = {
      key,
      kinds,
      name: demo(name),
      level: this.of(jurisdiction).level,
      jurisdiction,
      ...(supervisorKind ? { supervisorKind } : {}),
    };
    this.organisations.set(key, made);
    return made;
  }

  person(key: string, name: string, home: string, grant?: GrantIn): PersonIn {
    const known = this.people.get(key);
    if (known) return known;
    const made: PersonIn = { key, name, home, ...(grant ? { grant } : {}) };
    this.people.set(key, made);
    return made;
  }

  room(alias: string, room: RoomIn): void {
    this.rooms.set(room.key, room);
    // Names of villages repeat over Nantong; stories use names that don't.
    this.aliases.set(alias, this.aliases.has(alias) ? '' : room.key);
  }

  named(alias: string): RoomIn {
    const room = this.rooms.get(this.aliases.get(alias) ?? '');
    if (!room) throw new Error(`no single room is called ${alias}`);
    return room;
  }

  of(code: string): JurisdictionIn {
    const found = this.jurisdictions.get(code);
    if (!found) throw new Error(`no jurisdiction ${code}`);
    return found;
  }

  /** From the place itself up to the top. */
  upwards(code: string): readonly JurisdictionIn[] {
    const here = this.of(code);
    return here.parent === null ? [here] : [here, ...this.upwards(here.parent)];
  }

  /** The county that a place lies in, or the city for what is the city's own. */
  countyOf(code: string): JurisdictionIn {
    return this.upwards(code).find(({ level }) => level === 'county') ?? this.of(CITY);
  }
}

const addBodies = (builder: WorldBuilder, code: string, name: string): void => {
  builder.organisation(`party:${code}`, ['party_organisation'], `${name}${code === ECONOMIC_ZONE ? '党工委' : '委'}`, code);
  builder.organisation(`cppcc:${code}`, ['cppcc_office'], code === ECONOMIC_ZONE ? `${name}政协工委` : `${name}政协机关`, code);
  builder.organisation(`government:${code}`, ['government'], code === ECONOMIC_ZONE ? `${name}管委会` : `${name}人民政府`, code);
  builder.organisation(`supervisor:${code}`, ['supervisor'], `${name}政府督查室`, code, 'government');
  builder.person(`cppcc:${code}`, `政协联络处·${name}·演示`, code, {
    role: 'cppcc_office',
    organisation: `cppcc:${code}`,
    jurisdiction: code,
  });
  builder.person(`convenor:${code}`, `召集人·${name}·演示`, code);
};

const addCounty = (builder: WorldBuilder, county: County, edition: string): void => {
  builder.jurisdiction(county.code, 'county', county.name, CITY, edition);
  addBodies(builder, county.code, county.name);
  const frame = { coordinators: [], confirmedBy: `cppcc:${county.code}`, confirmed: REQUIREMENTS };
  for (const township of county.townships) {
    builder.jurisdiction(township.code, 'township', township.name, county.code, edition);
    const approvingBody = builder.organisation(
      `party:${township.code}`,
      ['party_organisation'],
      partyName(township.name),
      township.code,
    ).key;
    const convenor = builder.person(`convenor:${township.code}`, `召集人·${township.name}·演示`, township.code).key;
    builder.room(township.name, {
      ...frame,
      key: `room:${township.code}`,
      kind: 'township',
      name: `${township.name}协商议事室`,
      home: township.code,
      approvingBody,
      convenor,
    });
    for (const [code, name] of township.villages) {
      builder.jurisdiction(code, 'village', name, township.code, edition);
      const place = placeName(name);
      builder.room(place, {
        ...frame,
        key: `room:${code}`,
        kind: 'village',
        name: `${township.name}${place}协商议事室`,
        home: code,
        approvingBody,
        convenor,
      });
    }
  }
};

const addSectors = (builder: WorldBuilder, code: string, name: string, sectors: readonly string[]): void => {
  for (const [index, sector] of sectors.entries())
    builder.room(`${name}${sector}界别`, {
      key: `room:${code}:sector-${index + 1}`,
      kind: 'sector',
      name: `${name}政协${sector}界别协商议事室`,
      home: code,
      approvingBody: `party:${code}`,
      sector: `${sector}界别`,
      convenor: `convenor:${code}`,
      coordinators: [],
      confirmedBy: `cppcc:${code}`,
      confirmed: REQUIREMENTS,
    });
};

const addWorkUnit = (
  builder: WorldBuilder,
  alias: string,
  place: string,
  name: string,
  unit: string,
  number: number,
  confirmed = REQUIREMENTS,
): void => {
  const county = builder.countyOf(place).code;
  builder.room(alias, {
    key: `room:${place}:unit-${number}`,
    kind: 'work_unit',
    name,
    home: place,
    approvingBody: `party:${place}`,
    workUnit: unit,
    convenor: `convenor:${county}`,
    coordinators: [],
    confirmedBy: `cppcc:${county}`,
    confirmed,
  });
};

const addFictionalUnits = (builder: WorldBuilder): void => {
  const park = `${FICTIONAL_DISTRICT}401`;
  addWorkUnit(builder, '示范小学', FICTIONAL_DISTRICT, '示范区示范小学协商议事室', '示范小学', 1);
  addWorkUnit(builder, '示范医院', FICTIONAL_DISTRICT, '示范区示范医院协商议事室', '示范医院', 2);
  addWorkUnit(builder, '示范企业', park, '示范园区示范企业协商议事室', '示范企业', 3);
  // Two that are still being set up: 搭建平台 is a stage that can be looked at, too.
  addWorkUnit(builder, '示范养老院', FICTIONAL_DISTRICT, '示范区示范养老院协商议事室', '示范养老院', 4, ['place', 'sign']);
  addWorkUnit(builder, '示范市场', FICTIONAL_DISTRICT, '示范区示范市场协商议事室', '示范市场', 5, ['place', 'sign', 'rules']);
  addSectors(builder, FICTIONAL_DISTRICT, '示范区', ['经济', '农业', '医药卫生', '妇联']);
};

/** Full names of the units that stories call by two or three characters. */
const UNITS: Readonly<Record<string, string>> = {
  住建: '住房和城乡建设部门',
  城建: '城建管理部门',
  房管: '房屋管理部门',
  物业: '物业服务单位',
  社区: '居（村）民委员会',
  消防: '消防救援机构',
  供电: '供电企业',
  城管: '城市管理部门',
  交警: '公安交警部门',
  公安: '公安部门',
  学校: '教育单位',
  教育: '教育部门',
  文旅: '文化和旅游部门',
  民政: '民政部门',
  市场监管: '市场监督管理部门',
  疾控: '疾病预防控制机构',
  社区卫生: '基层卫生服务机构',
  医保: '医疗保障部门',
  水利: '水利部门',
  生态环境: '生态环境部门',
  农业农村: '农业农村部门',
  渔政: '渔政执法机构',
  交通: '交通运输部门',
  环卫: '环卫单位',
  工信: '工业和信息化部门',
  人社: '人力资源和社会保障部门',
  数据: '数据和政务服务部门',
  南镇政府: '示范南镇人民政府',
  北镇政府: '示范北镇人民政府',
  川姜镇政府: '川姜镇人民政府',
  园区管委会: '示范园区管委会',
};

const PARTNERS: Readonly<Record<string, string>> = { '12345': '12345政务服务热线', 指挥中心: '区域治理现代化指挥中心' };

/** Residents by which kind of seat they are written into a story. */
const ACCOUNTS: Readonly<Record<string, string>> = {
  resident: '演示居民',
  expert: '演示专家',
  enterprise: '演示企业代表',
  association: '演示社团代表',
  deputy: '演示人大代表',
};
const two = (number: string | undefined): string => (number ?? '1').padStart(2, '0');

const organisationFor = (builder: WorldBuilder, scenario: Scenario, name: string): OrganisationIn => {
  const room = builder.named(scenario.room);
  const county = builder.countyOf(room.home);
  const found = (key: string): OrganisationIn => {
    const organisation = builder.organisations.get(key);
    if (!organisation) throw new Error(`${scenario.key}: no organisation ${key}`);
    return organisation;
  };
  switch (name) {
    case 'party': {
      // Of a consultation held by several rooms: the lowest common superior's.
      const paths = [scenario.room, ...scenario.partnerRooms].map((alias) =>
        builder.upwards(builder.named(alias).home).map(({ code }) => code),
      );
      const common = paths[0]!.find((code) => paths.every((path) => path.includes(code)));
      return scenario.partnerRooms.length === 0 ? found(room.approvingBody) : found(`party:${common}`);
    }
    case 'government': {
      const at = builder.upwards(room.home).find(({ level }) => level === 'township') ?? county;
      return builder.organisation(
        `government:${at.code}`,
        ['government'],
        `${at.name}${at.name.endsWith('镇') ? '人民政府' : '办事机构'}`,
        at.code,
      );
    }
    case 'county-party':
      return found(`party:${county.code}`);
    case 'county-government':
      return found(`government:${county.code}`);
    case 'city-government':
      return found(`government:${CITY}`);
    case 'supervisor':
      return found(`supervisor:${county.code}`);
    case 'evaluator':
      return builder.organisation('evaluator:3206', ['evaluator'], '第三方评估机构', CITY);
    default: {
      if (name.startsWith('partner:')) {
        const system = PARTNERS[name.slice('partner:'.length)];
        if (!system) throw new Error(`${scenario.key}: no partner ${name}`);
        return builder.organisation(`${name}:${county.code}`, ['partner'], `${county.name}${system}`, county.code);
      }
      const unit = UNITS[name];
      if (!unit) throw new Error(`${scenario.key}: no unit ${name}`);
      const own = /^(示范|川姜)/.test(unit);
      return builder.organisation(`unit:${county.code}:${name}`, ['responsible_unit'], own ? unit : `${county.name}${unit}`, county.code);
    }
  }
};

const personFor = (builder: WorldBuilder, scenario: Scenario, who: string): PersonIn => {
  const room = builder.named(scenario.room);
  const county = builder.countyOf(room.home);
  const office = (name: string, role: GrantIn['role'], key: string, title: string): PersonIn => {
    const organisation = organisationFor(builder, scenario, name);
    return builder.person(
      `${key}:${organisation.key}`,
      `${title}·${organisation.name.replace('（演示）', '')}·演示`,
      organisation.jurisdiction,
      { role, organisation: organisation.key, jurisdiction: organisation.jurisdiction },
    );
  };
  const [kind = '', number] = who.split(/-(?=\d+$)/);
  switch (kind) {
    case 'coordinator': {
      const key = `coordinator-${number ?? '1'}:${room.key}`;
      return builder.person(key, `联络员${two(number)}·${room.name.replace('协商议事室', '')}·演示`, room.home, {
        role: 'coordinator',
        jurisdiction: room.home,
        room: room.key,
      });
    }
    case 'party':
      return office('party', 'party_organisation', `party-${number ?? '1'}`, number === '2' ? '副职' : '党务');
    case 'cppcc':
      return (
        builder.people.get(`cppcc:${county.code}`) ?? builder.person(`cppcc:${county.code}`, `政协联络处·${county.name}·演示`, county.code)
      );
    case 'supervisor':
      return office('supervisor', 'supervisor', 'supervisor', '督查员');
    case 'evaluator':
      return office('evaluator', 'evaluator', 'evaluator', '评估员');
    case 'government':
    case 'county-government':
    case 'city-government':
      return office(kind, 'deciding_body', 'deciding', '政务');
    case 'county-party':
      return office(kind, 'party_organisation', 'party-1', '党务');
    case 'member':
      return builder.person(`member-${number ?? '1'}:${county.code}`, `演示委员${two(number)}·${county.name}`, county.code, {
        role: 'member',
        jurisdiction: county.code,
      });
    case 'grid':
      return builder.person(`grid-${number ?? '1'}:${room.home}`, `演示网格员${two(number)}·${builder.of(room.home).name}`, room.home, {
        role: 'grid_worker',
        jurisdiction: room.home,
      });
    default: {
      if (who.startsWith('unit:')) return office(who.slice('unit:'.length), 'responsible_unit', 'unit', '经办');
      if (who.startsWith('partner:')) return office(who, 'partner', 'partner', '对接');
      const account = ACCOUNTS[kind];
      if (!account) throw new Error(`${scenario.key}: who is ${who}?`);
      return builder.person(`${who}:${room.home}`, `${account}${two(number)}·${placeName(builder.of(room.home).name)}`, room.home);
    }
  }
};

export const describeWorld = (stories: readonly Scenario[] = scenarios, divisions: DivisionsFile = loadDivisions()): World => {
  const builder = new WorldBuilder();
  builder.jurisdiction(divisions.province.code, 'province', divisions.province.name, null, divisions.edition);
  builder.jurisdiction(CITY, 'prefecture', divisions.prefecture.name, divisions.province.code, divisions.edition);
  addBodies(builder, CITY, divisions.prefecture.name);
  for (const county of divisions.counties) addCounty(builder, county, divisions.edition);
  addCounty(builder, FICTIONAL, FICTIONAL_EDITION);

  addSectors(builder, CITY, divisions.prefecture.name, CITY_SECTORS);
  for (const { code, name } of divisions.counties) {
    addSectors(builder, code, name, code === ECONOMIC_ZONE ? ZONE_SECTORS : DISTRICT_SECTORS);
    for (const [index, unit] of WORK_UNITS.entries())
      addWorkUnit(builder, `${name}${unit}`, code, `${name}${unit}协商议事室`, unit, index + 1);
  }
  addWorkUnit(builder, '南通市示范高校', CITY, '南通市示范高校协商议事室', '示范高校', 1);
  addFictionalUnits(builder);

  for (const story of stories) {
    for (const who of whoActs(story)) personFor(builder, story, who);
    for (const { step } of story.moments) {
      if (step.do === 'assign') for (const unit of [step.lead, ...step.supporting]) organisationFor(builder, story, unit);
      if (step.do === 'hand-over') organisationFor(builder, story, step.to);
    }
    const room = builder.named(story.room);
    const coordinators = [...builder.people.keys()].filter((key) => key.startsWith('coordinator-') && key.endsWith(`:${room.key}`));
    builder.rooms.set(room.key, { ...room, coordinators });
  }
  return {
    jurisdictions: [...builder.jurisdictions.values()],
    organisations: [...builder.organisations.values()],
    people: [...builder.people.values()],
    rooms: [...builder.rooms.values()],
    roomOf: (alias) => builder.named(alias),
    personOf: (scenario, who) => personFor(builder, scenario, who),
    organisationOf: (scenario, name) => organisationFor(builder, scenario, name),
  };
};
