//! Finnish.

use super::{Cause, Contents, Kind, Mark, Message, Said, Shape, says};
use puolesta_core::language::Language;

const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "teksti",
        Kind::List => "luettelo hakasulkeissa",
        Kind::Object => "kenttiä aaltosulkeissa",
        Kind::Boolean => "true tai false",
        Kind::Number => "luku",
        Kind::WholeNumber => "kokonaisluku",
        Kind::Null => "null",
    }
}

fn shape(shape: &Shape) -> String {
    let write = match shape {
        Shape::Text => "kirjoita se lainausmerkkeihin",
        Shape::List => "kirjoita se merkkien [ ja ] väliin",
        Shape::Boolean => "kirjoita true tai false ilman lainausmerkkejä",
        Shape::Number => "kirjoita se numeroin ilman lainausmerkkejä",
        Shape::TextByLanguage => "kirjoita teksti kielittäin: {\"fi\": \"…\"}",
        Shape::LinkByLanguage => "kirjoita linkki kielittäin: {\"fi\": \"https://…\"}",
        Shape::Fields(_) => "kirjoita sen kentät merkkien { ja } väliin",
    };
    write.to_owned()
}

const fn contents(contents: Contents) -> &'static str {
    match contents {
        Contents::Text => "kirjoita teksti ainakin yhdellä kielellä: {\"fi\": \"…\"}",
        Contents::Link => "kirjoita linkki ainakin yhdellä kielellä",
        Contents::Mandates => "kirjoita {\"anyOf\": […]} tai {\"allOf\": […]}",
        Contents::Fields => "kirjoita ainakin yksi sen kentistä tai poista se",
    }
}

fn or<'a>(words: impl Iterator<Item = &'a String>) -> String {
    super::joined(words, "tai")
}

fn words_to_write(near: Option<&str>, words: &[String]) -> String {
    match near {
        Some(near) if words.len() > 2 => {
            let others = words.iter().filter(|other| *other != near);
            format!("kirjoita \"{near}\"; myös sallittuja: {}", or(others))
        }
        _ => format!("kirjoita {}", or(words.iter())),
    }
}

fn errors(count: usize) -> String {
    if count == 1 {
        "1 virhe".to_owned()
    } else {
        format!("{count} virhettä")
    }
}

fn language_name(language: &str) -> &'static str {
    match language {
        "fi" => "suomi",
        "sv" => "ruotsi",
        _ => "englanti",
    }
}

fn missing_in(languages: &[String]) -> String {
    let names: Vec<&str> = languages.iter().map(|code| language_name(code)).collect();
    let lacks = if names.len() == 1 {
        "puuttuu"
    } else {
        "puuttuvat"
    };
    format!("{} {lacks}", names.join(" ja "))
}

const fn mark_name(mark: Mark) -> &'static str {
    match mark {
        Mark::Tag => "HTML-tunniste",
        Mark::Entity => "HTML-merkintä",
        Mark::Link => "Markdown-linkki",
        Mark::Stars => "Markdown-merkintä",
    }
}

/// An example of what may stand under this name.
pub(crate) fn example(name: &str) -> &'static str {
    match name {
        "version" => "1",
        "updated" => "\"2026-11-01\", viimeisimmän muutoksen päivä",
        "languages" => "[\"fi\", \"sv\", \"en\"]",
        "provider" => "{\"kind\": \"municipality\", …}",
        "services" => "[{…}]",
        "id" => "\"…\", pieniä kirjaimia, numeroita ja yhdysmerkkejä",
        "form" => "\"suomi-fi\" tai \"power-of-attorney\"",
        "name" | "text" => "{\"fi\": \"…\"}",
        "category" => "\"housing\" tai muu elämänalue",
        "kind" => "minkälainen se on",
        "code" => "kuntanumeron kolme numeroa, esimerkiksi \"753\"",
        "decided" => "{\"by\": \"…\", \"on\": \"2026-10-01\", \"basis\": {\"fi\": \"…\"}}",
        "by" => "\"…\", toimielin tai viranhaltija, joka päätti",
        "on" => "\"2026-10-01\", päätöksen päivä",
        "basis" => "{\"fi\": \"…\"}, laki ja pykälä tai oma perustelunne",
        "alone" => "{\"procedure\": \"none\"} tai {\"procedure\": \"not-allowed\"}",
        "onBehalf" => "{\"procedure\": \"none\"}, \"mandate\" tai \"not-allowed\"",
        "together" => {
            "{\"procedure\": \"none\"}, \"declaration\", \"notice\", \"approval\", \"mandate\" tai \"not-allowed\""
        }
        "procedure" => "\"none\" tai muu menettely",
        "source" => "\"declared\" tai \"register\"",
        "min" => "1, vähiten muita",
        "max" => "eniten muita, esimerkiksi 8",
        "parties" => "{\"source\": \"declared\", \"min\": 1, \"max\": 8}",
        "mandates" => "valtuudet, joita se pyytää, esimerkiksi {\"anyOf\": [\"…\"]}",
        "deadline" => "\"P14D\", miten kauan heillä on aikaa",
        "deliver" => "\"form\", \"later\" tai \"office\": miten paperi toimitetaan",
        "theme" => "osoite, jonka Suomi.fi on antanut",
        "organisation" => "{\"name\": {\"fi\": \"…\"}, \"businessId\": \"…\"}",
        "businessId" => "\"7019376-8\", Y-tunnus",
        "sectors" => "[{…}], toimialat nimikkeineen",
        "titles" => "[{…}], toimialan nimikkeet",
        "needs" => "[{\"mandate\": \"…\", \"why\": {…}}], mitä nimike tarvitsee",
        "mandate" => "\"…\", kartan valtuuden tai oikeuden tunniste",
        "why" => "{\"fi\": \"…\"}, työ, johon sitä tarvitaan",
        "approval" => "\"supervisor\" tai \"none\": kuka hyväksyy tilauksen",
        "givenBy" => "\"own\" tai antajan tunniste",
        "service" => "{\"name\": {\"fi\": \"…\"}}, missä sitä käytetään",
        "period" => "\"P1Y\", miten pitkäksi ajaksi",
        "owner" => "\"…\", yksikkö tai rooli",
        "review" => "\"2027-11-01\", milloin tämä tarkistetaan",
        "grants" => "[\"…\"], valtuudet, jotka sillä saa antaa",
        _ => "…",
    }
}

