/** Stage lists for other purposes than a first sale, each in the language that is spoken when it is looked at. */
import { type Language, spokenLanguage } from '../../domain/language';
import type { StageKind } from '../../domain/stage';
import { stageColours } from './stage-colours';

interface FunnelStage {
  readonly name: string;
  readonly kind: StageKind;
  readonly exitWhen: string;
  readonly whatToDo: string;
  readonly colour: string;
}

/** A preset whose words are those of the moment. */
interface FunnelPreset {
  readonly key: string;
  readonly name: string;
  readonly stages: readonly FunnelStage[];
}

/** What a stage is called, what shows that a deal may leave it, and what to do there. */
type Words = readonly [name: string, exitWhen: string, whatToDo: string];

interface Funnel {
  readonly name: string;
  /** In the order of the board; the ends come behind. */
  readonly open: readonly Words[];
  /** What winning is called here; '' = the usual word. */
  readonly won: string;
}

type Funnels = Readonly<Record<Language, Funnel>>;

const ENDS: Readonly<Record<Language, Readonly<Record<'won' | 'lost' | 'parked', Words>>>> = {
  en: {
    won: ['Won', '', 'Say thank you, and ask who else could use this.'],
    lost: ['Lost', '', 'Write the close reason: it teaches more than the deal itself.'],
    parked: ['Parked', 'The day you set for asking again has come.', 'Set a next step with a date.'],
  },
  pl: {
    won: ['Wygrane', '', 'Podziękuj i zapytaj, komu jeszcze to się przyda.'],
    lost: ['Przegrane', '', 'Zapisz powód: uczy więcej niż sama szansa.'],
    parked: ['Odłożone', 'Nadszedł dzień, w którym miało paść pytanie ponownie.', 'Ustal następny krok z datą.'],
  },
  id: {
    won: ['Menang', '', 'Ucapkan terima kasih dan tanyakan siapa lagi yang membutuhkan.'],
    lost: ['Kalah', '', 'Tulis alasannya: itu lebih berguna daripada deal itu sendiri.'],
    parked: ['Ditunda', 'Tiba hari untuk bertanya lagi.', 'Tetapkan langkah berikutnya dengan tanggal.'],
  },
  zh: {
    won: ['赢单', '', '致谢，并问问还有谁用得上。'],
    lost: ['输单', '', '写下原因，它比这笔交易本身更有价值。'],
    parked: ['搁置', '到了约定再次询问的日子。', '定下有日期的下一步。'],
  },
};

