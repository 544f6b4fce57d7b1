import type { Culture } from './cultures.ts';
import type { SpaceKey } from './topic.ts';

/** A conversation in a language other than the network’s: title, paragraphs, threads as in ./topic.ts. */
export type ForeignText = {
  language: NonNullable<Culture['language']>;
  space: SpaceKey;
  title: string;
  body: string[];
  threads: string[];
};

export const FOREIGN: ForeignText[] = [
  {
    language: 'es',
    space: 'quay',
    title: 'Alerce, ciprés o coihue',
    body: [
      'Estoy cambiando cuatro tablas del fondo y el alerce ya no se puede comprar, con toda razón. Aquí nos quedan el ciprés de las Guaitecas y el coihue.',
      '¿Qué usan ustedes donde antes se usaba alerce? #maderas',
    ],
    threads: [
      'a: Ciprés sin pensarlo. Huele bien y no se pudre ni queriendo.\no: Eso decía mi abuelo. Gracias, {to}.\nb: El mío decía lo mismo, y su lancha sigue a flote.',
      'a: Nosotros usamos iroko, pero pesa mucho más. Habría que recalcular los cuadernos.\no: El peso me preocupa, sí. La lancha ya es gorda.\na: Gorda y buena.',
    ],
  },
  {
    language: 'es',
    space: 'quay',
    title: 'La primera vela de mi hija',
    body: [
      'Hoy cosimos juntas la primera vela, de una sábana y un cabo viejo. Tiene seis años, sabe hacer el as de guía y se niega a llamarlo así: para ella es “el nudo del conejo”.',
      'Navegamos hasta la boya y volvimos. Quiere dormir en el bote.',
    ],
    threads: [
      'a: ¡Qué maravilla! Guárdenla, la sábana. Dentro de treinta años valdrá más que un spinnaker.\no: Ya tiene su lugar en el armario, al lado de los disfraces.',
      'a: El nudo del conejo, claro. ¿Cómo se iba a llamar?',
      'a: Déjala dormir en el bote. En tierra, pero en el bote.\no: Así fue. A las dos de la mañana volvió a la cama, muy seria.',
    ],
  },
  {
    language: 'es',
    space: 'world',
    title: '¿Quién conserva plantillas de dorna?',
    body: [
      'Buscamos plantillas o un simple gálibo de dorna polbeira anterior a 1950. El último carpintero de la ría nos dejó su cuaderno, pero faltan las páginas de la roda.',
      'Cualquier foto ayuda. Gracias desde {harbour}.',
    ],
    threads: [
      'a: En el museo de Mugardos hay una, medida en los años ochenta. Te paso el contacto.\no: ¡Mil gracias! Escribo hoy mismo.',
      'a: Mi tío tenía una en el cobertizo, volcada, con gallinas debajo. Voy a mirar si sigue.\no: ¿Y las gallinas?\na: Las gallinas, seguro.',
    ],
  },
  {
    language: 'pt',
    space: 'quay',
    title: 'Calafeto de verão',
    body: [
      'Passei a semana a calafetar o moliceiro com estopa e breu, como o meu avô. As mãos cheiram a alcatrão e a casa inteira também.',
      'Alguém ainda faz o breu em casa? O que compramos agora não cola como dantes.',
    ],
    threads: [
      'a: Faço com resina de pinheiro e um pouco de sebo. Fogo baixo, paciência alta.\no: Sebo de quê, se posso perguntar?\na: De carneiro. O gato adora e é preciso fechar a porta.',
      'a: O cheiro é metade do trabalho. A outra metade é o almoço.',
      'a: Aqui em {harbour} usamos óleo de peixe. Cola, mas afasta as visitas.',
    ],
  },
  {
    language: 'pt',
    space: 'quay',
    title: 'Jangada nova na praia',
    body: [
      'Seis paus, uma vela, e a praia inteira a empurrar. Saiu às quatro da manhã com lua e voltou ao meio-dia com peixe e três opiniões sobre o leme.',
      'Obrigada a todos que vieram. #jangada',
    ],
    threads: [
      'a: Que beleza! E quais foram as três opiniões?\no: Curto, comprido, e “qual leme?”.\nb: A terceira é a do meu pai, com certeza.',
      'a: Saudade de empurrar jangada de madrugada.',
    ],
  },
  {
    language: 'fr',
    space: 'quay',
    title: 'La voile au tiers expliquée à ma mère',
    body: [
      'Ma mère m’a demandé pourquoi la vergue penche. J’ai dessiné trois croquis sur la nappe, cassé un biscuit pour faire le mât, et elle a dit : « donc c’est un drap avec des idées ».',
      'Je ne l’expliquerai plus jamais autrement.',
    ],
    threads: [
      'a: Un drap avec des idées ! Je l’écris au-dessus de la porte de la voilerie.\no: Elle en sera très fière, et insupportable.',
      'a: Ma mère à moi a demandé où était le frein.\nb: C’est la bonne question.',
      'a: Et le biscuit, quel biscuit ?\no: Un palet breton. Le mât était donc un peu court.',
    ],
  },
  {
    language: 'fr',
    space: 'quay',
    title: 'Bois de récupération à Dakar',
    body: [
      'On a trouvé douze madriers de vieux iroko sur le chantier de l’ancienne école. Les clous sont encore dedans, mais le bois sonne comme une cloche.',
      'Qui connaît un bon moyen d’enlever les clous sans tuer trois lames par jour ?',
    ],
    threads: [
      'a: Aimant, patience, et un enfant qui a de bons yeux. Le mien est payé au clou.\no: Quel est le tarif ?\na: Cinq francs le clou, dix s’il est tordu.',
      'a: Un foret creux autour de la tête, puis on bouche au tenon. C’est long mais propre.',
    ],
  },
  {
    language: 'fr',
    space: 'quay',
    title: 'Brume au large de Tadoussac',
    body: [
      'Deux heures dans la brume, le moteur coupé, à écouter les bélugas respirer autour du bateau. On ne les a pas vus une seule fois.',
      'Je crois que c’est la plus belle sortie de l’année.',
    ],
    threads: [
      'a: Chez nous ce sont les marsouins, et c’est pareil : on les entend poser leur valise.\no: Poser leur valise, oui, exactement.',
      'a: Merci pour ce petit texte. J’ai froid et je suis heureuse.',
    ],
  },
  {
    language: 'ar',
    space: 'quay',
    title: 'سنبوك جدي',
    body: [
      'وجدنا في بيت جدي دفترًا صغيرًا فيه مقاسات السنبوك: الطول بالذراع، والعرض بالشبر، ولا رسمة واحدة. كل شيء بالكلام.',
      'نحاول الآن أن نبني نموذجًا منه مع طلاب المدرسة. هل عند أحد دفتر مثله؟',
    ],
    threads: [
      'a: عندنا دفتر من عام ١٩٣٢، لكن الصفحات الأولى أكلتها الرطوبة. سأصوّر الباقي لكم.\no: جزاك الله خيرًا، ننتظر الصور بشوق.\na: أرسلتها. انتبه لكلمة «شلمان» في الصفحة الثالثة.',
      'a: الذراع ذراع من؟ هذا هو السؤال دائمًا.\no: ذراع جدي، وكان رجلًا طويلًا!\nb: إذن هو سنبوك كبير.',
    ],
  },
  {
    language: 'ar',
    space: 'quay',
    title: 'خياطة الألواح بحبال الليف',
    body: [
      'بدأنا اليوم خياطة الألواح بحبل جوز الهند. أربعة ثقوب، وعقدة، ومطرقة خفيفة، ثم دهن السمك. اليد تتعلم أسرع من الرأس.',
      'من جرّب القطن بدل الليف للحشو؟',
    ],
    threads: [
      'a: القطن أحسن تحت الماء، والليف أحسن فوقه. هكذا علّمنا أهل صور.\no: هكذا سنفعل إذن، شكرًا لك.',
      'a: ما شاء الله، أيدٍ من ذهب.',
    ],
  },
  {
    language: 'ja',
    space: 'quay',
    title: '天馬船の進水',
    body: [
      '今朝、三年かけて造った天馬船がやっと海に出ました。最初の一時間は少し水が入りましたが、夕方にはぴたりと止まりました。',
      '手伝ってくださった皆さん、本当にありがとうございました。お汁粉はまだ残っています。',
    ],
    threads: [
      'a: おめでとうございます！木殺しがよく効いていますね。\no: ありがとうございます。師匠に三回やり直しと言われました。\na: 三回で済んだなら優秀です。',
      'a: お汁粉を目当てに来週伺います。\no: お待ちしています。餅も焼きます。',
    ],
  },
  {
    language: 'ja',
    space: 'quay',
    title: '霧の朝',
    body: ['港は白く、櫓の音だけが先に帰ってくる。'],
    threads: [
      'a: 一行で港に立っている気がしました。',
      'a: 昔の父の舟の音を思い出しました。\no: うれしいです。ありがとう。',
    ],
  },
  {
    language: 'ja',
    space: 'quay',
    title: '和釘はどこで買えますか',
    body: [
      '修理中の和船に使う縫釘を探しています。近くの鍛冶屋さんが引退されてしまいました。長さは三寸くらいです。',
      'ご存じの方、教えてください。',
    ],
    threads: ['a: 鞆の鍛冶屋さんがまだ打っています。連絡先をお送りしますね。\no: 助かります！さっそく電話してみます。'],
  },
  {
    language: 'no',
    space: 'quay',
    title: 'Tre bord på hver side',
    body: [
      'Nå er det tredje bordet på, og båten har fått ansikt. Furua var tung å bøye, men varme kluter og litt banning hjalp.',
      'Hva bruker dere i suene: tjære, ullgarn, eller ingenting?',
    ],
    threads: [
      'a: Tjære og ullgarn, slik bestefar gjorde. Da holder det i seksti år.\no: Seksti år rekker for meg.',
      'a: Ingenting. Båten drikker seg tett, akkurat som eieren.\nb: Den må jeg få låne.',
      'a: Fin linje i stevnen! Har du brukt mal eller bare øyet?\no: Pinnen til far, med hakk i. Øyet mitt er fortsatt i lære.',
    ],
  },
  {
    language: 'no',
    space: 'quay',
    title: 'Stille kveld i skjærgården',
    body: [
      'Årene, en ærfugl, og ellers ingenting. Satt en time på et svaberg og hørte på at båten gynget.',
      'Det er dette vi pusser for hele vinteren.',
    ],
    threads: ['a: Akkurat det, ja.', 'a: Nå fikk jeg lyst til å sette ut båten i november.\no: Gjør det. Ta med ull.'],
  },
  {
    language: 'no',
    space: 'quay',
    title: 'Linolja, andra året',
    body: [
      'Linoljefärgen på snipan har nu klarat två vintrar. Lite matt, lite blekare, men inte en enda blåsa.',
      'Ska man olja om eller måla om först?',
    ],
    threads: [
      'a: Olje først, tynt og varmt. Vent ei uke, mal så.\no: Tack! Varm olja och tålamod alltså.',
      'a: Vi gör likadant här. Och en kopp kaffe emellan.',
    ],
  },
  {
    language: 'vi',
    space: 'quay',
    title: 'Trét thúng bằng dầu rái',
    body: [
      'Hôm nay nhà mình trét lại cái thúng chai bằng dầu rái với phân bò, đúng kiểu ông nội. Khách du lịch đứng xem ai cũng bịt mũi, nhưng thúng kín nước thì ai cũng khen.',
      'Bà con còn ai làm kiểu này không?',
    ],
    threads: [
      'a: Nhà mình ở Phú Quốc vẫn làm, mỗi năm một lần trước mùa gió. Mùi đó là mùi quê.\no: Đúng rồi chị, nghe mùi là nhớ nhà.',
      'a: Trộn thêm chút vôi cho mau khô nha.\no: Hay quá, để mình thử mẻ sau.',
    ],
  },
  {
    language: 'vi',
    space: 'quay',
    title: 'Chiếc ghe của ba',
    body: [
      'Ba mình đóng chiếc ghe này năm 1978, không bản vẽ, chỉ có cây thước và con mắt. Năm nay mình thay bảy tấm ván đáy, còn lại vẫn là gỗ của ba.',
    ],
    threads: [
      'a: Ghe đẹp quá. Gỗ gì vậy anh?\no: Gỗ sao, cây trong vườn nhà.',
      'a: Đọc mà rưng rưng. Giữ gìn nghe em.',
    ],
  },
  {
    language: 'de',
    space: 'quay',
    title: 'Winterlager, Tag eins',
    body: [
      'Das Boot steht, die Plane sitzt, der Tee ist heiß. Elf Boote in einer Scheune und elf Meinungen zur Lüftung.',
      'Wer hat Erfahrung mit einer Schale Salzwasser in der Bilge, damit die Nähte nicht aufgehen?',
    ],
    threads: [
      'a: Seit Jahren. Eimer rein, Lappen über den Rand, fertig. Das Holz dankt es.\no: Lappen über den Rand, das kannte ich nicht. Danke.',
      'a: Elf Meinungen sind für elf Boote ziemlich wenig.\nb: Die zwölfte hat der Vermieter.',
      'a: Bitte die Stützen nach dem ersten Sturm nachziehen. Ich sage das aus Erfahrung und mit Narbe.',
    ],
  },
  {
    language: 'de',
    space: 'quay',
    title: 'Was heißt eigentlich „straken“?',
    body: [
      'Meine Enkelin fragte, warum ich seit zwei Stunden auf dem Bauch liege und eine Leiste ansehe. Ich konnte es nicht erklären, aber sie legte sich daneben und sagte nach einer Minute: „Da hinten hat sie einen Pickel.“',
      'Sie hatte recht. Zwei Millimeter.',
    ],
    threads: [
      'a: Einstellen, sofort, bei vollem Lohn.\no: Sie verlangt Gummibärchen.\na: Das ist Tarif.',
      'a: „Einen Pickel“ ist das beste Fachwort seit langem.',
    ],
  },
];