/// Where a field has its place that the schema allows only beside certain others.
pub(crate) fn where_allowed(name: &str) -> &'static str {
    match name {
        "reason" => "syy kuuluu menettelyyn \"not-allowed\"",
        "parties" => "menettelyissä \"none\" ja \"not-allowed\" ketään ei nimetä",
        "decision" | "deadline" => "vain menettely \"approval\" odottaa muita",
        "mandates" | "period" => "vain menettely \"mandate\" pyytää valtuuksia",
        "principals" => "menettelyssä \"not-allowed\" kenenkään puolesta ei voi asioida",
        "theme" => "valtakirja on paperi; valtuusasioita on vain Suomi.fi:ssä",
        "hearing" => "vain menettelyssä \"notice\" muille kerrotaan ja heitä kuullaan",
        "register" => "sellainen on vain lähteellä \"register\"",
        "document" => "Suomi.fi-valtuus ei ole paperi",
        _ => "viereiset kentät sulkevat sen pois",
    }
}

/// What a message says.
#[expect(clippy::too_many_lines, reason = "one arm for each message")]
pub(super) fn said(message: &Message) -> Said {
    match message {
        Message::OfMap(of_map) => of_map.said(Language::Fi),
        Message::NotUtf8 => says("nämä tavut eivät ole UTF-8:aa, jota JSON aina on", "tallenna tiedosto UTF-8-muodossa; useimmissa ohjelmissa tämä on kohdassa Tallenna nimellä"),
        Message::LooksLikeEncoding { encoding } => says(format!("tiedosto näyttää olevan {encoding}, mutta JSON on UTF-8:aa"), "tallenna tiedosto UTF-8-muodossa (useimmissa ohjelmissa kohdassa Tallenna nimellä) tai anna työkalun muuntaa se: check --fix"),
        Message::ByteOrderMark => says("tiedoston alussa on näkymätön merkki (BOM), jota selaimet eivät hyväksy", "tallenna tiedosto UTF-8-muodossa ilman BOM-merkkiä"),
        Message::DoubledSuffix { name, right } => says(format!("tiedoston nimessä on kaksi päätettä: {name}"), format!("anna sille nimi {right}; jos pääte on piilossa, aseta tietokoneesi ensin näyttämään tiedostopäätteet")),
        Message::EmptyFile => says("tiedosto on tyhjä", "aloita komennolla `puolesta-catalogue new`"),
        Message::CommentsNotAllowed => says("JSON-tiedostossa ei saa olla muistiinpanoja", "poista muistiinpano tai anna tiedostolle pääte .jsonc"),
        Message::HashNote => says("#-merkillä alkava muistiinpano ei kelpaa", "kirjoita sen tilalle // ja anna tiedostolle pääte .jsonc, tai poista muistiinpano"),
        Message::CommentNotClosed => says("muistiinpano ei pääty", "kirjoita sen loppuun */"),
        Message::CurlyQuote { quote } => says(format!("kaareva lainausmerkki {quote} on suoran paikalla"), "kirjoita sen tilalle \"; tekstinkäsittelyohjelma muuttaa sen, tavallinen tekstieditori ei"),
        Message::QuoteInText => says("tekstin sisällä oleva lainausmerkki päättää tekstin liian aikaisin", "kirjoita tekstin sisällä \\\" tai käytä merkkiä ” tai ’"),
        Message::Semicolon => says("puolipiste on pilkun paikalla", "kirjoita sen tilalle ,"),
        Message::SingleQuotes => says("tekstit kirjoitetaan kaksinkertaisiin lainausmerkkeihin", "kirjoita ' tilalle \""),
        Message::WordWithoutQuotes => says("tämä sana on ilman lainausmerkkejä", "kirjoita se lainausmerkkeihin; vain true, false, null ja luvut ovat ilman"),
        Message::NameWithoutQuotes => says("kentän nimi kirjoitetaan lainausmerkkeihin", "kirjoita \" sen eteen ja perään"),
        Message::TooDeep => says("sisäkkäisiä sulkeita on liikaa", "kirjoita ne ohjeen mukaan; luettelossa niitä ei ole koskaan yli kymmentä"),
        Message::NotANumber => says("tämä ei ole JSON-luku", "kirjoita se pelkin numeroin, esimerkiksi 8"),
        Message::ColonMissing => says("kentän nimen jäljestä puuttuu kaksoispiste", "kirjoita :"),
        Message::CommaMissing => says("tämän edestä puuttuu pilkku", "kirjoita , näiden kahden väliin"),
        Message::CommaTooMany => says("pilkun jäljessä ei ole mitään", "poista pilkku"),
        Message::CommaAlone => says("pilkun edessä ei ole mitään", "poista pilkku tai kirjoita sen eteen se, mikä puuttuu"),
        Message::ValueMissing => says("kaksoispisteen jäljessä ei ole mitään", "kirjoita kentän arvo"),
        Message::ListNotClosed => says("luettelo ei pääty", "kirjoita sen loppuun ]"),
        Message::ObjectNotClosed => says("aaltosulku ei sulkeudu", "kirjoita sen loppuun }"),
        Message::BracketDoesNotClose => says("tämä sulku ei sulje sitä, mikä on auki", "kirjoita ] hakasulkeelle ja } aaltosululle, tai poista se"),
        Message::EndsBefore => says("luettelo päättyy ennen tätä", "poista se, mikä on viimeisen } jäljessä, tai liika } sitä ennen"),
        Message::NotJson => says("tämä ei ole JSONia", "vertaa edellisiin riveihin; pilkku, lainausmerkki tai sulku voi puuttua"),
        Message::TextNotClosed => says("teksti ei pääty", "päätä se samalla rivillä merkkiin \" ja kirjoita tekstin sisällä lainausmerkki näin: \\\""),
        Message::HalfACharacter => says("tämä on vain puolikas merkki", "kirjoita \\u:n tilalle itse merkki"),
        Message::FourDigits => says("\\u:n jälkeen kuuluu neljä numeroa tai kirjainta a–f", "kirjoita \\u:n tilalle itse merkki"),
        Message::BackslashTooMany => says("kenoviiva on merkin edessä, joka ei sitä tarvitse", "kirjoita kenoviiva näin: \\\\, lainausmerkki näin: \\\" ja rivinvaihto näin: \\n"),
        Message::TextOverLines => says("teksti jatkuu seuraavalla rivillä", "kirjoita se yhdelle riville; rivinvaihto on \\n"),
        Message::Tabulator => says("tekstissä on sarkain", "kirjoita sen tilalle välilyönti"),
        Message::InvisibleInJson => says("tekstissä on näkymätön merkki", "kirjoita teksti uudelleen ilman mukana kopioitunutta merkkiä"),
        Message::StrangeBlank => says("tämä väli on muu merkki kuin tavallinen välilyönti", "kirjoita sen tilalle tavallinen välilyönti"),
        Message::ExtendsCircle { name } => says(format!("{name} laajentaa itseään kehässä"), "anna kunkin luettelon laajentaa vain sellaista, joka ei laajenna sitä"),
        Message::ExtendsMissing { name, why } => says(format!("tiedostoa {name} ei voi lukea: {}", cause(why)), "kirjoita samassa kansiossa olevan tiedoston nimi tai sen https-osoite"),
        Message::ExtendedHasErrors { name, count, line, first } => says(format!("tiedostossa {name} on {}, ensimmäinen rivillä {line}: {}", errors(*count), said(first).message), "kerro siitä ylläpitäjille tai kirjoita kohta tähän uudelleen"),
        Message::UnknownField { name, near, known } => says(format!("kenttää {name} ei tunneta tässä"), match near { Some(near) => format!("kirjoita \"{near}\" tai poista kenttä"), None => format!("poista se; tässä tunnetaan: {}", known.join(", ")) }),
        Message::MissingField { name } => says(format!("\"{name}\" puuttuu"), format!("lisää \"{name}\": {}", example(name))),
        Message::WrongKind { wanted, given, write } => says(format!("tässä pitää olla {}, mutta tässä on {}", kind(*wanted), kind(*given)), shape(write)),
        Message::NotOneOf { text, near, words } => says(format!("{text} ei ole mikään tässä sallituista sanoista"), words_to_write(near.as_deref(), words)),
        Message::NoWord { given, words } => says(format!("{} ei ole mikään tässä sallituista sanoista", kind(*given)), words_to_write(None, words)),
        Message::NotTheConstant { expected } => says("tässä ei ole sitä, mikä on tässä jokaisessa luettelossa", format!("kirjoita {expected}")),
        Message::NoDecision => says("tämä ei kerro, montako hyväksyntää tarvitaan", "kirjoita \"all\" tai kokonaisluku 1–50"),
        Message::NotAllowedHere { name } => says(format!("\"{name}\" ei kuulu tähän: {}", where_allowed(name)), format!("poista \"{name}\" tai muuta sitä, mihin se liittyy")),
        Message::TooLong { length, limit } => says(format!("{length} merkkiä, mutta enintään {limit} mahtuu"), "lyhennä tekstiä"),
        Message::EmptyList { name } => says("luettelo on tyhjä", match name { Some(name) => format!("kirjoita, mitä siihen kuuluu, tai poista \"{name}\""), None => "kirjoita vähintään yksi kohta merkkien [ ja ] väliin".to_owned() }),
        Message::EmptyObject { write } => says("sulkeiden välissä ei ole mitään", contents(*write)),
        Message::BothLists => says("\"anyOf\" ja \"allOf\" eivät sovi yhteen", "jätä vain toinen; tee yhteen kuuluvista valtuuskokonaisuus"),
        Message::RepeatedItem { item } => says(format!("{item} on tässä kahdesti"), "poista toinen"),
        Message::OutOfRange { least, most } => says("luku on liian pieni tai liian suuri", format!("kirjoita kokonaisluku {least}–{most}")),
        Message::AllowsNothing => says("kukaan ei voi käyttää palvelua: alone, onBehalf ja together ovat kaikki \"not-allowed\"", "salli ainakin yksi kolmesta"),
        Message::ThemeOrLinkMissing => says("kukaan ei löydä tätä valtuutta: siltä puuttuu sekä valtuusasia että linkki", "lisää \"theme\" tai \"link\" sitä kuvaavalle sivulle; älä koskaan arvaa valtuusasian osoitetta"),
        Message::OtherOfSchema { said } => says(format!("kaava ei salli tätä: {said}"), "vertaa ohjeeseen"),
        Message::EmptyText => says("teksti on tyhjä", "kirjoita teksti tai poista sen kieli"),
        Message::NotAnId { text } => says(format!("{text} ei ole tunniste"), "kirjoita se pienin kirjaimin a–z, numeroin ja yhdysmerkein"),
        Message::NotHttps { text } => says(format!("{text} ei ole linkki, jota voi seurata turvallisesti"), "kirjoita osoite, jonka alussa on https:// ja jossa ei ole välilyöntejä"),
        Message::NotADay { text } => says(format!("{text} ei ole päivä"), "kirjoita vuosi, kuukausi ja päivä, esimerkiksi 2026-11-01"),
        Message::NotADuration { text } => says(format!("{text} ei ole kesto"), "kirjoita P14D (14 päivää), P2W (kaksi viikkoa), P6M (kuusi kuukautta) tai P1Y (vuosi)"),
        Message::NotABusinessId { text } => says(format!("{text} ei ole Y-tunnus"), "kirjoita seitsemän numeroa, yhdysmerkki ja tarkistusnumero, esimerkiksi 7019376-8"),
        Message::NotAUuid { text } => says(format!("{text} ei ole Palvelutietovarannon tunniste"), "kopioi se sieltä: 32 numeroa ja kirjainta a–f viidessä ryhmässä"),
        Message::NotACatalogueName { text } => says(format!("{text} ei ole luettelon nimi"), "kirjoita saman kansion .json-päätteisen tiedoston nimi tai sen https-osoite"),
        Message::NotAMunicipalityCode { text } => says(format!("{text} ei ole kuntanumero"), "kirjoita sen kolme numeroa, esimerkiksi 753"),
        Message::NotAPhoneNumber { text } => says(format!("{text} ei ole puhelinnumero"), "kirjoita numeroita ja välilyöntejä, maatunnuksen eteen +"),
        Message::NotATheme { text } => says(format!("{text} ei ole Suomi.fi-valtuusasia"), "kirjoita se kuten Suomi.fi sen julkaisee: http://valtuusrekisteri.suomi.fi/ ja nimi; jos et tiedä sitä, anna \"link\""),
        Message::NotARole { text } => says(format!("{text} ei ole rooli"), "kirjoita rekisterin koodi isoin kirjaimin, esimerkiksi PJ tai NIMKO, tai custodian tai guardian"),
        Message::FieldTwice { name } => says(format!("kenttä {name} on tässä kahdesti"), "jätä vain toinen"),
        Message::NumberNotPlain { number, plain } => says(format!("kaikki lomakkeet eivät osaa lukea lukua {number}"), format!("kirjoita {plain}")),
        Message::IdTaken { id } => says(format!("tunniste {id} on jo aiemmassa kohdassa"), "anna tälle toinen tunniste tai poista tämä"),
        Message::BundleNamedAsMandate { id } => says(format!("myös valtuudella on tunniste {id}"), "anna valtuuskokonaisuudelle toinen tunniste ja kirjoita se sinne, missä palvelut tarkoittavat kokonaisuutta"),
        Message::IdentityCode => says("tekstissä on henkilötunnus, ja kuka tahansa voi lukea sen", "poista henkilötunnus"),
        Message::UnknownMandate { id, near } => says(format!("valtuutta tai valtuuskokonaisuutta {id} ei ole"), match near { Some(near) => format!("kirjoita \"{near}\" tai lisää valtuus tai valtuuskokonaisuus, jolla on tämä tunniste"), None => "kirjoita luettelossa olevan valtuuden tai valtuuskokonaisuuden tunniste tai lisää se".to_owned() }),
        Message::BundleInBundle { id, near } => says(format!("{id} on valtuuskokonaisuus, ja valtuuskokonaisuudessa voi olla vain valtuuksia"), match near { Some(near) => format!("kirjoita \"{near}\" tai lisää valtuus, jolla on tämä tunniste"), None => "kirjoita luettelossa olevan valtuuden tunniste tai lisää se".to_owned() }),
        Message::UnknownMandateInBundle { id, near } => says(format!("valtuutta {id} ei ole"), match near { Some(near) => format!("kirjoita \"{near}\" tai lisää valtuus, jolla on tämä tunniste"), None => "kirjoita luettelossa olevan valtuuden tunniste tai lisää se".to_owned() }),
        Message::UnknownServiceInBundle { id, near } => says(format!("palvelua {id} ei ole"), match near { Some(near) => format!("kirjoita \"{near}\" tai lisää palvelu, jolla on tämä tunniste"), None => "kirjoita luettelossa olevan palvelun tunniste tai lisää se".to_owned() }),
        Message::MandateUnused { id } => says(format!("mikään palvelu ei pyydä valtuutta {id}"), "mainitse se jossakin palvelussa tai poista se"),
        Message::BundleUnused { id } => says(format!("mikään palvelu ei pyydä valtuuskokonaisuutta {id}"), "mainitse se jossakin palvelussa tai poista se"),
        Message::SituationWithoutServices => says("mikään ei kerro, mitkä palvelut kuuluvat tähän elämäntilanteeseen", "lisää \"services\": tilanteen palvelujen tunnisteet"),
        Message::ServicesWithoutSituation => says("mikään ei kerro, missä elämäntilanteessa näitä palveluja tarvitaan", "lisää \"situation\", esimerkiksi {\"fi\": \"Muutto\"}"),
        Message::MandateTwice { id, bundle, all } => says(format!("{id} on myös valtuuskokonaisuudessa {bundle}"), if *all { "poista se tästä" } else { "poista toinen" }.to_owned()),
        Message::MinOverMax { min, max } => says(format!("osapuolia pyydetään vähintään {min}, mutta sallitaan enintään {max}"), format!("kirjoita {max} tai vähemmän, tai suurempi \"max\"")),
        Message::DecisionOverMax { decision, most } => says(format!("hyväksyntöjä pyydetään {decision}, mutta osapuolia on enintään {most}"), format!("kirjoita {most} tai \"all\"")),
        Message::DecisionIsMax { decision } => says(format!("{decision} hyväksyntää enintään {decision} osapuolelta on kaikkien hyväksyntä"), "kirjoita \"all\""),
        Message::DecisionOverMin { decision, min } => says(format!("hyväksyntöjä pyydetään {decision}, mutta lomakkeen voi lähettää, kun osapuolia on {min}"), format!("kirjoita {min} tai \"all\", tai \"min\": {decision}")),
        Message::TooManyPlaces { number, places } => says(format!("osapuolia {number}, mutta lomakkeessa on {places} paikkaa"), format!("kirjoita {places} tai vähemmän")),
        Message::CountsBesideRegister { name } => says(format!("rekisteri kertoo, montako osapuolta on; \"{name}\" ei muuta mitään"), format!("poista \"{name}\"")),
        Message::ValueTooLarge { most, kilobytes } => says(format!("kun osapuolia on {most}, vastaus voi kasvaa {kilobytes} kt:n kokoiseksi, ja lomakkeeseen mahtuu 32 kt"), "pyydä vähemmän osapuolia, valtuuksia tai vakuutuksia"),
        Message::KindWithoutMandate { kind, all, principal } => says(format!("kukaan ei voi asioida lajin \"{kind}\" puolesta: {}", if *all { "kaikki valtuudet eivät sovi sille" } else { "mikään valtuus ei sovi sille" }), format!("poista \"{kind}\" tai pyydä valtuutta, jonka \"principal\" on \"{principal}\" tai \"any\"")),
        Message::MandateWithoutKind { id, kinds } => says(format!("kukaan ei voi tässä palvelussa antaa valtuutta {id}: se ei sovi näille: {kinds}"), "poista se tai lisää laji, joka voi antaa sen"),
        Message::OnlyRetired => says("tätä valtuutta ei saa enää: Suomi.fi ei enää myönnä sitä", "pyydä valtuutta, jota vielä myönnetään, tai valtakirjaa"),
        Message::RetiredMandate { id } => says(format!("Suomi.fi ei enää myönnä valtuutta {id}"), "poista se, kun aiemmin annetut valtuudet ovat päättyneet"),
        Message::ChildWithoutCustodian => says("lapsi ei voi antaa valtuutta, eikä millään valtuudella tässä ole roolia \"custodian\"", "lisää \"custodian\" jonkin valtuuden kohtaan \"roles\" tai poista \"child\""),
        Message::UnknownRole { role, near, known } => says(format!("mikään tuntemamme rekisteri ei anna roolia {role}"), match near { Some(near) => format!("kirjoita \"{near}\""), None => format!("kirjoita jokin näistä: {known}") }),
        Message::OrganisationHasNo { role } => says(format!("organisaatiolla ei ole roolia {role}"), "poista rooli tai muuta kohtaa \"principal\""),
        Message::OnlyOrganisationHas { role } => says(format!("vain organisaatiolla on rooli {role}"), "poista rooli tai muuta kohtaa \"principal\""),
        Message::PaperWithoutDescription => says("ihmiset kirjoittavat tämän valtakirjan itse, eikä mikään kerro, mitä siinä pitää olla", "lisää \"description\": kuka allekirjoittaa, mihin ja kuka tarkistaa"),
        Message::PeriodTooLong => says("Suomi.fi-valtuus on voimassa enintään 25 vuotta", "kirjoita P25Y tai vähemmän"),
        Message::PeriodOfTwoUnits { text } => says(format!("lomake ei osaa sanoa {text}: siinä on vain yksi yksikkö"), "kirjoita se yhdellä yksiköllä, esimerkiksi P18M on puolitoista vuotta"),
        Message::UnknownTheme { name, near } => says(format!("{name} ei ole niiden valtuusasioiden joukossa, jotka on voitu tarkistaa"), match near { Some(near) => format!("kirjoita {near}, jos tarkoitat sitä; muuten varmista, että Suomi.fi julkaisee tämän"), None => "varmista, että Suomi.fi julkaisee sen; jos et tiedä, anna sen sijaan \"link\"".to_owned() }),
        Message::ThemeIsGroup => says("tämä on valtuusasioiden ryhmä, eikä sitä voi myöntää", "kirjoita jokin sen valtuusasioista"),
        Message::ThemeTwice { id, first } => says(format!("valtuudella {id} on jo tämä valtuusasia"), format!("käytä palveluissa tunnistetta \"{first}\" ja poista tämä")),
        Message::NotTheOfficialName { quoted, official } => says(format!("sen nimi Suomi.fi:ssä on {quoted}"), format!("kirjoita \"{official}\"")),
        Message::NameOfOnesOwn { language } => says("virallista nimeä tällä kielellä ei tunneta, joten tätä ei ehkä löydy Suomi.fi:stä", format!("poista \"{language}\", ellet ole kopioinut sitä Suomi.fi:stä")),
        Message::OfficialNameMissing { quoted, language, official } => says(format!("Suomi.fi:ssä on myös nimi {quoted}"), format!("lisää \"{language}\": \"{official}\"")),
        Message::PrincipalOfTheme { official } => says(format!("Suomi.fi:ssä tämän valtuusasian valtuuden antaa lajia \"{official}\" oleva"), format!("kirjoita \"{official}\"")),
        Message::LinkWithoutHost { link } => says(format!("{link} ei ole verkkosivun osoite"), "kopioi sivun osoite selaimesta"),
        Message::LinkWithUser => says("@-merkin edessä on käyttäjätunnus, joka peittää, mihin linkki vie", "poista kaikki merkkien https:// ja @ välistä"),
        Message::LinkLookAlike { host } => says(format!("{host} voi näyttää toiselta sivustolta kuin se on"), "varmista, että se on oikea, ja kirjoita nimi tavallisin kirjaimin"),
        Message::LinkToNowhere { host } => says(format!("osoitteesta {host} ei löydy mitään"), "kirjoita oman sivunne osoite"),
        Message::MandateLinkElsewhere => says("tätä valtuutta pyydetään Suomi.fi:ssä, mutta linkki vie muualle", "kirjoita sivu osoitteesta https://www.suomi.fi"),
        Message::MissingTranslation { languages } => says(missing_in(languages), format!("lisää \"{}\"", languages.join("\" ja \""))),
        Message::UnlistedLanguage { language } => says(format!("{} ei ole luettelon kielten joukossa", language_name(language)), format!("lisää \"{language}\" kohtaan \"languages\" tai poista teksti")),
        Message::Untranslated { language, other } => says(format!("{} ja {} ovat samat", language_name(language), language_name(other)), format!("käännä teksti: {}", language_name(language))),
        Message::PlaceholderText { words } => says(format!("{words} ei ole teksti ihmisille"), "kirjoita teksti tai poista sen kieli"),
        Message::NobodyDecided { words } => says(format!("{words} ei nimeä ketään"), "kirjoita toimielin tai viranhaltija, joka päätti"),
        Message::NobodyKeeps { words } => says(format!("{words} ei nimeä ketään"), "kirjoita yksikkö tai rooli, joka pitää tämän ajan tasalla"),
        Message::TextTooLong { length, most } => says(format!("{length} merkkiä; niin paljon tässä ei lueta"), format!("kirjoita enintään {most} ja jätä loput omalle sivullenne")),
        Message::Markup { mark } => says(format!("ihmiset näkisivät sellaisenaan: {}", mark_name(*mark)), "kirjoita pelkkää tekstiä ilman HTML:ää tai Markdownia"),
        Message::StrayBlanks => says("välilyöntejä tai rivinvaihtoja on siellä, missä niitä ei tarvita", "jätä sanojen väliin yksi välilyönti"),
        Message::BrokenLetters => says("tekstin kirjaimia on kadonnut matkalla toisesta ohjelmasta", "kirjoita se uudelleen ja tallenna tiedosto UTF-8-muodossa"),
        Message::Shouting => says("pelkkiä isoja kirjaimia on vaikea lukea", "kirjoita pienin kirjaimin, alkuun iso kirjain"),
        Message::SameName { other } => says(format!("palvelulla {other} on sama nimi"), "anna kummallekin nimi, joka erottaa ne toisistaan"),
        Message::LookAlikeName { other } => says(format!("tämä eroaa nimestä {other} yhdellä kirjaimella"), "korjaa toinen tai erota ne selvemmin"),
        Message::LookAlikeId { other } => says(format!("tunniste eroaa tunnisteesta {other} yhdellä kirjaimella"), "valitse tunnisteet, joita ei voi sekoittaa, ellei jokin lomake jo käytä niitä"),
        Message::AnswersMissing { missing } => says("valmiit vastaukset eivät ehkä sovi omaan kysymykseenne", format!("lisää siihen sopivat vastaukset kohtaan \"answers\": {missing}")),
        Message::RegisterNotNamed => says("mikään ei kerro, mikä rekisteri nimeää muut", "lisää \"register\": \"custodians\" (lapsen huoltajat) tai \"owners\" (kiinteistön omistajat)"),
        Message::ReasonMissing => says("tämän valitseva käännytetään kertomatta syytä", "lisää \"reason\": miksi ja mitä valita sen sijaan"),
        Message::ReminderNeverShown => says("kukaan ei näe tätä muistutusta: se näytetään vain, kun kohdan \"together\" menettely on \"none\"", "poista se"),
        Message::DeclarationsNeverShown => says("näitä vakuutuksia ei kysytä keneltäkään: niitä kysyy vain kohdan \"together\" menettely \"declaration\"", "poista ne tai muuta menettelyä"),
        Message::LastNameWithoutPeople => says("sukunimeä ei kysytä: tässä palvelussa kukaan ei kirjoita henkilön tunnusta", "poista \"lookup\""),
        Message::RegisterOfEstates => says("mikään rekisteri ei kerro, ketkä kuuluvat kuolinpesään", "poista \"estate\" tai anna hakijan nimetä muut: \"source\": \"declared\""),
        Message::NoSuchDay { day } => says(format!("kalenterissa ei ole päivää {day}"), "kirjoita päivä, joka on olemassa"),
        Message::ReviewOverdue => says("päivä, jolloin tämä olisi pitänyt tarkistaa, on mennyt", "tarkista se ja kirjoita seuraavan kerran päivä"),
        Message::ReviewMissing => says("tarkistuspäivää ei ole sovittu", "lisää \"review\", esimerkiksi vuosi päivästä \"on\""),
        Message::OwnerMissing => says("ketään ei ole nimetty pitämään tätä ajan tasalla", "lisää \"owner\": yksikkö tai rooli"),
        Message::ReviewBeforeDecision => says("tämä tarkistettaisiin ennen kuin se päätettiin", "kirjoita päivä, joka on \"on\"-päivän jälkeen"),
        Message::DecidedInFuture => says("tätä päätöstä ei ole vielä tehty", "julkaise se, kun se on tehty, tai korjaa päivä"),
        Message::UpdatedInFuture => says("tämä päivä ei ole vielä tullut", "kirjoita viimeisimmän muutoksen päivä"),
        Message::UpdatedTooOld { day } => says(format!("palvelusta päätettiin {day}, tämän päivän jälkeen"), "kirjoita viimeisimmän muutoksen päivä; se kulkee jokaisen lomakkeen mukana"),
        Message::DeadlineMissing => says("muiden pitää hyväksyä, eikä mikään kerro, mihin mennessä", "lisää \"deadline\", esimerkiksi \"P14D\""),
        Message::DeadlineShort => says("näin moni ei ehdi, jos lukee viestinsä kerran viikossa", "kirjoita viikko tai kaksi: P7D tai P14D"),
        Message::DeadlineLong => says("asia voisi odottaa yli kolme kuukautta", "kirjoita lyhyempi aika, esimerkiksi P14D tai P30D"),
        Message::WrongBusinessId { text } => says(format!("{text} ei ole kenenkään Y-tunnus: tarkistusnumero ei täsmää"), "vertaa rekisteriin; numero voi olla näppäilty väärin"),
        Message::ProviderBefore2023 => says("sosiaali- ja terveyspalvelut kuuluvat vuodesta 2023 hyvinvointialueille", "lisää palvelun \"provider\" tai valitse toinen elämänalue"),
        Message::MunicipalityCodeZero => says("millään kunnalla ei ole numeroa 000", "kirjoita Tilastokeskuksen kuntanumero"),
        Message::ProviderRepeated { name } => says(format!("{name} tuottaa jokaisen palvelun, joka ei nimeä toista"), "poista \"provider\" tästä"),
        Message::LinkDead { why } => says(cause(why), "avaa linkki selaimessa; jos sivua ei tule, kirjoita toimivan sivun osoite"),
        Message::LinkNotShown { status } => says(format!("tätä sivua ei näytetä kaikille (vastaus on {status})"), "avaa linkki selaimessa; jos sivua ei tule, kirjoita toimivan sivun osoite"),
        Message::LinkGone { status } => says(format!("tässä osoitteessa ei ole sivua (vastaus on {status})"), "kirjoita sivun nykyinen osoite"),
        Message::LinkNotNow { status } => says(format!("sivua ei voi juuri nyt näyttää (vastaus on {status})"), "tarkista linkit myöhemmin uudelleen"),
        Message::LinkDoesNotOpen { status } => says(format!("sivu ei avaudu (vastaus on {status})"), "avaa linkki selaimessa; jos sivua ei tule, kirjoita toimivan sivun osoite"),
        Message::LinkMoved { address } => says(format!("linkki vie osoitteeseen {address}"), "kirjoita se osoite, jos tarkoitat sitä sivua"),
    }
}

