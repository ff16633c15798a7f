//! Swedish.

use super::{Cause, Contents, Kind, Mark, Message, Said, Shape, says};
use puolesta_core::language::Language;

const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "en text",
        Kind::List => "en lista inom hakparenteser",
        Kind::Object => "fält inom klamrar",
        Kind::Boolean => "true eller false",
        Kind::Number => "ett tal",
        Kind::WholeNumber => "ett heltal",
        Kind::Null => "null",
    }
}

fn shape(shape: &Shape) -> String {
    let write = match shape {
        Shape::Text => "skriv det inom citattecken",
        Shape::List => "skriv det mellan [ och ]",
        Shape::Boolean => "skriv true eller false utan citattecken",
        Shape::Number => "skriv det med siffror utan citattecken",
        Shape::TextByLanguage => "skriv texten per språk: {\"sv\": \"…\"}",
        Shape::LinkByLanguage => "skriv länken per språk: {\"sv\": \"https://…\"}",
        Shape::Fields(_) => "skriv dess fält mellan { och }",
    };
    write.to_owned()
}

const fn contents(contents: Contents) -> &'static str {
    match contents {
        Contents::Text => "skriv texten på minst ett språk: {\"sv\": \"…\"}",
        Contents::Link => "skriv länken på minst ett språk",
        Contents::Mandates => "skriv {\"anyOf\": […]} eller {\"allOf\": […]}",
        Contents::Fields => "skriv minst ett av dess fält, eller ta bort det",
    }
}

fn or<'a>(words: impl Iterator<Item = &'a String>) -> String {
    super::joined(words, "eller")
}

fn words_to_write(near: Option<&str>, words: &[String]) -> String {
    match near {
        Some(near) if words.len() > 2 => {
            let others = words.iter().filter(|other| *other != near);
            format!("skriv \"{near}\"; också tillåtna: {}", or(others))
        }
        _ => format!("skriv {}", or(words.iter())),
    }
}

fn errors(count: usize) -> String {
    format!("{count} fel")
}

fn language_name(language: &str) -> &'static str {
    match language {
        "fi" => "finska",
        "sv" => "svenska",
        _ => "engelska",
    }
}

fn missing_in(languages: &[String]) -> String {
    let names: Vec<&str> = languages.iter().map(|code| language_name(code)).collect();
    format!("{} saknas", names.join(" och "))
}

const fn mark_name(mark: Mark) -> &'static str {
    match mark {
        Mark::Tag => "HTML-taggen",
        Mark::Entity => "HTML-koden",
        Mark::Link => "Markdown-länken",
        Mark::Stars => "Markdown-märket",
    }
}

/// An example of what may stand under this name.
pub(crate) fn example(name: &str) -> &'static str {
    match name {
        "version" => "1",
        "updated" => "\"2026-11-01\", dagen för den senaste ändringen",
        "languages" => "[\"fi\", \"sv\", \"en\"]",
        "provider" => "{\"kind\": \"municipality\", …}",
        "services" => "[{…}]",
        "id" => "\"…\", små bokstäver, siffror och bindestreck",
        "form" => "\"suomi-fi\" eller \"power-of-attorney\"",
        "name" | "text" => "{\"sv\": \"…\"}",
        "category" => "\"housing\" eller ett annat område",
        "kind" => "vilken sort det är",
        "code" => "kommunkodens tre siffror, till exempel \"753\"",
        "decided" => "{\"by\": \"…\", \"on\": \"2026-10-01\", \"basis\": {\"sv\": \"…\"}}",
        "by" => "\"…\", nämnden eller tjänsteinnehavaren som beslutade",
        "on" => "\"2026-10-01\", dagen för beslutet",
        "basis" => "{\"sv\": \"…\"}, lagen och paragrafen eller er egen motivering",
        "alone" => "{\"procedure\": \"none\"} eller {\"procedure\": \"not-allowed\"}",
        "onBehalf" => "{\"procedure\": \"none\"}, \"mandate\" eller \"not-allowed\"",
        "together" => {
            "{\"procedure\": \"none\"}, \"declaration\", \"notice\", \"approval\", \"mandate\" eller \"not-allowed\""
        }
        "procedure" => "\"none\" eller ett annat förfarande",
        "source" => "\"declared\" eller \"register\"",
        "min" => "1, minst så många andra",
        "max" => "högst så många andra, till exempel 8",
        "parties" => "{\"source\": \"declared\", \"min\": 1, \"max\": 8}",
        "mandates" => "fullmakterna som den kräver, till exempel {\"anyOf\": [\"…\"]}",
        "deadline" => "\"P14D\", hur länge de har på sig",
        "deliver" => "\"form\", \"later\" eller \"office\": hur papperet lämnas in",
        "theme" => "adressen som Suomi.fi har gett",
        "organisation" => "{\"name\": {\"sv\": \"…\"}, \"businessId\": \"…\"}",
        "businessId" => "\"7019376-8\", FO-numret",
        "sectors" => "[{…}], sektorerna med sina tjänstebeteckningar",
        "titles" => "[{…}], sektorns tjänstebeteckningar",
        "needs" => "[{\"mandate\": \"…\", \"why\": {…}}], vad tjänstebeteckningen behöver",
        "mandate" => "\"…\", id:t för en fullmakt eller rätt i kartan",
        "why" => "{\"sv\": \"…\"}, arbetet som den behövs till",
        "approval" => "\"supervisor\" eller \"none\": vem som godkänner beställningen",
        "givenBy" => "\"own\" eller givarens id",
        "service" => "{\"name\": {\"sv\": \"…\"}}, var den används",
        "period" => "\"P1Y\", hur länge",
        "owner" => "\"…\", en enhet eller roll",
        "review" => "\"2027-11-01\", när det här ses över",
        "grants" => "[\"…\"], fullmakterna som får ges med den",
        _ => "…",
    }
}