const LEAD_GENERATION: Funnels = {
  en: {
    name: 'Lead generation',
    won: 'Handed to sales',
    open: [
      [
        'Reached',
        'They looked: visited the page, opened the mail, answered.',
        'Show what problem you solve, in one sentence.',
      ],
      [
        'Interested',
        'They left an address: joined the mailing list or downloaded an e-book.',
        'Offer something useful in return for an address.',
      ],
      [
        'Lead',
        'They asked for more: a demo, a sample or a trial.',
        'Send what helps them decide, one thing at a time.',
      ],
      [
        'Qualified lead',
        'Need, budget, decision maker and time are known and fit.',
        'Ask the four questions, then agree on a first call.',
      ],
    ],
  },
  pl: {
    name: 'Pozyskiwanie leadów',
    won: 'Przekazane do sprzedaży',
    open: [
      [
        'Dotarcie',
        'Jest odzew: wejście na stronę, otwarty mail, odpowiedź.',
        'Pokaż w jednym zdaniu, jaki problem rozwiązujesz.',
      ],
      [
        'Zainteresowanie',
        'Zostawili adres: zapis na listę mailingową lub pobrany e-book.',
        'Zaproponuj coś przydatnego w zamian za adres.',
      ],
      ['Lead', 'Chcą więcej: demo, próbki lub okresu próbnego.', 'Wysyłaj to, co pomaga zdecydować, po jednej rzeczy.'],
      [
        'Lead kwalifikowany',
        'Potrzeba, budżet, decydent i termin są znane i pasują.',
        'Zadaj te cztery pytania i umów pierwszą rozmowę.',
      ],
    ],
  },
  id: {
    name: 'Pencarian prospek',
    won: 'Diserahkan ke penjualan',
    open: [
      [
        'Terjangkau',
        'Mereka melihat: membuka halaman atau email, atau membalas.',
        'Tunjukkan dalam satu kalimat masalah apa yang Anda selesaikan.',
      ],
      [
        'Tertarik',
        'Mereka meninggalkan alamat: masuk milis atau mengunduh e-book.',
        'Tawarkan sesuatu yang berguna sebagai ganti alamat.',
      ],
      [
        'Prospek',
        'Mereka minta lebih: demo, sampel, atau uji coba.',
        'Kirim yang membantu mereka memutuskan, satu per satu.',
      ],
      [
        'Prospek memenuhi syarat',
        'Kebutuhan, anggaran, pengambil keputusan, dan waktu diketahui dan cocok.',
        'Tanyakan empat hal itu, lalu sepakati panggilan pertama.',
      ],
    ],
  },
  zh: {
    name: '线索获取',
    won: '移交销售',
    open: [
      ['已触达', '对方有反应：访问页面、打开邮件或回复。', '用一句话说明您解决什么问题。'],
      ['有兴趣', '对方留下联系方式：加入邮件列表或下载电子书。', '用有用的内容换取联系方式。'],
      ['线索', '对方想了解更多：演示、样品或试用。', '每次只发一样有助于决定的资料。'],
      ['合格线索', '需求、预算、决策人和时间均已明确且合适。', '问清这四点，再约第一次通话。'],
    ],
  },
};

const BASIC_SALES: Funnels = {
  en: {
    name: 'Basic sales',
    won: '',
    open: [
      ['New', 'Somebody answered you.', 'Call or write within a day.'],
      ['In talks', 'The buyer got a quote, or asked for one.', 'Find out what they need, who decides and by when.'],
      ['Offer sent', 'The buyer has read the offer and answers it.', 'Set a day to talk about the offer.'],
      ['Decision', 'Both sides have said yes to price and terms.', 'Settle what is open, one point at a time.'],
    ],
  },
  pl: {
    name: 'Prosta sprzedaż',
    won: '',
    open: [
      ['Nowe', 'Ktoś odpowiedział.', 'Zadzwoń lub napisz w ciągu dnia.'],
      ['W rozmowach', 'Klient dostał wycenę albo o nią poprosił.', 'Ustal, czego potrzebują, kto decyduje i do kiedy.'],
      ['Oferta wysłana', 'Klient przeczytał ofertę i na nią odpowiada.', 'Umów dzień na omówienie oferty.'],
      ['Decyzja', 'Obie strony zgadzają się na cenę i warunki.', 'Domykaj otwarte punkty jeden po drugim.'],
    ],
  },
  id: {
    name: 'Penjualan dasar',
    won: '',
    open: [
      ['Baru', 'Ada yang membalas Anda.', 'Telepon atau tulis dalam satu hari.'],
      [
        'Dalam pembicaraan',
        'Pembeli menerima atau meminta penawaran harga.',
        'Cari tahu kebutuhan, siapa yang memutuskan, dan kapan.',
      ],
      [
        'Penawaran terkirim',
        'Pembeli sudah membaca penawaran dan menanggapi.',
        'Tetapkan hari untuk membahas penawaran.',
      ],
      ['Keputusan', 'Kedua pihak setuju soal harga dan syarat.', 'Selesaikan yang masih terbuka satu per satu.'],
    ],
  },
  zh: {
    name: '基本销售',
    won: '',
    open: [
      ['新建', '对方有了回复。', '一天之内致电或写信。'],
      ['洽谈中', '买方收到或索要了报价。', '弄清需求、决策人和期限。'],
      ['已报价', '买方看过报价并作出回应。', '约定讨论报价的日子。'],
      ['决定', '双方就价格和条款达成一致。', '逐条解决未决事项。'],
    ],
  },
};