/// Why a file or a page cannot be had.
pub(super) fn cause(cause: &Cause) -> String {
    match cause {
        Cause::NoSuchFile => "sellaista tiedostoa ei ole".to_owned(),
        Cause::NotOnThisPage => "tällä sivulla ei ole sitä; lisää sekin tiedosto".to_owned(),
        Cause::NothingAtAddress => "tässä osoitteessa ei ole mitään".to_owned(),
        Cause::ServerRefuses { status } => format!("palvelin ei anna sitä (vastaus on {status})"),
        Cause::NoFile { path } => format!("tiedostoa {path} ei ole"),
        Cause::MayNotOpen { path } => format!("sinulla ei ole oikeutta avata kohdetta {path}"),
        Cause::IsFolder { path } => format!("{path} on kansio, ei tiedosto"),
        Cause::Other { path, error } => format!("{path}: {error}"),
        Cause::HostNotFound { host } => {
            format!("palvelinta {host} ei löydy; tarkista osoite ja verkkoyhteys")
        }
        Cause::Timeout { host } => {
            format!("{host} ei vastannut ajoissa; yritä myöhemmin uudelleen")
        }
        Cause::Unreachable { host } => {
            format!("palvelimeen {host} ei saada yhteyttä; yritä myöhemmin uudelleen")
        }
        Cause::Certificate { host } => {
            format!("{host} ei todista, mikä se on: sen varmennetta ei hyväksytä")
        }
        Cause::NotHttps { host } => format!("{host} ohjaa osoitteeseen, joka ei ole https"),
        Cause::EndlessRedirects { host } => {
            format!("{host} ohjaa osoitteesta toiseen loputtomasti")
        }
        Cause::TooLarge { host, megabytes } => {
            format!("palvelimen {host} vastaus on yli {megabytes} megatavua")
        }
        Cause::NotAnAddress { address } => format!("{address} ei ole osoite"),
        Cause::NotAWebServer { host } => format!("{host} ei vastaa kuten verkkopalvelin"),
        Cause::Refused { host } => {
            format!("{host} ei ota yhteyksiä vastaan; yritä myöhemmin uudelleen")
        }
        Cause::Broke { host } => {
            format!("yhteys palvelimeen {host} katkesi; yritä myöhemmin uudelleen")
        }
    }
}