/// Where a field has its place that the schema allows only beside certain others.
pub(crate) fn where_allowed(name: &str) -> &'static str {
    match name {
        "reason" => "en orsak hör till förfarandet \"not-allowed\"",
        "parties" => "med förfarandena \"none\" och \"not-allowed\" namnges ingen",
        "decision" | "deadline" => "bara förfarandet \"approval\" väntar på andra",
        "mandates" | "period" => "bara förfarandet \"mandate\" kräver fullmakter",
        "principals" => "med förfarandet \"not-allowed\" kan man inte agera för någon",
        "theme" => "en fullmakt på papper har inget fullmaktsärende; det har bara Suomi.fi",
        "hearing" => "bara med förfarandet \"notice\" får andra veta och höras",
        "register" => "bara källan \"register\" har ett",
        "document" => "en fullmakt i Suomi.fi är inget papper",
        _ => "fälten bredvid utesluter det",
    }
}

/// What a message says.
#[expect(clippy::too_many_lines, reason = "one arm for each message")]
pub(super) fn said(message: &Message) -> Said {
    match message {
        Message::OfMap(of_map) => of_map.said(Language::Sv),
        Message::NotUtf8 => says("de här byten är inte UTF-8, som JSON alltid är", "spara filen som UTF-8; i de flesta program finns det under Spara som"),
        Message::LooksLikeEncoding { encoding } => says(format!("filen ser ut att vara {encoding}, men JSON är UTF-8"), "spara filen som UTF-8 (i de flesta program under Spara som) eller låt verktyget omvandla den: check --fix"),
        Message::ByteOrderMark => says("filen börjar med ett osynligt tecken (BOM) som webbläsare inte godkänner", "spara filen som UTF-8 utan BOM"),
        Message::DoubledSuffix { name, right } => says(format!("filens namn har två ändelser: {name}"), format!("ge den namnet {right}; om ändelsen är dold, låt först datorn visa filändelser")),
        Message::EmptyFile => says("filen är tom", "börja med `puolesta-catalogue new`"),
        Message::CommentsNotAllowed => says("JSON har inga anteckningar", "ta bort anteckningen eller ge filen ändelsen .jsonc"),
        Message::HashNote => says("en anteckning med # duger inte", "skriv // i stället och ge filen ändelsen .jsonc, eller ta bort anteckningen"),
        Message::CommentNotClosed => says("anteckningen slutar inte", "skriv */ i slutet"),
        Message::CurlyQuote { quote } => says(format!("ett böjt citattecken {quote} står där ett rakt hör hemma"), "skriv \" i stället; ordbehandlare ändrar det, en vanlig textredigerare gör det inte"),
        Message::QuoteInText => says("ett citattecken inne i en text avslutar texten för tidigt", "skriv \\\" för ett citattecken i en text, eller ” eller ’"),
        Message::Semicolon => says("ett semikolon står där ett komma hör hemma", "skriv , i stället"),
        Message::SingleQuotes => says("texter står inom dubbla citattecken", "skriv \" i stället för '"),
        Message::WordWithoutQuotes => says("det här ordet står utan citattecken", "skriv det inom citattecken; bara true, false, null och tal är utan"),
        Message::NameWithoutQuotes => says("ett fälts namn står inom citattecken", "skriv \" före och efter det"),
        Message::TooDeep => says("det finns för många klamrar inuti varandra", "skriv dem enligt anvisningen; en katalog har aldrig fler än tio"),
        Message::NotANumber => says("det här är inget tal i JSON", "skriv det med bara siffror, till exempel 8"),
        Message::ColonMissing => says("ett kolon saknas efter namnet", "skriv :"),
        Message::CommaMissing => says("ett komma saknas före det här", "skriv , mellan de två"),
        Message::CommaTooMany => says("inget följer efter kommat", "ta bort kommat"),
        Message::CommaAlone => says("inget står före kommat", "ta bort kommat eller skriv det som saknas före det"),
        Message::ValueMissing => says("inget följer efter kolonet", "skriv fältets värde"),
        Message::ListNotClosed => says("listan slutar inte", "skriv ] i slutet"),
        Message::ObjectNotClosed => says("klammern stängs inte", "skriv } i slutet"),
        Message::BracketDoesNotClose => says("den här klammern stänger inte det som är öppet", "skriv ] för en lista och } för ett objekt, eller ta bort den"),
        Message::EndsBefore => says("katalogen slutar före det här", "ta bort det som följer efter sista }, eller ett } för mycket före det"),
        Message::NotJson => says("det här är inte JSON", "jämför med raderna före; ett komma, ett citattecken eller en klammer kan saknas"),
        Message::TextNotClosed => says("texten slutar inte", "avsluta den med \" på samma rad, och skriv \\\" för ett citattecken i den"),
        Message::HalfACharacter => says("det här är bara ett halvt tecken", "skriv själva tecknet i stället för \\u"),
        Message::FourDigits => says("efter \\u hör fyra siffror eller bokstäver a–f", "skriv själva tecknet i stället för \\u"),
        Message::BackslashTooMany => says("ett omvänt snedstreck står före ett tecken som inte behöver det", "skriv \\\\ för ett omvänt snedstreck, \\\" för ett citattecken och \\n för en radbrytning"),
        Message::TextOverLines => says("texten fortsätter på nästa rad", "skriv den på en rad, och \\n för en radbrytning"),
        Message::Tabulator => says("det står en tabb i texten", "skriv ett blanksteg i stället"),
        Message::InvisibleInJson => says("det finns ett osynligt tecken i texten", "skriv texten på nytt utan det som kopierades med"),
        Message::StrangeBlank => says("det här mellanrummet är ett annat tecken än ett vanligt blanksteg", "skriv ett vanligt blanksteg i stället"),
        Message::ExtendsCircle { name } => says(format!("{name} utvidgar sig själv i en cirkel"), "låt varje katalog utvidga bara en som inte utvidgar den"),
        Message::ExtendsMissing { name, why } => says(format!("{name} kan inte läsas: {}", cause(why)), "skriv namnet på en fil i samma mapp, eller dess https-adress"),
        Message::ExtendedHasErrors { name, count, line, first } => says(format!("{name} har {}, det första på rad {line}: {}", errors(*count), said(first).message), "berätta det för dem som sköter filen, eller skriv posten på nytt här"),
        Message::UnknownField { name, near, known } => says(format!("fältet {name} är inte känt här"), match near { Some(near) => format!("skriv \"{near}\" eller ta bort fältet"), None => format!("ta bort det; kända här: {}", known.join(", ")) }),
        Message::MissingField { name } => says(format!("\"{name}\" saknas"), format!("lägg till \"{name}\": {}", example(name))),
        Message::WrongKind { wanted, given, write } => says(format!("här ska stå {}, men här står {}", kind(*wanted), kind(*given)), shape(write)),
        Message::NotOneOf { text, near, words } => says(format!("{text} är inget av de ord som är tillåtna här"), words_to_write(near.as_deref(), words)),
        Message::NoWord { given, words } => says(format!("{} är inget av de ord som är tillåtna här", kind(*given)), words_to_write(None, words)),
        Message::NotTheConstant { expected } => says("här står inte det som står här i varje katalog", format!("skriv {expected}")),
        Message::NoDecision => says("det här säger inte hur många godkännanden som behövs", "skriv \"all\" eller ett heltal 1–50"),
        Message::NotAllowedHere { name } => says(format!("\"{name}\" hör inte hemma här: {}", where_allowed(name)), format!("ta bort \"{name}\" eller ändra det som det hör ihop med")),
        Message::TooLong { length, limit } => says(format!("{length} tecken, men högst {limit} får plats"), "skriv kortare"),
        Message::EmptyList { name } => says("listan är tom", match name { Some(name) => format!("skriv det som hör dit, eller ta bort \"{name}\""), None => "skriv minst en post mellan [ och ]".to_owned() }),
        Message::EmptyObject { write } => says("det finns inget mellan klamrarna", contents(*write)),
        Message::BothLists => says("\"anyOf\" och \"allOf\" går inte ihop", "behåll den ena; gör en fullmaktshelhet av det som hör ihop"),
        Message::RepeatedItem { item } => says(format!("{item} står här två gånger"), "ta bort den ena"),
        Message::OutOfRange { least, most } => says("talet är för litet eller för stort", format!("skriv ett heltal {least}–{most}")),
        Message::AllowsNothing => says("ingen kan använda tjänsten: alone, onBehalf och together är alla \"not-allowed\"", "tillåt minst en av de tre"),
        Message::ThemeOrLinkMissing => says("ingen hittar den här fullmakten: den har varken fullmaktsärende eller länk", "lägg till \"theme\" eller \"link\" till en sida om den; gissa aldrig ett fullmaktsärendes adress"),
        Message::OtherOfSchema { said } => says(format!("schemat tillåter inte det här: {said}"), "jämför med anvisningen"),
        Message::EmptyText => says("texten är tom", "skriv texten eller ta bort språket"),
        Message::NotAnId { text } => says(format!("{text} är inget id"), "skriv det med små bokstäver a–z, siffror och bindestreck"),
        Message::NotHttps { text } => says(format!("{text} är ingen länk som man tryggt kan följa"), "skriv en adress som börjar med https:// och inte har blanksteg"),
        Message::NotADay { text } => says(format!("{text} är ingen dag"), "skriv år, månad och dag, till exempel 2026-11-01"),
        Message::NotADuration { text } => says(format!("{text} är ingen tid"), "skriv P14D för 14 dagar, P2W för två veckor, P6M för sex månader eller P1Y för ett år"),
        Message::NotABusinessId { text } => says(format!("{text} är inget FO-nummer"), "skriv sju siffror, ett bindestreck och kontrollsiffran, till exempel 7019376-8"),
        Message::NotAUuid { text } => says(format!("{text} är inget id i Servicedatalagret"), "kopiera det därifrån: 32 siffror och bokstäver a–f i fem grupper"),
        Message::NotACatalogueName { text } => says(format!("{text} är inget namn på en katalog"), "skriv namnet på en fil i samma mapp som slutar på .json, eller dess https-adress"),
        Message::NotAMunicipalityCode { text } => says(format!("{text} är ingen kommunkod"), "skriv dess tre siffror, till exempel 753"),
        Message::NotAPhoneNumber { text } => says(format!("{text} är inget telefonnummer"), "skriv siffror och blanksteg, med + före landskoden"),
        Message::NotATheme { text } => says(format!("{text} är inget fullmaktsärende i Suomi.fi"), "skriv det så som Suomi.fi publicerar det: http://valtuusrekisteri.suomi.fi/ och namnet; om du inte vet det, ge en \"link\""),
        Message::NotARole { text } => says(format!("{text} är ingen roll"), "skriv en registerkod med stora bokstäver, till exempel PJ eller NIMKO, eller custodian eller guardian"),
        Message::FieldTwice { name } => says(format!("fältet {name} står här två gånger"), "behåll det ena"),
        Message::NumberNotPlain { number, plain } => says(format!("alla blanketter kan inte läsa talet {number}"), format!("skriv {plain}")),
        Message::IdTaken { id } => says(format!("id:t {id} finns redan i en post före"), "ge den här ett annat id, eller ta bort den"),
        Message::BundleNamedAsMandate { id } => says(format!("en fullmakt har också id:t {id}"), "ge fullmaktshelheten ett annat id, och skriv det där tjänsterna avser helheten"),
        Message::IdentityCode => says("det står en personbeteckning i texten, och alla kan läsa den", "ta bort personbeteckningen"),
        Message::UnknownMandate { id, near } => says(format!("det finns ingen fullmakt eller fullmaktshelhet {id}"), match near { Some(near) => format!("skriv \"{near}\", eller lägg till en fullmakt eller fullmaktshelhet med det här id:t"), None => "skriv id:t för en fullmakt eller fullmaktshelhet i den här katalogen, eller lägg till det".to_owned() }),
        Message::BundleInBundle { id, near } => says(format!("{id} är en fullmaktshelhet, och en helhet innehåller bara fullmakter"), match near { Some(near) => format!("skriv \"{near}\", eller lägg till en fullmakt med det här id:t"), None => "skriv id:t för en fullmakt i den här katalogen, eller lägg till det".to_owned() }),
        Message::UnknownMandateInBundle { id, near } => says(format!("det finns ingen fullmakt {id}"), match near { Some(near) => format!("skriv \"{near}\", eller lägg till en fullmakt med det här id:t"), None => "skriv id:t för en fullmakt i den här katalogen, eller lägg till det".to_owned() }),
        Message::UnknownServiceInBundle { id, near } => says(format!("det finns ingen tjänst {id}"), match near { Some(near) => format!("skriv \"{near}\", eller lägg till en tjänst med det här id:t"), None => "skriv id:t för en tjänst i den här katalogen, eller lägg till det".to_owned() }),
        Message::MandateUnused { id } => says(format!("ingen tjänst kräver fullmakten {id}"), "nämn den i en tjänst, eller ta bort den"),
        Message::BundleUnused { id } => says(format!("ingen tjänst kräver fullmaktshelheten {id}"), "nämn den i en tjänst, eller ta bort den"),
        Message::SituationWithoutServices => says("inget säger vilka tjänster som hör till den här livssituationen", "lägg till \"services\", id:n för tjänsterna i situationen"),
        Message::ServicesWithoutSituation => says("inget säger i vilken livssituation de här tjänsterna behövs", "lägg till \"situation\", till exempel {\"sv\": \"Flytt\"}"),
        Message::MandateTwice { id, bundle, all } => says(format!("{id} finns också i fullmaktshelheten {bundle}"), if *all { "ta bort den här" } else { "ta bort den ena" }.to_owned()),
        Message::MinOverMax { min, max } => says(format!("minst {min} parter krävs men högst {max} tillåts"), format!("skriv {max} eller mindre, eller ett större \"max\"")),
        Message::DecisionOverMax { decision, most } => says(format!("{decision} godkännanden krävs men det finns högst {most} parter"), format!("skriv {most} eller \"all\"")),
        Message::DecisionIsMax { decision } => says(format!("{decision} godkännanden av högst {decision} parter är alla"), "skriv \"all\""),
        Message::DecisionOverMin { decision, min } => says(format!("{decision} godkännanden krävs, men {min} {} räcker för att skicka blanketten", if *min == 1 { "part" } else { "parter" }), format!("skriv {min} eller \"all\", eller \"min\": {decision}")),
        Message::TooManyPlaces { number, places } => says(format!("{number} parter, men en blankett har {places} platser"), format!("skriv {places} eller mindre")),
        Message::CountsBesideRegister { name } => says(format!("registret säger hur många parterna är; \"{name}\" ändrar inget"), format!("ta bort \"{name}\"")),
        Message::ValueTooLarge { most, kilobytes } => says(format!("med {most} parter kan svaret växa till {kilobytes} kB, och en blankett rymmer 32 kB"), "kräv färre parter, fullmakter eller försäkringar"),
        Message::KindWithoutMandate { kind, all, principal } => says(format!("ingen kan sköta ärenden för typen \"{kind}\": {}", if *all { "alla fullmakter passar inte den" } else { "ingen fullmakt passar den" }), format!("ta bort \"{kind}\", eller kräv en fullmakt vars \"principal\" är \"{principal}\" eller \"any\"")),
        Message::MandateWithoutKind { id, kinds } => says(format!("ingen kan ge fullmakten {id} i den här tjänsten: den är inte för {kinds}"), "ta bort den, eller lägg till den typ som kan ge den"),
        Message::OnlyRetired => says("ingen kan längre få fullmakten: Suomi.fi beviljar den inte mer", "kräv en fullmakt som ännu beviljas, eller en fullmakt på papper"),
        Message::RetiredMandate { id } => says(format!("Suomi.fi beviljar inte längre {id}"), "ta bort den när tidigare givna fullmakter har upphört"),
        Message::ChildWithoutCustodian => says("ett barn kan inte ge en fullmakt, och ingen fullmakt här har rollen \"custodian\"", "lägg till \"custodian\" i en fullmakts \"roles\", eller ta bort \"child\""),
        Message::UnknownRole { role, near, known } => says(format!("inget register som vi känner till ger rollen {role}"), match near { Some(near) => format!("skriv \"{near}\""), None => format!("skriv någon av {known}") }),
        Message::OrganisationHasNo { role } => says(format!("en organisation har inte rollen {role}"), "ta bort rollen eller ändra \"principal\""),
        Message::OnlyOrganisationHas { role } => says(format!("bara en organisation har rollen {role}"), "ta bort rollen eller ändra \"principal\""),
        Message::PaperWithoutDescription => says("folk skriver den här fullmakten själva, och inget säger vad den ska innehålla", "lägg till \"description\": vem som undertecknar, för vad och vem som granskar"),
        Message::PeriodTooLong => says("en fullmakt i Suomi.fi gäller högst 25 år", "skriv P25Y eller mindre"),
        Message::PeriodOfTwoUnits { text } => says(format!("en blankett kan inte säga {text}: den har bara en enhet"), "skriv det med en enhet, till exempel P18M för ett och ett halvt år"),
        Message::UnknownTheme { name, near } => says(format!("{name} finns inte bland de fullmaktsärenden som har kunnat bekräftas"), match near { Some(near) => format!("skriv {near} om du avser det; försäkra dig annars om att Suomi.fi publicerar ditt"), None => "försäkra dig om att Suomi.fi publicerar det; om du inte vet, ge i stället en \"link\"".to_owned() }),
        Message::ThemeIsGroup => says("det här är en grupp av fullmaktsärenden, och den kan inte beviljas", "skriv ett av ärendena i den"),
        Message::ThemeTwice { id, first } => says(format!("fullmakten {id} har redan det här ärendet"), format!("använd \"{first}\" i tjänsterna och ta bort den här")),
        Message::NotTheOfficialName { quoted, official } => says(format!("i Suomi.fi heter det {quoted}"), format!("skriv \"{official}\"")),
        Message::NameOfOnesOwn { language } => says("det officiella namnet på det här språket är inte känt, så det här hittas kanske inte i Suomi.fi", format!("ta bort \"{language}\", om du inte har kopierat det från Suomi.fi")),
        Message::OfficialNameMissing { quoted, language, official } => says(format!("i Suomi.fi finns också namnet {quoted}"), format!("lägg till \"{language}\": \"{official}\"")),
        Message::PrincipalOfTheme { official } => says(format!("i Suomi.fi ges fullmakter i det här ärendet av typen \"{official}\""), format!("skriv \"{official}\"")),
        Message::LinkWithoutHost { link } => says(format!("{link} är ingen webbplats"), "kopiera sidans adress från en webbläsare"),
        Message::LinkWithUser => says("före @ står ett användarnamn, som döljer vart länken leder", "ta bort allt mellan https:// och @"),
        Message::LinkLookAlike { host } => says(format!("{host} kan se ut som en annan webbplats än den är"), "försäkra dig om att det är rätt, och skriv namnet med vanliga bokstäver"),
        Message::LinkToNowhere { host } => says(format!("ingen hittar något på {host}"), "skriv adressen till er egen sida"),
        Message::MandateLinkElsewhere => says("fullmakten begärs i Suomi.fi, men länken leder någon annanstans", "skriv en sida på https://www.suomi.fi"),
        Message::MissingTranslation { languages } => says(missing_in(languages), format!("lägg till \"{}\"", languages.join("\" och \""))),
        Message::UnlistedLanguage { language } => says(format!("{} är inte bland katalogens språk", language_name(language)), format!("lägg till \"{language}\" i \"languages\", eller ta bort texten")),
        Message::Untranslated { language, other } => says(format!("{} är densamma som {}", language_name(language), language_name(other)), format!("översätt till {}", language_name(language))),
        Message::PlaceholderText { words } => says(format!("{words} är ingen text för människor"), "skriv texten eller ta bort språket"),
        Message::NobodyDecided { words } => says(format!("{words} nämner ingen"), "skriv den nämnd eller tjänsteinnehavare som beslutade"),
        Message::NobodyKeeps { words } => says(format!("{words} nämner ingen"), "skriv den enhet eller roll som håller det här aktuellt"),
        Message::TextTooLong { length, most } => says(format!("{length} tecken; så mycket läser man inte här"), format!("skriv högst {most}, och lämna resten till er egen sida")),
        Message::Markup { mark } => says(format!("folk skulle se {} så som det står här", mark_name(*mark)), "skriv vanlig text utan HTML eller Markdown"),
        Message::StrayBlanks => says("blanksteg eller radbrytningar står där de inte behövs", "behåll ett blanksteg mellan orden"),
        Message::BrokenLetters => says("bokstäver i texten gick förlorade på vägen från ett annat program", "skriv den på nytt, och spara filen som UTF-8"),
        Message::Shouting => says("bara stora bokstäver är svåra att läsa", "skriv små bokstäver, med stor begynnelsebokstav"),
        Message::SameName { other } => says(format!("tjänsten {other} har samma namn"), "ge vardera ett namn som skiljer dem åt"),
        Message::LookAlikeName { other } => says(format!("det här skiljer sig från {other} med en bokstav"), "rätta den ena, eller skilj dem åt tydligare"),
        Message::LookAlikeId { other } => says(format!("id:t skiljer sig från {other} med en bokstav"), "välj id:n som inte kan förväxlas, om inte en blankett redan använder dem"),
        Message::AnswersMissing { missing } => says("de inbyggda svaren passar kanske inte er egen fråga", format!("lägg till svar som passar i \"answers\": {missing}")),
        Message::RegisterNotNamed => says("inget säger vilket register som anger de andra", "lägg till \"register\": \"custodians\" (barnets vårdnadshavare) eller \"owners\" (fastighetens ägare)"),
        Message::ReasonMissing => says("den som väljer det här avvisas utan en orsak", "lägg till \"reason\": varför, och vad man ska välja i stället"),
        Message::ReminderNeverShown => says("ingen ser påminnelsen: den visas bara med förfarandet \"none\" i \"together\"", "ta bort den"),
        Message::DeclarationsNeverShown => says("ingen tillfrågas om de här försäkringarna: bara förfarandet \"declaration\" i \"together\" frågar efter dem", "ta bort dem, eller ändra förfarandet"),
        Message::LastNameWithoutPeople => says("inget efternamn frågas: ingen skriver en persons beteckning i den här tjänsten", "ta bort \"lookup\""),
        Message::RegisterOfEstates => says("inget register anger vilka som hör till ett dödsbo", "ta bort \"estate\", eller låt sökanden namnge de andra: \"source\": \"declared\""),
        Message::NoSuchDay { day } => says(format!("det finns ingen {day} i kalendern"), "skriv en dag som finns"),
        Message::ReviewOverdue => says("dagen då det här borde ha granskats på nytt har passerat", "granska det på nytt, och skriv dagen för nästa gång"),
        Message::ReviewMissing => says("ingen dag är satt då det här granskas på nytt", "lägg till \"review\", till exempel ett år efter \"on\""),
        Message::OwnerMissing => says("ingen är utsedd att hålla det här aktuellt", "lägg till \"owner\", en enhet eller en roll"),
        Message::ReviewBeforeDecision => says("det här skulle granskas innan det beslutades", "skriv en dag efter \"on\""),
        Message::DecidedInFuture => says("det här beslutet är inte fattat än", "publicera det när det är fattat, eller rätta dagen"),
        Message::UpdatedInFuture => says("den här dagen har inte kommit än", "skriv dagen för den senaste ändringen"),
        Message::UpdatedTooOld { day } => says(format!("en tjänst beslutades {day}, efter den här dagen"), "skriv dagen för den senaste ändringen; den följer med varje blankett"),
        Message::DeadlineMissing => says("andra ska godkänna, och inget säger till när", "lägg till \"deadline\", till exempel \"P14D\""),
        Message::DeadlineShort => says("så få dagar är svåra för den som läser sina meddelanden en gång i veckan", "skriv en vecka eller två: P7D eller P14D"),
        Message::DeadlineLong => says("ärendet kunde vänta i mer än tre månader", "skriv en kortare tid, till exempel P14D eller P30D"),
        Message::WrongBusinessId { text } => says(format!("{text} är ingens FO-nummer: kontrollsiffran stämmer inte"), "jämför med registret; en siffra kan vara felskriven"),
        Message::ProviderBefore2023 => says("social- och hälsovården hör sedan 2023 till välfärdsområdena", "lägg till tjänstens \"provider\", eller välj ett annat område"),
        Message::MunicipalityCodeZero => says("ingen kommun har koden 000", "skriv Statistikcentralens kommunkod"),
        Message::ProviderRepeated { name } => says(format!("{name} tillhandahåller varje tjänst som inte nämner någon annan"), "ta bort \"provider\" här"),
        Message::LinkDead { why } => says(cause(why), "öppna länken i en webbläsare; om ingen sida kommer, skriv adressen till en som gör det"),
        Message::LinkNotShown { status } => says(format!("sidan visas inte för alla (svaret är {status})"), "öppna länken i en webbläsare; om ingen sida kommer, skriv adressen till en som gör det"),
        Message::LinkGone { status } => says(format!("det finns ingen sida på adressen (svaret är {status})"), "skriv sidans nuvarande adress"),
        Message::LinkNotNow { status } => says(format!("sidan kan inte visas just nu (svaret är {status})"), "kontrollera länkarna igen senare"),
        Message::LinkDoesNotOpen { status } => says(format!("sidan öppnas inte (svaret är {status})"), "öppna länken i en webbläsare; om ingen sida kommer, skriv adressen till en som gör det"),
        Message::LinkMoved { address } => says(format!("länken leder vidare till {address}"), "skriv den adressen, om det är sidan som du avser"),
    }
}

