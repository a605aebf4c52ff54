/**
 * Words so common in ordinary pages that they neither name a topic by themselves nor tell pages apart. Compared without
 * case and accents; a word that merely begins like one of them is not common.
 */
const WORDS = `
en: a an the of and or to in on for by with from at as is are was were be been being has have had it its this that their his her
 our your my not no new more most many some all any other only over under into about against between after before
 international national world global universal united nations states state government governments federal public private
 general special high strong open free social media digital online network networks information technology technologies
 communication communications service services data access control system systems law laws bill act rule rules right rights human
 security freedom people user users group groups company companies industry market policy power order agency conference council
 union forum summit report reports article resolution section convention agreement treaty regulation regulations organization
 organisation committee board body members member office development management research institute university school schools
 students student education health medical music film films movie movies book books news press journalists citizens workers
 police court judge lawsuit phone phones telephone mobile calls call messages message text texts mail email emails computer computers
 software hardware program programs programme device devices equipment tool tools machine model standard standards recommendation
 recommendations protocol specification specifications number numbers name names address addresses domain domains area areas
 rural remote poor poverty women children minorities developing countries country regions region africa china chinese american
 america russia europe european english french german license licenses patent patents content contents site sites page pages link
 links card cards key keys lock locked unlock unlocked blocked block blocks banned ban cut off down up out shut closed close opened
 line lines station stations radio television tv traffic road roads speed fast slow lane lanes toll tolls fee fees fair share
 tax taxes price prices cost costs fund funds bank banks world's life living time year years day days week month months
 study studies science scientific paper papers result results process procedure measure measures monitoring monitor tracking track
 search engine engines results digital cloud quantum file files image images video videos photo photos audio
 gap gaps gender home work working job jobs labour labor trade campaign campaigns protest protests movement actions action
 project projects plan plans proposal proposals debate discussion process future past history war wars peace army military
 outage outages restricted restriction restrictions suspended suspension disrupted disruption restored connection connections
 apps app store google apple microsoft samsung
 consent protection protect protected privacy's personal individual individuals personally location records record history
 legal illegal illicit unauthorized criminal crime crimes terrorism terrorist fraud violence abuse sexual child youth
 sharing share shared sale sold selling collect collected collecting collection stolen leak leaked breach breaches
 freedom speech expression opinion assembly thought religion belief association complete contribution contributions secretary engagement
 societies discrimination commitment carrier carriers emerging allocation server servers specialized specialised registrar registrars
`;
const MORE = `
fr: les des une dans pour par sur avec est sont aux ce cette qui que droit droits liberte libertes presse information informations
 internationale international mondiale mondial nationale national societe social sociaux reseau reseaux acces donnees service services
 securite loi lois projet programme technique techniques norme normes standard accord convention conference assemblee forum sommet
 entreprise utilisateurs utilisateur personnes personne vie numerique numeriques communication communications telephone telephones
 public publique publics gouvernement etat etats ministere ecole ecoles femmes zone zones pays developpement afrique film films musique
 site sites page pages contenu contenus clients protection collecte vol fuite traitement message messages application applications
 contribution contributions engagement societes discrimination serveur serveurs sommets artistes auteurs auteur brevet brevets internationaux finances inspection general generale produits gestion trafic systeme systemes
 nom noms adresse adresses domaine domaines regles reglement principe payer
es: los las una por para con del sobre derecho derechos libertad prensa informacion internacional internacionales mundial mundiales
 nacional sociedad social sociales redes red acceso datos servicio servicios seguridad ley leyes programa proyecto tecnica tecnicas
 norma normas acuerdo convencion conferencia asamblea foro cumbre empresa usuarios usuario personas vida digital digitales comunicacion
 comunicaciones telefono telefonos publico publica gobierno estado ministerio escuela escuelas mujeres zona zonas paises desarrollo
 africa pelicula peliculas musica sitio sitios pagina paginas contenido contenidos proteccion robo tratamiento mensajes aplicaciones
 artistas autor autores industria sistema sistemas nombre nombres dominio dominios gestion trafico corte cortes suspension
 agencia ciudadanos periodistas
pt: uma para com dos das direito direitos liberdade imprensa informacao internacional nacional sociedade social rede redes acesso dados
 servico servicos seguranca lei programa projeto acordo conferencia forum empresa usuarios pessoas vida digital comunicacao comunicacoes
 telefone publico governo estado escolas pais desenvolvimento filmes musica sites pagina conteudo protecao mensagens sistema nome dominio
it: per con del della delle dei diritto diritti liberta stampa informazione internazionale nazionale societa sociale rete accesso dati
 servizio servizi sicurezza legge programma progetto accordo conferenza forum impresa utenti persone vita digitale comunicazioni telefono
 pubblico governo stato scuole paese sviluppo film musica sito siti pagina contenuti protezione messaggi sistema nome dominio standard
de: der die das und fur von mit auf ist recht rechte freiheit presse information international internationale internationalen national
 gesellschaft soziale sozialen netz netzwerk netzwerke zugang daten dienst dienste sicherheit gesetz programm projekt technik abkommen
 konferenz forum unternehmen nutzer personen leben digital digitale digitalen kommunikation telefon offentlich regierung staat schule
 lander entwicklung film filme musik seite seiten inhalte schutz nachrichten system name domain standard norm normen verwaltung handel
 kunden werbung medien globale globaler globalen speziali patent patente verkehr maus dorfer armut
ru: и в на о по для из от прав права право правам свобода свободы свободу прессы информации информация международный международная
 международной всемирная всемирной национальный общество социальных сети сеть сетей доступ доступа данных данные услуг безопасности закон закона
 программа программы проект стандарт стандарты стандарта соглашение договор договора конвенция конференция конференции ассамблея форум
 компания пользователей людей человека жизни жизнь цифровой цифровая связь связи телефон телефонов телефона государственный правительство
 школа страны развития фильм фильмы музыка сайт сайта сайты страница контент защита сообщения сообщений система системы имя имена
 глобальный глобального глобальному глобальным использование журналистов граждан активистов патент патенты сторон сторонами стороны подход модель трафик частной переписки ключ ключи канал файл копии
ar: في من على إلى عن حق الحق حقوق حرية الصحافة معلومات المعلومات الدولي الدولية العالمي العالمية الوطني المجتمع الاجتماعي
 شبكة الوصول البيانات بيانات خدمة خدمات الأمن قانون برنامج برامج مشروع اتفاقية معاهدة مؤتمر المؤتمر القمة منتدى شركة المستخدمين
 الأشخاص الحياة الرقمي الرقمية الاتصالات اتصالات الهواتف هواتف العامة الحكومة الدولة المدارس الدول التنمية الأفلام الموسيقى موقع المواقع
 مواقع صفحات المحتوى حماية رسائل الرسائل النظام اسم أسماء الصحفيين المواطنين منع إغلاق رصد اعتقال سجن حكم محاكمة البرامج الكتب
 معيار معايير المعايير دبي تونس استخدام الاتفاق المستقبل المستوى
tr: bir ve bu icin ile hak ozgurlugu basin bilgi uluslararasi dunya ulusal toplum sosyal ag erisim veri hizmet guvenlik yasa program
 telefon iletisim kamu devlet okul film muzik site sayfa
id: yang dan di ke dari untuk dengan hak kebebasan pers informasi internasional dunia nasional masyarakat sosial jaringan akses data
 layanan keamanan hukum program telepon komunikasi publik pemerintah negara sekolah film musik situs halaman konten perlindungan pesan
 sistem nama domain kejahatan pemeriksaan pengguna desa daerah sinyal akses pengawasan sensor diblokir blokir cetak paten
`;

const common = new Set(
  `${WORDS}${MORE}`
    .split(/\s+/)
    .filter((word) => word !== '' && !word.endsWith(':'))
    .map(plainWord),
);

const commonBeginnings = new Set(
  [...common].flatMap((word) => Array.from(word, (_, index) => word.slice(0, index + 1))),
);

/** Whether a common word begins so. */
export function beginsCommonWord(stem: string): boolean {
  return commonBeginnings.has(plainWord(stem));
}

/** Small letters, no accents. */
export function plainWord(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether a word is met on ordinary pages of its language every day. */
export function isCommonWord(word: string): boolean {
  return common.has(plainWord(word));
}