/// What each rule asks and why.
pub(super) const RULES: &[(&str, &str)] = &[
    (
        "not-utf-8",
        "Tiedosto on tallennettu UTF-8-muodossa, joka on JSONin ainoa merkistö.",
    ),
    (
        "byte-order-mark",
        "Tiedoston alussa ei ole näkymätöntä merkkiä, jota selaimet eivät hyväksy.",
    ),
    (
        "doubled-suffix",
        "Tiedoston nimessä on yksi pääte, .json tai .jsonc.",
    ),
    (
        "not-json",
        "Tiedosto on JSONia: lainausmerkit, pilkut, kaksoispisteet ja sulut ovat paikoillaan.",
    ),
    (
        "extends-missing",
        "Yhteinen luettelo, jonka `extends` nimeää, on luettavissa.",
    ),
    (
        "extends-circle",
        "Luettelo ei laajenna itseään, eikä mikään sen laajentama.",
    ),
    (
        "extended-has-errors",
        "Yhteisessä luettelossa ei ole omia virheitä.",
    ),
    (
        "unknown-field",
        "Jokainen kenttä on sellainen, jonka muoto tuntee; muut on useimmiten kirjoitettu väärin.",
    ),
    (
        "missing-field",
        "Jokaisessa kohdassa on tarvittavat kentät.",
    ),
    (
        "wrong-kind",
        "Tekstit, luvut, luettelot ja kentät ovat siellä, missä niiden kuuluu.",
    ),
    (
        "not-one-of",
        "Siellä, missä vain tietyt sanat sallitaan, on jokin niistä.",
    ),
    ("no-decision", "`decision` on \"all\" tai kokonaisluku."),
    (
        "not-an-id",
        "Tunnisteessa on vain pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä.",
    ),
    (
        "not-https",
        "Linkin alussa on https://, eikä siinä ole välilyöntejä.",
    ),
    ("not-a-day", "Päivä kirjoitetaan: vuosi, kuukausi, päivä."),
    (
        "not-a-duration",
        "Kesto kirjoitetaan P14D, P2W, P6M tai P1Y.",
    ),
    (
        "not-a-business-id",
        "Y-tunnuksessa on seitsemän numeroa, yhdysmerkki ja tarkistusnumero.",
    ),
    (
        "not-a-uuid",
        "Palvelutietovarannon tunnisteet ovat UUID-tunnisteita.",
    ),
    (
        "not-a-catalogue-name",
        "`extends` nimeää saman kansion .json-tiedoston tai sen https-osoitteen.",
    ),
    (
        "not-a-municipality-code",
        "Kuntanumerossa on kolme numeroa.",
    ),
    (
        "not-a-phone-number",
        "Puhelinnumerossa on numeroita ja välilyöntejä.",
    ),
    (
        "not-a-theme",
        "Valtuusasia kirjoitetaan kuten Suomi.fi sen julkaisee.",
    ),
    (
        "not-a-role",
        "Rooli on rekisterin koodi, `custodian` tai `guardian`.",
    ),
    ("empty-text", "Mikään teksti ei ole tyhjä."),
    (
        "empty-list",
        "Mikään luettelo ei ole tyhjä siellä, missä pitää olla jotakin.",
    ),
    (
        "empty-object",
        "Mitkään sulut eivät ole tyhjät siellä, missä pitää olla jotakin.",
    ),
    ("both-lists", "`anyOf` ja `allOf` eivät ole yhdessä."),
    (
        "repeated-item",
        "Mikään ei ole samassa luettelossa kahdesti.",
    ),
    ("out-of-range", "Luku on rajoissaan."),
    (
        "too-long",
        "Mikään teksti ei ole pidempi kuin muoto sallii.",
    ),
    (
        "not-allowed-here",
        "Kenttä on vain niiden kanssa, joihin se kuuluu.",
    ),
    (
        "service-offers-nothing",
        "Palvelu sallii ainakin yhden kolmesta tilanteesta.",
    ),
    (
        "theme-or-link-missing",
        "Suomi.fi-valtuudella on valtuusasia tai, kun sitä ei tiedetä, linkki.",
    ),
    (
        "schema",
        "Luettelossa ei ole mitään muuta, mitä kaava ei salli.",
    ),
    (
        "repeated-field",
        "Kenttä on samoissa suluissa kerran; selaimet ottavat kahdesta hiljaa jälkimmäisen.",
    ),
    (
        "number-not-plain",
        "Luvut kirjoitetaan pelkin numeroin, jotta jokainen lomake osaa lukea ne.",
    ),
    (
        "duplicate-id",
        "Jokaisella valtuudella, valtuuskokonaisuudella, palvelulla ja vakuutuksella on oma tunniste.",
    ),
    (
        "bundle-named-as-mandate",
        "Valtuuskokonaisuudella ja valtuudella on eri tunnisteet, koska palvelut nimeävät molemmat tunnisteella.",
    ),
    (
        "identity-code",
        "Luettelossa ei ole henkilötunnuksia: kuka tahansa voi lukea sen.",
    ),
    (
        "unknown-mandate",
        "Palvelu pyytää vain tämän luettelon valtuuksia ja valtuuskokonaisuuksia.",
    ),
    (
        "unknown-mandate-in-bundle",
        "Valtuuskokonaisuudessa on vain tämän luettelon valtuuksia, ei toisia kokonaisuuksia.",
    ),
    (
        "unused-mandate",
        "Jokin palvelu pyytää jokaista valtuutta; muuten se on jäänyt yli tai kirjoitettu jossakin väärin.",
    ),
    (
        "unused-bundle",
        "Jokin palvelu pyytää jokaista valtuuskokonaisuutta.",
    ),
    (
        "unknown-service-in-bundle",
        "Elämäntilanteen kokonaisuus nimeää vain tämän luettelon palveluja.",
    ),
    ("half-a-situation", "Elämäntilanteella on palvelunsa."),
    (
        "mandate-twice",
        "Palvelu ei pyydä valtuutta sekä yksin että kokonaisuuden osana.",
    ),
    (
        "min-over-max",
        "`min` ei ole suurempi kuin `max`; jos ne puuttuvat, ne ovat 1 ja 10.",
    ),
    (
        "decision-over-max",
        "Hyväksyntöjä ei pyydetä enempää kuin osapuolia voi olla.",
    ),
    (
        "decision-is-max",
        "Kaikkien hyväksyntä kirjoitetaan \"all\", jotta se pitää paikkansa, kun osapuolia on vähemmän.",
    ),
    (
        "decision-over-min",
        "Vähimmälläkin määrällä osapuolia riittävän moni voi hyväksyä.",
    ),
    (
        "too-many-places",
        "Lomakkeessa on 20 paikkaa muille osapuolille.",
    ),
    (
        "counts-beside-register",
        "Kun rekisteri nimeää osapuolet, `min` ja `max` eivät muuta mitään.",
    ),
    (
        "value-too-large",
        "Vastaus kaikkine osapuolineen ja valtuuksineen mahtuu 32 kilotavuun, jonka lomake kuljettaa.",
    ),
    (
        "kind-without-mandate",
        "Jokaiselle päämiehen lajille on valtuus, jonka se voi antaa.",
    ),
    (
        "mandate-without-kind",
        "Joku palvelun päämiehistä voi antaa jokaisen palvelun valtuuden.",
    ),
    (
        "only-retired-mandates",
        "Ihmiset voivat yhä saada sen, mitä palvelu pyytää.",
    ),
    (
        "retired-mandate",
        "Poistunut valtuus pidetään vain niin kauan kuin ihmisillä vielä on sellaisia.",
    ),
    (
        "child-without-custodian",
        "Huoltaja asioi lapsen puolesta, koska lapsi ei voi antaa valtuutta.",
    ),
    (
        "unknown-role",
        "Roolit ovat niitä, joita Suomi.fi:n taustalla olevat rekisterit antavat.",
    ),
    (
        "role-of-another-kind",
        "Huoltajat ja edunvalvojat kuuluvat henkilöille, rekisterien roolit organisaatioille.",
    ),
    (
        "paper-without-description",
        "Valtakirjasta kerrotaan, mitä paperissa pitää olla.",
    ),
    (
        "period-too-long",
        "Suomi.fi-valtuus on voimassa enintään 25 vuotta.",
    ),
    (
        "period-of-two-units",
        "Lomakkeet kertovat keston yhdellä yksiköllä: 18 kuukautta, ei vuosi ja kuusi kuukautta.",
    ),
    (
        "unknown-theme",
        "Valtuusasia on tarkistettujen joukossa; sitä ei koskaan arvata.",
    ),
    (
        "theme-is-group",
        "Valtuusasia on myönnettävissä, ei ryhmän otsikko.",
    ),
    ("theme-twice", "Jokaisella valtuusasialla on yksi valtuus."),
    (
        "not-the-official-name",
        "Valtuusasialla on virallinen nimensä kirjain kirjaimelta, koska ihmiset hakevat sitä.",
    ),
    (
        "name-of-ones-own",
        "Valtuusasialla ei ole omaa käännöstä, jota ei löydy Suomi.fi:stä.",
    ),
    (
        "official-name-missing",
        "Kun valtuusasian virallinen nimi tiedetään, se on luettelossa.",
    ),
    (
        "principal-of-theme",
        "Valtuuden antaja on se, jonka Suomi.fi valtuusasialle kertoo.",
    ),
    ("link-without-host", "Linkki nimeää verkkosivuston."),
    (
        "link-with-user",
        "Linkissä ei ole käyttäjätunnusta, joka peittäisi, mihin se vie.",
    ),
    (
        "link-look-alike",
        "Linkissä ei ole kirjaimia, jotka näyttävät toisilta.",
    ),
    (
        "link-to-nowhere",
        "Linkki vie oikealle sivustolle, ei esimerkkiosoitteeseen.",
    ),
    (
        "mandate-link-elsewhere",
        "Suomi.fi-valtuuden linkki vie Suomi.fi:hin.",
    ),
    (
        "missing-translation",
        "Jokainen teksti on jokaisella kielellä, jonka luettelo lupaa.",
    ),
    (
        "unlisted-language",
        "Jokainen tekstin kieli on luettelon kielten joukossa.",
    ),
    ("untranslated", "Lause ei ole sama kahdella kielellä."),
    ("placeholder-text", "Teksti kertoo ihmisille jotakin."),
    ("text-too-long", "Teksti mahtuu paikkaansa lomakkeessa."),
    ("markup", "Tekstissä ei ole HTML:ää eikä Markdownia."),
    (
        "stray-blanks",
        "Sanojen välissä on yksi välilyönti, päissä ei yhtään.",
    ),
    (
        "invisible-character",
        "Tekstissä ei ole näkymättömiä merkkejä.",
    ),
    (
        "broken-letters",
        "Kirjaimia ei ole kadonnut merkistöjen välillä.",
    ),
    ("shouting", "Tekstissä ei ole pelkkiä isoja kirjaimia."),
    ("same-name", "Palveluilla on eri nimet, jotta oikea löytyy."),
    (
        "look-alike-name",
        "Mitkään kaksi nimeä eivät eroa vain yhdellä kirjaimella.",
    ),
    (
        "look-alike-id",
        "Mitkään kaksi tunnistetta eivät eroa vain yhdellä kirjaimella.",
    ),
    (
        "reason-missing",
        "Se, joka käännytetään, lukee miksi ja mitä valita sen sijaan.",
    ),
    (
        "answers-missing",
        "Omalla kysymyksellä on siihen sopivat vastaukset, yksi kuhunkin tilanteeseen.",
    ),
    (
        "register-not-named",
        "Kun rekisteri nimeää muut, luettelo kertoo, mikä rekisteri.",
    ),
    (
        "reminder-never-shown",
        "Muistutus on siellä, missä se näytetään.",
    ),
    (
        "declarations-never-shown",
        "Vakuutukset ovat siellä, missä niitä kysytään.",
    ),
    (
        "last-name-without-people",
        "Sukunimeä kysytään vain siellä, missä ihmisiä haetaan.",
    ),
    (
        "register-of-estates",
        "Rekisterit nimeävät henkilöitä ja organisaatioita, eivät kuolinpesiä.",
    ),
    ("no-such-day", "Jokainen päivä on kalenterissa."),
    ("review-overdue", "Se, mikä piti tarkistaa, on tarkistettu."),
    (
        "review-missing",
        "Jokaiselle päätökselle on sovittu päivä, jona se tarkistetaan.",
    ),
    (
        "owner-missing",
        "Jokin yksikkö pitää jokaisen kohdan ajan tasalla.",
    ),
    (
        "review-before-decision",
        "Päätös tarkistetaan sen tekemisen jälkeen.",
    ),
    ("decided-in-future", "Vain tehdyt päätökset julkaistaan."),
    (
        "updated-in-future",
        "Viimeisimmän muutoksen päivä ei ole tulevaisuudessa.",
    ),
    (
        "updated-too-old",
        "Viimeisimmän muutoksen päivä ei ole ennen uusinta päätöstä.",
    ),
    (
        "deadline-missing",
        "Kun muiden pitää hyväksyä, he tietävät mihin mennessä.",
    ),
    (
        "deadline-unusual",
        "Ihmisillä on vähintään kolme päivää aikaa vastata, ja asia odottaa enintään kolme kuukautta.",
    ),
    ("wrong-business-id", "Y-tunnuksen tarkistusnumero täsmää."),
    (
        "provider-before-2023",
        "Sosiaali- ja terveyspalvelut tuottavat vuodesta 2023 hyvinvointialueet.",
    ),
    ("municipality-code-zero", "Kuntanumero on olemassa."),
    (
        "provider-repeated",
        "Palvelu nimeää tuottajansa vain, kun se on toinen.",
    ),
    (
        "link-dead",
        "Jokainen linkki avaa sivun, koska sitä seurataan, kun lomake ei vie pidemmälle.",
    ),
    (
        "link-moved",
        "Jokainen linkki on itse sivun osoite, koska vanha osoite voi lakata milloin vain.",
    ),
];