/// Why a file or a page cannot be had.
pub(super) fn cause(cause: &Cause) -> String {
    match cause {
        Cause::NoSuchFile => "det finns ingen sådan fil".to_owned(),
        Cause::NotOnThisPage => {
            "den finns inte på den här sidan; lägg till den filen också".to_owned()
        }
        Cause::NothingAtAddress => "det finns inget på den här adressen".to_owned(),
        Cause::ServerRefuses { status } => format!("servern ger den inte (svaret är {status})"),
        Cause::NoFile { path } => format!("det finns ingen fil {path}"),
        Cause::MayNotOpen { path } => format!("du får inte öppna {path}"),
        Cause::IsFolder { path } => format!("{path} är en mapp, inte en fil"),
        Cause::Other { path, error } => format!("{path}: {error}"),
        Cause::HostNotFound { host } => {
            format!("{host} hittas inte; kontrollera adressen och nätverket")
        }
        Cause::Timeout { host } => format!("{host} svarade inte i tid; försök igen senare"),
        Cause::Unreachable { host } => format!("{host} kan inte nås; försök igen senare"),
        Cause::Certificate { host } => {
            format!("{host} bevisar inte vem den är: dess certifikat godkänns inte")
        }
        Cause::NotHttps { host } => format!("{host} leder vidare till en adress som inte är https"),
        Cause::EndlessRedirects { host } => {
            format!("{host} leder från adress till adress utan slut")
        }
        Cause::TooLarge { host, megabytes } => {
            format!("{host} svarar med mer än {megabytes} megabyte")
        }
        Cause::NotAnAddress { address } => format!("{address} är ingen adress"),
        Cause::NotAWebServer { host } => format!("{host} svarar inte som en webbserver"),
        Cause::Refused { host } => format!("{host} tar inte emot anslutningar; försök igen senare"),
        Cause::Broke { host } => format!("anslutningen till {host} bröts; försök igen senare"),
    }
}