const UPSELL: Funnels = {
  en: {
    name: 'Upsell',
    won: 'Upgraded',
    open: [
      ['Happy customer', 'They use what they bought, and say so.', 'Ask how it goes, and listen for limits they meet.'],
      ['Need for more', 'They named a limit that more of it would lift.', 'Show what others of their size gained.'],
      ['Upgrade offered', 'They asked about price or date.', 'Offer several sizes, the largest first.'],
      ['Agreeing', 'Both sides have said yes to price and terms.', 'Make the change easy: no gap, no second bill.'],
    ],
  },
  pl: {
    name: 'Upselling',
    won: 'Rozszerzone',
    open: [
      ['Zadowolony klient', 'Korzystają z zakupu i mówią o tym.', 'Zapytaj, jak idzie, i słuchaj, czego brakuje.'],
      [
        'Potrzeba więcej',
        'Nazwali ograniczenie, które zniesie większy pakiet.',
        'Pokaż, co zyskały firmy tej wielkości.',
      ],
      ['Propozycja rozszerzenia', 'Pytają o cenę lub termin.', 'Zaproponuj kilka wielkości, od największej.'],
      [
        'Uzgodnienia',
        'Obie strony zgadzają się na cenę i warunki.',
        'Ułatw zmianę: bez przerwy i bez drugiej faktury.',
      ],
    ],
  },
  id: {
    name: 'Upsell',
    won: 'Naik paket',
    open: [
      [
        'Pelanggan puas',
        'Mereka memakai yang dibeli dan mengatakannya.',
        'Tanyakan kabarnya dan dengarkan batas yang mereka temui.',
      ],
      [
        'Butuh lebih',
        'Mereka menyebut batas yang hilang dengan paket lebih besar.',
        'Tunjukkan hasil perusahaan seukuran mereka.',
      ],
      [
        'Ditawari naik paket',
        'Mereka bertanya soal harga atau tanggal.',
        'Tawarkan beberapa ukuran, yang terbesar dulu.',
      ],
      [
        'Kesepakatan',
        'Kedua pihak setuju soal harga dan syarat.',
        'Permudah peralihannya: tanpa jeda, tanpa tagihan ganda.',
      ],
    ],
  },
  zh: {
    name: '增购',
    won: '已升级',
    open: [
      ['满意客户', '客户在使用，并表示满意。', '询问使用情况，留意遇到的限制。'],
      ['需要更多', '客户提到了升级能解除的限制。', '展示同等规模客户的收获。'],
      ['已建议升级', '客户询问价格或日期。', '提供几档方案，从最大的开始。'],
      ['商定', '双方就价格和条款达成一致。', '让切换简单：不中断、不重复收费。'],
    ],
  },
};