/// What each rule asks and why.
pub(super) const RULES: &[(&str, &str)] = &[
    (
        "not-utf-8",
        "Filen är sparad som UTF-8, den enda teckenkodningen i JSON.",
    ),
    (
        "byte-order-mark",
        "Filen börjar inte med ett osynligt tecken som webbläsare inte godkänner.",
    ),
    (
        "doubled-suffix",
        "Filens namn har en ändelse, .json eller .jsonc.",
    ),
    (
        "not-json",
        "Filen är JSON: citattecken, komman, kolon och klamrar står där de ska.",
    ),
    (
        "extends-missing",
        "Den gemensamma katalogen under `extends` kan läsas.",
    ),
    (
        "extends-circle",
        "En katalog utvidgar inte sig själv, och det gör inte heller det som den utvidgar.",
    ),
    (
        "extended-has-errors",
        "Den gemensamma katalogen har inga egna fel.",
    ),
    (
        "unknown-field",
        "Varje fält är ett som formatet känner till; andra är oftast felskrivna.",
    ),
    ("missing-field", "Varje post har de fält som den behöver."),
    (
        "wrong-kind",
        "Texter, tal, listor och objekt står där de hör hemma.",
    ),
    (
        "not-one-of",
        "Där bara vissa ord är tillåtna står något av dem.",
    ),
    ("no-decision", "`decision` är \"all\" eller ett heltal."),
    (
        "not-an-id",
        "Ett id har bara små bokstäver a–z, siffror och bindestreck.",
    ),
    (
        "not-https",
        "En länk börjar med https:// och har inga blanksteg.",
    ),
    ("not-a-day", "En dag skrivs som år, månad och dag."),
    ("not-a-duration", "En tid skrivs P14D, P2W, P6M eller P1Y."),
    (
        "not-a-business-id",
        "Ett FO-nummer har sju siffror, ett bindestreck och en kontrollsiffra.",
    ),
    ("not-a-uuid", "Id:n i Servicedatalagret är UUID."),
    (
        "not-a-catalogue-name",
        "`extends` nämner en .json-fil i samma mapp eller dess https-adress.",
    ),
    ("not-a-municipality-code", "En kommunkod har tre siffror."),
    (
        "not-a-phone-number",
        "Ett telefonnummer har siffror och blanksteg.",
    ),
    (
        "not-a-theme",
        "Ett fullmaktsärende skrivs så som Suomi.fi publicerar det.",
    ),
    (
        "not-a-role",
        "En roll är en registerkod, `custodian` eller `guardian`.",
    ),
    ("empty-text", "Ingen text är tom."),
    ("empty-list", "Ingen lista är tom där något måste stå."),
    ("empty-object", "Inget objekt är tomt där något måste stå."),
    ("both-lists", "`anyOf` och `allOf` står inte tillsammans."),
    ("repeated-item", "Inget står två gånger i samma lista."),
    ("out-of-range", "Ett tal är inom sina gränser."),
    ("too-long", "Ingen text är längre än formatet tillåter."),
    (
        "not-allowed-here",
        "Ett fält står bara bredvid dem som det hör ihop med.",
    ),
    (
        "service-offers-nothing",
        "En tjänst tillåter minst en av de tre situationerna.",
    ),
    (
        "theme-or-link-missing",
        "En fullmakt i Suomi.fi har ett fullmaktsärende eller, så länge det inte är känt, en länk.",
    ),
    (
        "schema",
        "Inget annat som schemat inte tillåter står i katalogen.",
    ),
    (
        "repeated-field",
        "Ett fält står en gång i ett objekt; webbläsare tar tyst det senare av två.",
    ),
    (
        "number-not-plain",
        "Tal skrivs med bara siffror, som varje blankett kan läsa.",
    ),
    (
        "duplicate-id",
        "Varje fullmakt, fullmaktshelhet, tjänst och försäkran har ett eget id.",
    ),
    (
        "bundle-named-as-mandate",
        "En fullmaktshelhet och en fullmakt har olika id, eftersom tjänsterna nämner båda med id.",
    ),
    (
        "identity-code",
        "Ingen personbeteckning står i en katalog: alla kan läsa den.",
    ),
    (
        "unknown-mandate",
        "En tjänst kräver bara fullmakter och fullmaktshelheter i den här katalogen.",
    ),
    (
        "unknown-mandate-in-bundle",
        "En fullmaktshelhet innehåller bara fullmakter i den här katalogen, inga andra helheter.",
    ),
    (
        "unused-mandate",
        "Någon tjänst kräver varje fullmakt; annars är den överbliven eller felskriven någonstans.",
    ),
    (
        "unused-bundle",
        "Någon tjänst kräver varje fullmaktshelhet.",
    ),
    (
        "unknown-service-in-bundle",
        "En helhet för en livssituation nämner bara tjänster i den här katalogen.",
    ),
    (
        "half-a-situation",
        "En livssituation står med sina tjänster.",
    ),
    (
        "mandate-twice",
        "En tjänst kräver inte en fullmakt både för sig och i en helhet.",
    ),
    (
        "min-over-max",
        "`min` är inte större än `max`; om de saknas är de 1 och 10.",
    ),
    (
        "decision-over-max",
        "Inte fler godkännanden krävs än det kan finnas parter.",
    ),
    (
        "decision-is-max",
        "Alla parters godkännande skrivs \"all\", så att det stämmer när färre namnges.",
    ),
    (
        "decision-over-min",
        "Med det minsta tillåtna antalet parter kan tillräckligt många godkänna.",
    ),
    (
        "too-many-places",
        "En blankett har 20 platser för andra parter.",
    ),
    (
        "counts-beside-register",
        "Där ett register anger parterna ändrar `min` och `max` inget.",
    ),
    (
        "value-too-large",
        "Svaret med alla parter och fullmakter ryms i de 32 kB som en blankett rymmer.",
    ),
    (
        "kind-without-mandate",
        "För varje typ av huvudman finns en fullmakt som den kan ge.",
    ),
    (
        "mandate-without-kind",
        "Varje fullmakt i en tjänst kan ges av någon huvudman i tjänsten.",
    ),
    (
        "only-retired-mandates",
        "Folk kan fortfarande få det som tjänsten kräver.",
    ),
    (
        "retired-mandate",
        "En avskaffad fullmakt behålls bara så länge som folk ännu har den.",
    ),
    (
        "child-without-custodian",
        "En vårdnadshavare agerar för barnet, eftersom ett barn inte kan ge en fullmakt.",
    ),
    (
        "unknown-role",
        "Roller är de som registren bakom Suomi.fi ger.",
    ),
    (
        "role-of-another-kind",
        "Vårdnadshavare och intressebevakare hör till personer, registerroller till organisationer.",
    ),
    (
        "paper-without-description",
        "För en fullmakt på papper sägs vad papperet ska innehålla.",
    ),
    (
        "period-too-long",
        "En fullmakt i Suomi.fi gäller högst 25 år.",
    ),
    (
        "period-of-two-units",
        "Blanketter säger en tid i en enhet: 18 månader, inte ett år och sex månader.",
    ),
    (
        "unknown-theme",
        "Ett fullmaktsärende är bland de bekräftade; det gissas aldrig.",
    ),
    (
        "theme-is-group",
        "Ett fullmaktsärende är ett som kan beviljas, inte rubriken för en grupp.",
    ),
    ("theme-twice", "Varje fullmaktsärende har en fullmakt."),
    (
        "not-the-official-name",
        "Ett fullmaktsärende har sitt officiella namn, bokstav för bokstav, eftersom folk söker det.",
    ),
    (
        "name-of-ones-own",
        "Ett fullmaktsärende har ingen egen översättning, som inte finns i Suomi.fi.",
    ),
    (
        "official-name-missing",
        "Där det officiella namnet är känt står det i katalogen.",
    ),
    (
        "principal-of-theme",
        "Vem som kan ge en fullmakt är så som Suomi.fi säger om ärendet.",
    ),
    ("link-without-host", "En länk nämner en webbplats."),
    (
        "link-with-user",
        "En länk har inget användarnamn, som skulle dölja vart den leder.",
    ),
    (
        "link-look-alike",
        "En länk har inga bokstäver som ser ut som andra.",
    ),
    (
        "link-to-nowhere",
        "En länk leder till en verklig webbplats, inte till en exempeladress.",
    ),
    (
        "mandate-link-elsewhere",
        "Länken till en fullmakt i Suomi.fi leder till Suomi.fi.",
    ),
    (
        "missing-translation",
        "Varje text finns på varje språk som katalogen lovar.",
    ),
    (
        "unlisted-language",
        "Varje språk i en text är bland katalogens språk.",
    ),
    ("untranslated", "En mening är inte densamma på två språk."),
    ("placeholder-text", "En text säger människor något."),
    (
        "text-too-long",
        "En text får plats där den står i blanketten.",
    ),
    ("markup", "En text har varken HTML eller Markdown."),
    (
        "stray-blanks",
        "Ett blanksteg står mellan orden, inget i ändarna.",
    ),
    ("invisible-character", "En text har inga osynliga tecken."),
    (
        "broken-letters",
        "Inga bokstäver har gått förlorade mellan teckenkodningar.",
    ),
    ("shouting", "En text har inte bara stora bokstäver."),
    (
        "same-name",
        "Tjänster har olika namn, så att folk hittar den rätta.",
    ),
    (
        "look-alike-name",
        "Inga två namn skiljer sig bara med en bokstav.",
    ),
    (
        "look-alike-id",
        "Inga två id skiljer sig bara med en bokstav.",
    ),
    (
        "reason-missing",
        "Den som avvisas får läsa varför, och vad hen ska välja i stället.",
    ),
    (
        "answers-missing",
        "En egen fråga har svar som passar den, ett för varje situation.",
    ),
    (
        "register-not-named",
        "Där ett register anger de andra säger katalogen vilket.",
    ),
    ("reminder-never-shown", "En påminnelse står där den visas."),
    (
        "declarations-never-shown",
        "Försäkringar står där man frågar efter dem.",
    ),
    (
        "last-name-without-people",
        "Ett efternamn frågas bara där personer söks.",
    ),
    (
        "register-of-estates",
        "Register anger personer och organisationer, inte dödsbon.",
    ),
    ("no-such-day", "Varje dag finns i kalendern."),
    (
        "review-overdue",
        "Det som skulle granskas på nytt har granskats.",
    ),
    (
        "review-missing",
        "För varje beslut är en dag satt då det granskas på nytt.",
    ),
    ("owner-missing", "En enhet håller varje post aktuell."),
    (
        "review-before-decision",
        "Ett beslut granskas på nytt efter att det fattades.",
    ),
    ("decided-in-future", "Bara fattade beslut publiceras."),
    (
        "updated-in-future",
        "Dagen för den senaste ändringen är inte i framtiden.",
    ),
    (
        "updated-too-old",
        "Dagen för den senaste ändringen är inte före det nyaste beslutet.",
    ),
    (
        "deadline-missing",
        "Där andra ska godkänna vet de till när.",
    ),
    (
        "deadline-unusual",
        "Folk har minst tre dagar på sig att svara, och ett ärende väntar högst tre månader.",
    ),
    ("wrong-business-id", "FO-numrets kontrollsiffra stämmer."),
    (
        "provider-before-2023",
        "Social- och hälsovården tillhandahålls sedan 2023 av välfärdsområdena.",
    ),
    ("municipality-code-zero", "Kommunkoden är en som finns."),
    (
        "provider-repeated",
        "En tjänst nämner sin anordnare bara där den är en annan.",
    ),
    (
        "link-dead",
        "Varje länk öppnar en sida, eftersom man följer den när blanketten inte för en vidare.",
    ),
    (
        "link-moved",
        "Varje länk är adressen till själva sidan, eftersom en gammal adress kan sluta fungera när som helst.",
    ),
];