const CROSS_SELL: Funnels = {
  en: {
    name: 'Cross-sell',
    won: 'Bought too',
    open: [
      [
        'Fitting customer',
        'What they have bought goes well with something else.',
        'Look for customers like those who have both.',
      ],
      ['Asked', 'They want to see it: asked for a demo or a sample.', 'Ask about the task beside the one you solved.'],
      ['Shown', 'They finished a trial, or asked for a quote.', 'Show both together, with their own data.'],
      ['Offered', 'They have read the offer and answer it.', 'Offer a price for both, and say how long it holds.'],
    ],
  },
  pl: {
    name: 'Cross-selling',
    won: 'Dokupione',
    open: [
      [
        'Pasujący klient',
        'To, co kupili, dobrze łączy się z czymś innym.',
        'Szukaj klientów podobnych do tych, którzy mają oba.',
      ],
      [
        'Po pytaniu',
        'Chcą zobaczyć: poprosili o demo lub próbkę.',
        'Zapytaj o zadanie obok tego, które już rozwiązujesz.',
      ],
      ['Po pokazie', 'Zakończyli okres próbny albo poprosili o wycenę.', 'Pokaż oba razem, na ich danych.'],
      ['Oferta', 'Przeczytali ofertę i na nią odpowiadają.', 'Podaj cenę za oba i powiedz, do kiedy obowiązuje.'],
    ],
  },
  id: {
    name: 'Cross-sell',
    won: 'Membeli juga',
    open: [
      [
        'Pelanggan cocok',
        'Yang mereka beli cocok dengan produk lain.',
        'Cari pelanggan seperti mereka yang punya keduanya.',
      ],
      [
        'Ditanya',
        'Mereka ingin melihat: meminta demo atau sampel.',
        'Tanyakan tugas di sebelah yang sudah Anda selesaikan.',
      ],
      [
        'Diperlihatkan',
        'Mereka menyelesaikan uji coba atau meminta penawaran.',
        'Perlihatkan keduanya dengan data mereka.',
      ],
      [
        'Ditawarkan',
        'Mereka sudah membaca penawaran dan menanggapi.',
        'Beri harga untuk keduanya dan masa berlakunya.',
      ],
    ],
  },
  zh: {
    name: '交叉销售',
    won: '已加购',
    open: [
      ['匹配客户', '已购产品与另一产品相配。', '寻找与同时拥有两者的客户相似的客户。'],
      ['已询问', '客户想看看：索要演示或样品。', '问问您所解决的任务旁边还有什么任务。'],
      ['已展示', '客户完成试用或索要报价。', '用客户自己的数据一起展示两者。'],
      ['已报价', '客户看过报价并作出回应。', '给出合购价格并说明有效期。'],
    ],
  },
};

const MARKETING: Funnels = {
  en: {
    name: 'Marketing',
    won: 'Handed to sales',
    open: [
      ['Visitor', 'They left an address: joined the mailing list.', 'Write about the question they search for.'],
      [
        'Subscriber',
        'They came back: opened several mails or downloaded an e-book.',
        'Send something useful every week.',
      ],
      [
        'Engaged',
        'They registered for a free trial or signed up for a live demo.',
        'Invite them to try it, with one clear step.',
      ],
      [
        'Ready for sales',
        'They fit the profile and asked for a talk or a quote.',
        'Tell sales what they read and what they asked.',
      ],
    ],
  },
  pl: {
    name: 'Marketing',
    won: 'Przekazane do sprzedaży',
    open: [
      ['Odwiedzający', 'Zostawili adres: zapis na listę mailingową.', 'Pisz o tym, czego szukają.'],
      ['Subskrybent', 'Wracają: otwierają maile lub pobrali e-book.', 'Co tydzień wyślij coś przydatnego.'],
      [
        'Zaangażowany',
        'Zapisali się na darmowy okres próbny lub demo na żywo.',
        'Zaproś do wypróbowania jednym jasnym krokiem.',
      ],
      [
        'Gotowy na sprzedaż',
        'Pasują do profilu i poprosili o rozmowę lub wycenę.',
        'Przekaż handlowcom, co czytali i o co pytali.',
      ],
    ],
  },
  id: {
    name: 'Pemasaran',
    won: 'Diserahkan ke penjualan',
    open: [
      ['Pengunjung', 'Mereka meninggalkan alamat: masuk milis.', 'Tulis tentang hal yang mereka cari.'],
      [
        'Pelanggan buletin',
        'Mereka kembali: membuka beberapa email atau mengunduh e-book.',
        'Kirim sesuatu yang berguna tiap minggu.',
      ],
      ['Aktif', 'Mereka mendaftar uji coba gratis atau demo langsung.', 'Ajak mencoba dengan satu langkah yang jelas.'],
      [
        'Siap untuk penjualan',
        'Mereka sesuai profil dan meminta bicara atau penawaran.',
        'Beri tahu penjualan apa yang mereka baca dan tanyakan.',
      ],
    ],
  },
  zh: {
    name: '市场营销',
    won: '移交销售',
    open: [
      ['访客', '对方留下联系方式：加入邮件列表。', '围绕他们搜索的问题写内容。'],
      ['订阅者', '对方再次回来：多次打开邮件或下载电子书。', '每周发一份有用的内容。'],
      ['积极互动', '对方注册免费试用或报名现场演示。', '用一个清楚的步骤邀请试用。'],
      ['可移交销售', '符合客户画像，并要求洽谈或报价。', '告诉销售他们读过什么、问过什么。'],
    ],
  },
};

const PHASES: Funnels = {
  en: {
    name: 'Three phases',
    won: '',
    open: [
      ['Top: discovering', 'They know their problem and want to solve it.', 'Help them name the problem.'],
      [
        'Middle: comparing',
        'They compare you with others and ask for a quote.',
        'Show what solutions there are and where yours is best.',
      ],
      ['Bottom: deciding', 'They said yes to price and terms.', 'Take away the last doubt.'],
    ],
  },
  pl: {
    name: 'Trzy fazy',
    won: '',
    open: [
      ['Góra: odkrywanie', 'Znają swój problem i chcą go rozwiązać.', 'Pomóż nazwać problem.'],
      [
        'Środek: porównywanie',
        'Porównują was z innymi i proszą o wycenę.',
        'Pokaż możliwe rozwiązania i gdzie wasze jest najlepsze.',
      ],
      ['Dół: decyzja', 'Zgodzili się na cenę i warunki.', 'Rozwiej ostatnią wątpliwość.'],
    ],
  },
  id: {
    name: 'Tiga fase',
    won: '',
    open: [
      ['Atas: menyadari', 'Mereka mengenal masalahnya dan ingin menyelesaikannya.', 'Bantu mereka menamai masalahnya.'],
      [
        'Tengah: membandingkan',
        'Mereka membandingkan Anda dengan yang lain dan meminta penawaran.',
        'Tunjukkan pilihan solusi dan keunggulan Anda.',
      ],
      ['Bawah: memutuskan', 'Mereka setuju soal harga dan syarat.', 'Hilangkan keraguan terakhir.'],
    ],
  },
  zh: {
    name: '三个阶段',
    won: '',
    open: [
      ['顶部：发现', '对方清楚自己的问题并想解决。', '帮助对方说清问题。'],
      ['中部：比较', '对方在比较，并索要报价。', '说明有哪些方案，您的优势在哪里。'],
      ['底部：决定', '对方接受价格和条款。', '消除最后的疑虑。'],
    ],
  },
};

export const FUNNEL_PRESETS: readonly FunnelPreset[] = [
  preset('lead-generation', LEAD_GENERATION),
  preset('basic-sales', BASIC_SALES),
  preset('upsell', UPSELL),
  preset('cross-sell', CROSS_SELL),
  preset('marketing', MARKETING),
  preset('phases', PHASES),
];

function preset(key: string, funnels: Funnels): FunnelPreset {
  return {
    key,
    get name() {
      return funnels[spokenLanguage()].name;
    },
    get stages() {
      return stagesOf(funnels[spokenLanguage()]);
    },
  };
}

function stagesOf({ open, won }: Funnel): readonly FunnelStage[] {
  const ends = ENDS[spokenLanguage()];
  const drafts: readonly (readonly [StageKind, Words])[] = [
    ...open.map((words) => ['open', words] as const),
    ['won', won === '' ? ends.won : [won, '', ends.won[2]]],
    ['lost', ends.lost],
    ['parked', ends.parked],
  ];
  const colours = stageColours(drafts.map(([kind]) => kind));
  return drafts.map(([kind, [name, exitWhen, whatToDo]], index) => ({
    name,
    kind,
    exitWhen,
    whatToDo,
    colour: colours[index] ?? '',
  }));
}
