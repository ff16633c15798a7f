//! English.

use super::{Cause, Contents, Kind, Mark, Message, Said, Shape, says};
use crate::counted::counted;
use puolesta_core::language::Language;

const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "a text",
        Kind::List => "a list",
        Kind::Object => "an object",
        Kind::Boolean => "true or false",
        Kind::Number => "a number",
        Kind::WholeNumber => "a whole number",
        Kind::Null => "null",
    }
}

fn shape(shape: &Shape) -> String {
    let write = match shape {
        Shape::Text => "write it in double quotes",
        Shape::List => "write it between [ and ]",
        Shape::Boolean => "write true or false, without quotes",
        Shape::Number => "write it in digits, without quotes",
        Shape::TextByLanguage => "write the text by language: {\"fi\": \"…\"}",
        Shape::LinkByLanguage => "write the link by language: {\"fi\": \"https://…\"}",
        Shape::Fields(title) => {
            let title = title.to_lowercase();
            return format!("write its fields between {{ and }} ({title})");
        }
    };
    write.to_owned()
}

const fn contents(contents: Contents) -> &'static str {
    match contents {
        Contents::Text => "write the text in at least one language: {\"fi\": \"…\"}",
        Contents::Link => "write the link in at least one language",
        Contents::Mandates => "write {\"anyOf\": […]} or {\"allOf\": […]}",
        Contents::Fields => "write at least one of its fields, or take it away",
    }
}

fn or<'a>(words: impl Iterator<Item = &'a String>) -> String {
    super::joined(words, "or")
}

fn words_to_write(near: Option<&str>, words: &[String]) -> String {
    match near {
        Some(near) if words.len() > 2 => {
            let others = words.iter().filter(|other| *other != near);
            format!("write \"{near}\"; also allowed: {}", or(others))
        }
        _ => format!("write {}", or(words.iter())),
    }
}

fn errors(count: usize) -> String {
    counted(count, "error")
}

fn language_name(language: &str) -> &'static str {
    match language {
        "fi" => "Finnish",
        "sv" => "Swedish",
        _ => "English",
    }
}

fn missing_in(languages: &[String]) -> String {
    let names: Vec<&str> = languages.iter().map(|code| language_name(code)).collect();
    let is = if names.len() == 1 { "is" } else { "are" };
    format!("{} {is} missing", names.join(" and "))
}

const fn mark_name(mark: Mark) -> &'static str {
    match mark {
        Mark::Tag => "the HTML tag",
        Mark::Entity => "the HTML entity",
        Mark::Link => "the Markdown link",
        Mark::Stars => "the Markdown mark",
    }
}

/// An example of what may stand under this name.
pub(crate) fn example(name: &str) -> &'static str {
    match name {
        "version" => "1",
        "updated" => "\"2026-11-01\", the day of the last change",
        "languages" => "[\"fi\", \"sv\", \"en\"]",
        "provider" => "{\"kind\": \"municipality\", …}",
        "services" => "[{…}]",
        "id" => "\"…\", small letters, digits and hyphens",
        "form" => "\"suomi-fi\" or \"power-of-attorney\"",
        "name" | "text" => "{\"fi\": \"…\"}",
        "category" => "\"housing\", or another area of life",
        "kind" => "what kind it is",
        "code" => "the three digits of the municipality, such as \"753\"",
        "decided" => "{\"by\": \"…\", \"on\": \"2026-10-01\", \"basis\": {\"fi\": \"…\"}}",
        "by" => "\"…\", the board or office holder who decided",
        "on" => "\"2026-10-01\", the day of the decision",
        "basis" => "{\"fi\": \"…\"}, the law and its section, or your own reason",
        "alone" => "{\"procedure\": \"none\"} or {\"procedure\": \"not-allowed\"}",
        "onBehalf" => "{\"procedure\": \"none\"}, \"mandate\" or \"not-allowed\"",
        "together" => {
            "{\"procedure\": \"none\"}, \"declaration\", \"notice\", \"approval\", \"mandate\" or \"not-allowed\""
        }
        "procedure" => "\"none\", or another procedure",
        "source" => "\"declared\" or \"register\"",
        "min" => "1, the fewest others",
        "max" => "the most others, such as 8",
        "parties" => "{\"source\": \"declared\", \"min\": 1, \"max\": 8}",
        "mandates" => "the mandates that it asks for, such as {\"anyOf\": [\"…\"]}",
        "deadline" => "\"P14D\", how long they have",
        "deliver" => "\"form\", \"later\" or \"office\": how the paper gets in",
        "theme" => "the address that Suomi.fi gave it",
        "organisation" => "{\"name\": {\"en\": \"…\"}, \"businessId\": \"…\"}",
        "businessId" => "\"7019376-8\", the business id",
        "sectors" => "[{…}], the sectors with their titles",
        "titles" => "[{…}], the job titles of the sector",
        "needs" => "[{\"mandate\": \"…\", \"why\": {…}}], what the title needs",
        "mandate" => "\"…\", the id of a mandate or right of the map",
        "why" => "{\"en\": \"…\"}, the work that needs it",
        "approval" => "\"supervisor\" or \"none\": who approves an order",
        "givenBy" => "\"own\", or the id of the giver",
        "service" => "{\"name\": {\"en\": \"…\"}}, where it is used",
        "period" => "\"P1Y\", for how long",
        "owner" => "\"…\", a unit or role",
        "review" => "\"2027-11-01\", when it is looked at again",
        "grants" => "[\"…\"], the mandates that it lets grant",
        _ => "…",
    }
}

/// Where a field has its place that the schema allows only beside certain others.
pub(crate) fn where_allowed(name: &str) -> &'static str {
    match name {
        "reason" => "a reason goes with the procedure \"not-allowed\"",
        "parties" => "with the procedures \"none\" and \"not-allowed\" nobody is named",
        "decision" | "deadline" => "only the procedure \"approval\" waits for others",
        "mandates" | "period" => "only the procedure \"mandate\" asks for mandates",
        "principals" => "with the procedure \"not-allowed\" nobody can be acted for",
        "theme" => "a power of attorney is a paper; only Suomi.fi has themes",
        "hearing" => "only with the procedure \"notice\" are others told and heard",
        "register" => "only the source \"register\" has one",
        "document" => "a Suomi.fi mandate is no paper",
        _ => "the fields beside it rule it out",
    }
}

/// What a message says.
#[expect(clippy::too_many_lines, reason = "one arm for each message")]
pub(super) fn said(message: &Message) -> Said {
    match message {
        Message::OfMap(of_map) => of_map.said(Language::En),
        Message::NotUtf8 => says("these bytes are not UTF-8, the one encoding of JSON", "save the file as UTF-8; most editors have this under Save as"),
        Message::LooksLikeEncoding { encoding } => says(format!("this file looks like {encoding}, but JSON is UTF-8"), "save the file as UTF-8 (in most editors under Save as), or let the tool convert it: check --fix"),
        Message::ByteOrderMark => says("the file begins with an invisible mark (BOM) that browsers refuse", "save the file as UTF-8 without BOM"),
        Message::DoubledSuffix { name, right } => says(format!("the file's name has two endings: {name}"), format!("name it {right}; if the ending is hidden, let your computer show file endings first")),
        Message::EmptyFile => says("the file is empty", "begin with `puolesta-catalogue new`"),
        Message::CommentsNotAllowed => says("JSON has no comments", "take the comment away, or name the file .jsonc"),
        Message::HashNote => says("a note with # is none to JSON", "write // in its place and name the file .jsonc, or take the note away"),
        Message::CommentNotClosed => says("this comment is not closed", "write */ at its end"),
        Message::CurlyQuote { quote } => says(format!("a curly quote {quote} stands where a straight one belongs"), "write \" in its place; word processors change it, a plain editor does not"),
        Message::QuoteInText => says("a quote inside a text ends the text too early", "write \\\" for a quote within a text, or ” or ’"),
        Message::Semicolon => says("a semicolon stands where a comma belongs", "write , in its place"),
        Message::SingleQuotes => says("texts stand in double quotes", "write \" in place of '"),
        Message::WordWithoutQuotes => says("this word stands without quotes", "write it in double quotes; only true, false, null and numbers have none"),
        Message::NameWithoutQuotes => says("the name of a field stands in double quotes", "write \" before and after it"),
        Message::TooDeep => says("objects and lists lie too deep in each other", "write them as in the guide; a catalogue is never deeper than ten"),
        Message::NotANumber => says("this is no number of JSON", "write it in plain digits, such as 8"),
        Message::ColonMissing => says("a colon is missing after the name", "write :"),
        Message::CommaMissing => says("a comma is missing before this", "write , between the two"),
        Message::CommaTooMany => says("nothing follows this comma", "take the comma away"),
        Message::CommaAlone => says("nothing stands before this comma", "take the comma away, or write what is missing before it"),
        Message::ValueMissing => says("nothing follows this colon", "write the value of the field"),
        Message::ListNotClosed => says("this list is not closed", "write ] at its end"),
        Message::ObjectNotClosed => says("this object is not closed", "write } at its end"),
        Message::BracketDoesNotClose => says("this bracket does not close what is open", "write ] for a list and } for an object, or take it away"),
        Message::EndsBefore => says("the catalogue ends before this", "take away what follows its last }, or a } too many before"),
        Message::NotJson => says("this is not JSON", "compare it with the lines before; a comma, a quote or a bracket may be missing"),
        Message::TextNotClosed => says("this text is not closed", "close it with \" on the same line, and write \\\" for a quote within it"),
        Message::HalfACharacter => says("this stands for half a character", "write the character itself in place of the \\u"),
        Message::FourDigits => says("four digits or letters a–f belong after \\u", "write the character itself in place of the \\u"),
        Message::BackslashTooMany => says("a backslash stands before a letter that needs none", "write \\\\ for a backslash, \\\" for a quote and \\n for a line break"),
        Message::TextOverLines => says("this text goes on in the next line", "write it in one line, and \\n for a line break"),
        Message::Tabulator => says("a tabulator stands in this text", "write a blank in its place"),
        Message::InvisibleInJson => says("an invisible character stands in this text", "write the text anew, without what was copied along"),
        Message::StrangeBlank => says("this blank is another character than the usual blank", "write a usual blank in its place"),
        Message::ExtendsCircle { name } => says(format!("{name} is extended in a circle"), "let each catalogue extend one that does not extend it"),
        Message::ExtendsMissing { name, why } => says(format!("{name} cannot be read: {}", cause(why)), "write the name of a file in the same folder, or its https address"),
        Message::ExtendedHasErrors { name, count, line, first } => says(format!("{name} has {}, the first on line {line}: {}", errors(*count), said(first).message), "tell those who maintain it, or write the entry anew here"),
        Message::UnknownField { name, near, known } => says(format!("the field {name} is not known here"), match near { Some(near) => format!("write \"{near}\", or take the field away"), None => format!("take it away; known here: {}", known.join(", ")) }),
        Message::MissingField { name } => says(format!("\"{name}\" is missing"), format!("add \"{name}\": {}", example(name))),
        Message::WrongKind { wanted, given, write } => says(format!("this must be {}, not {}", kind(*wanted), kind(*given)), shape(write)),
        Message::NotOneOf { text, near, words } => says(format!("{text} is not one of the words allowed here"), words_to_write(near.as_deref(), words)),
        Message::NoWord { given, words } => says(format!("{} is not one of the words allowed here", kind(*given)), words_to_write(None, words)),
        Message::NotTheConstant { expected } => says("this is not what stands here in every catalogue", format!("write {expected}")),
        Message::NoDecision => says("this does not say how many approvals are needed", "write \"all\", or a whole number from 1 to 50"),
        Message::NotAllowedHere { name } => says(format!("\"{name}\" has no place here: {}", where_allowed(name)), format!("take \"{name}\" away, or change what it goes with")),
        Message::TooLong { length, limit } => says(format!("{length} characters, but at most {limit} fit"), "write it shorter"),
        Message::EmptyList { name } => says("this list is empty", match name { Some(name) => format!("write what belongs there, or take \"{name}\" away"), None => "write at least one entry between [ and ]".to_owned() }),
        Message::EmptyObject { write } => says("there is nothing between these brackets", contents(*write)),
        Message::BothLists => says("\"anyOf\" and \"allOf\" do not go together", "keep one of the two; name what belongs together a bundle"),
        Message::RepeatedItem { item } => says(format!("{item} stands here twice"), "take one of the two away"),
        Message::OutOfRange { least, most } => says("this number is too small or too great", format!("write a whole number from {least} to {most}")),
        Message::AllowsNothing => says("nobody can use this service: alone, onBehalf and together are all \"not-allowed\"", "allow at least one of the three"),
        Message::ThemeOrLinkMissing => says("nobody can find this mandate: it has neither a theme nor a link", "add its \"theme\", or a \"link\" to a page about it; never guess a theme"),
        Message::OtherOfSchema { said } => says(format!("the schema does not allow this: {said}"), "compare it with the guide"),
        Message::EmptyText => says("this text is empty", "write the text, or take its language away"),
        Message::NotAnId { text } => says(format!("{text} is no id"), "write it with small letters a–z, digits and hyphens"),
        Message::NotHttps { text } => says(format!("{text} is no link that people can follow safely"), "write an address that begins with https:// and holds no blanks"),
        Message::NotADay { text } => says(format!("{text} is no day"), "write year, month and day, such as 2026-11-01"),
        Message::NotADuration { text } => says(format!("{text} is no duration"), "write P14D for 14 days, P2W for two weeks, P6M for six months or P1Y for a year"),
        Message::NotABusinessId { text } => says(format!("{text} is no business id"), "write seven digits, a hyphen and the check digit, such as 7019376-8"),
        Message::NotAUuid { text } => says(format!("{text} is no id of the Finnish Service Catalogue"), "copy it from there: 32 digits and letters a–f in five groups"),
        Message::NotACatalogueName { text } => says(format!("{text} names no catalogue"), "write the name of a file beside this one that ends in .json, or its https address"),
        Message::NotAMunicipalityCode { text } => says(format!("{text} is no municipality code"), "write its three digits, such as 753"),
        Message::NotAPhoneNumber { text } => says(format!("{text} is no telephone number"), "write digits and blanks, with + before a country code"),
        Message::NotATheme { text } => says(format!("{text} is no theme of Suomi.fi"), "write it as Suomi.fi publishes it: http://valtuusrekisteri.suomi.fi/ and its name; if you do not know it, give a \"link\""),
        Message::NotARole { text } => says(format!("{text} is no role"), "write a register code in capitals, such as PJ or NIMKO, or custodian or guardian"),
        Message::FieldTwice { name } => says(format!("the field {name} stands twice in this object"), "keep one of the two"),
        Message::NumberNotPlain { number, plain } => says(format!("not every form can read the number {number}"), format!("write {plain}")),
        Message::IdTaken { id } => says(format!("the id {id} is taken by an entry before"), "give this one another id, or take it away"),
        Message::BundleNamedAsMandate { id } => says(format!("a mandate has the id {id} too"), "give the bundle another id, and write it where services mean the bundle"),
        Message::IdentityCode => says("a personal identity code stands in this text, and everybody can read it", "take the code away"),
        Message::UnknownMandate { id, near } => says(format!("there is no mandate or bundle {id}"), match near { Some(near) => format!("write \"{near}\", or add a mandate or bundle with this id"), None => "write the id of a mandate or bundle of this catalogue, or add it".to_owned() }),
        Message::BundleInBundle { id, near } => says(format!("{id} is a bundle, and bundles hold mandates only"), match near { Some(near) => format!("write \"{near}\", or add a mandate with this id"), None => "write the id of a mandate of this catalogue, or add it".to_owned() }),
        Message::UnknownMandateInBundle { id, near } => says(format!("there is no mandate {id}"), match near { Some(near) => format!("write \"{near}\", or add a mandate with this id"), None => "write the id of a mandate of this catalogue, or add it".to_owned() }),
        Message::UnknownServiceInBundle { id, near } => says(format!("there is no service {id}"), match near { Some(near) => format!("write \"{near}\", or add a service with this id"), None => "write the id of a service of this catalogue, or add it".to_owned() }),
        Message::MandateUnused { id } => says(format!("no service asks for the mandate {id}"), "name it in a service, or take it away"),
        Message::BundleUnused { id } => says(format!("no service asks for the bundle {id}"), "name it in a service, or take it away"),
        Message::SituationWithoutServices => says("nothing says which services belong to this situation of life", "add \"services\", the ids of the services in this situation"),
        Message::ServicesWithoutSituation => says("nothing says in which situation of life people need these services", "add \"situation\", such as {\"fi\": \"Muutto\"}"),
        Message::MandateTwice { id, bundle, all } => says(format!("{id} stands in the bundle {bundle} too"), if *all { "take it away here" } else { "take one of the two away" }.to_owned()),
        Message::MinOverMax { min, max } => says(format!("at least {min} parties asked but at most {max} allowed"), format!("write {max} or less, or a greater \"max\"")),
        Message::DecisionOverMax { decision, most } => says(format!("{decision} approvals asked but at most {most} parties"), format!("write {most} or \"all\"")),
        Message::DecisionIsMax { decision } => says(format!("{decision} approvals of at most {decision} parties are all of them"), "write \"all\""),
        Message::DecisionOverMin { decision, min } => says(format!("{decision} approvals asked, but {min} {} enough to send the form", if *min == 1 { "party is" } else { "parties are" }), format!("write {min} or \"all\", or \"min\": {decision}")),
        Message::TooManyPlaces { number, places } => says(format!("{number} parties, but a form has {places} places"), format!("write {places} or less")),
        Message::CountsBesideRegister { name } => says(format!("the register says how many parties there are; \"{name}\" changes nothing"), format!("take \"{name}\" away")),
        Message::ValueTooLarge { most, kilobytes } => says(format!("with {most} parties the answer can grow to {kilobytes} KB, and a form carries 32 KB"), "ask for fewer parties, or for fewer mandates or declarations"),
        Message::KindWithoutMandate { kind, all, principal } => says(format!("nobody can act for the kind \"{kind}\": {} mandates fit it", if *all { "not all" } else { "no" }), format!("take \"{kind}\" away, or ask for a mandate whose \"principal\" is \"{principal}\" or \"any\"")),
        Message::MandateWithoutKind { id, kinds } => says(format!("nobody in this service can give the mandate {id}: it is for none of {kinds}"), "take it away, or add the kind that can give it"),
        Message::OnlyRetired => says("nobody can get this mandate any more: Suomi.fi grants it no longer", "ask for a mandate that is still granted, or for a power of attorney"),
        Message::RetiredMandate { id } => says(format!("Suomi.fi grants {id} no longer"), "take it away once the mandates granted before have ended"),
        Message::ChildWithoutCustodian => says("a child cannot give a mandate, and no mandate here has the role \"custodian\"", "add \"custodian\" to the \"roles\" of a mandate, or take \"child\" away"),
        Message::UnknownRole { role, near, known } => says(format!("no register that we know gives the role {role}"), match near { Some(near) => format!("write \"{near}\""), None => format!("write one of {known}") }),
        Message::OrganisationHasNo { role } => says(format!("an organisation has no {role}"), "take the role away, or change \"principal\""),
        Message::OnlyOrganisationHas { role } => says(format!("only an organisation has the role {role}"), "take the role away, or change \"principal\""),
        Message::PaperWithoutDescription => says("people must write this power of attorney themselves, and nothing says what it must hold", "add a \"description\": who signs, for what, and who checks it"),
        Message::PeriodTooLong => says("Suomi.fi grants a mandate for at most 25 years", "write P25Y or less"),
        Message::PeriodOfTwoUnits { text } => says(format!("a form cannot tell people {text}: it knows one unit only"), "write it in one unit, such as P18M for a year and a half"),
        Message::UnknownTheme { name, near } => says(format!("{name} is not among the themes that we could verify"), match near { Some(near) => format!("write {near} if you mean that one; else make sure that Suomi.fi publishes yours"), None => "make sure that Suomi.fi publishes it; if you do not know, give a \"link\" instead".to_owned() }),
        Message::ThemeIsGroup => says("this is a group of themes, and nobody can grant it", "write one of the themes in it"),
        Message::ThemeTwice { id, first } => says(format!("the mandate {id} has this theme already"), format!("use \"{first}\" in the services, and take this one away")),
        Message::NotTheOfficialName { quoted, official } => says(format!("in Suomi.fi it is called {quoted}"), format!("write \"{official}\"")),
        Message::NameOfOnesOwn { language } => says("the official name in this language is not known, so people may not find this one in Suomi.fi", format!("take \"{language}\" away, unless you copied it from Suomi.fi")),
        Message::OfficialNameMissing { quoted, language, official } => says(format!("Suomi.fi also has the name {quoted}"), format!("add \"{language}\": \"{official}\"")),
        Message::PrincipalOfTheme { official } => says(format!("in Suomi.fi mandates of this theme are given by a principal of the kind \"{official}\""), format!("write \"{official}\"")),
        Message::LinkWithoutHost { link } => says(format!("{link} names no website"), "copy the address of the page from a browser"),
        Message::LinkWithUser => says("before the @ stands a user name, which hides where the link leads", "take everything between https:// and @ away"),
        Message::LinkLookAlike { host } => says(format!("{host} may look like another website than it is"), "make sure that it is the right one, and write its name in usual letters"),
        Message::LinkToNowhere { host } => says(format!("nobody finds anything at {host}"), "write the address of your own page"),
        Message::MandateLinkElsewhere => says("people ask for this mandate in Suomi.fi, but the link leads elsewhere", "write a page of https://www.suomi.fi"),
        Message::MissingTranslation { languages } => says(missing_in(languages), format!("add \"{}\"", languages.join("\" and \""))),
        Message::UnlistedLanguage { language } => says(format!("{} is not among the languages of this catalogue", language_name(language)), format!("add \"{language}\" to \"languages\", or take the text away")),
        Message::Untranslated { language, other } => says(format!("the {} is the same as the {}", language_name(language), language_name(other)), format!("translate it into {}", language_name(language))),
        Message::PlaceholderText { words } => says(format!("{words} is no text for people"), "write the text, or take its language away"),
        Message::NobodyDecided { words } => says(format!("{words} names nobody"), "write the board or office holder who decided"),
        Message::NobodyKeeps { words } => says(format!("{words} names nobody"), "write the office or role that keeps this true"),
        Message::TextTooLong { length, most } => says(format!("{length} characters; people do not read that much here"), format!("write at most {most}, and leave the rest to your own page")),
        Message::Markup { mark } => says(format!("people would see {} as it stands here", mark_name(*mark)), "write plain words without HTML or Markdown"),
        Message::StrayBlanks => says("blanks or line breaks stand where none are needed", "keep single blanks between the words"),
        Message::BrokenLetters => says("letters of this text were lost on the way from another program", "write it anew, and save the file as UTF-8"),
        Message::Shouting => says("capitals only are hard to read", "write small letters, with a capital at the beginning"),
        Message::SameName { other } => says(format!("the service {other} has the same name"), "give each a name that tells the two apart"),
        Message::LookAlikeName { other } => says(format!("this differs from {other} in one letter"), "correct one of the two, or tell them apart more clearly"),
        Message::LookAlikeId { other } => says(format!("this id differs from {other} in one letter"), "choose ids that cannot be mixed up, unless a form already uses them"),
        Message::AnswersMissing { missing } => says("the built-in answers may not fit a question of your own", format!("add answers that fit it to \"answers\": {missing}")),
        Message::RegisterNotNamed => says("nothing says which register names the others", "add \"register\": \"custodians\" of a child or \"owners\" of a property"),
        Message::ReasonMissing => says("people who choose this are turned away without a reason", "add \"reason\": why, and what to choose instead"),
        Message::ReminderNeverShown => says("nobody sees this reminder: it is shown with the procedure \"none\" of \"together\" only", "take it away"),
        Message::DeclarationsNeverShown => says("nobody is asked for these declarations: only the procedure \"declaration\" of \"together\" asks for them", "take them away, or change the procedure"),
        Message::LastNameWithoutPeople => says("no last name is asked: nobody types a person's code in this service", "take \"lookup\" away"),
        Message::RegisterOfEstates => says("no register tells who belongs to an estate", "take \"estate\" away, or let the applicant name the others: \"source\": \"declared\""),
        Message::NoSuchDay { day } => says(format!("there is no {day} in the calendar"), "write a day that exists"),
        Message::ReviewOverdue => says("the day on which this should have been looked at again has passed", "look at it again, then write the day of the next time"),
        Message::ReviewMissing => says("no day is set on which this is looked at again", "add \"review\", such as a year after \"on\""),
        Message::OwnerMissing => says("nobody is named who keeps this true", "add \"owner\", an office or a role"),
        Message::ReviewBeforeDecision => says("this is to be looked at again before it was decided", "write a day after \"on\""),
        Message::DecidedInFuture => says("this decision has not been made yet", "publish it once it is made, or correct the day"),
        Message::UpdatedInFuture => says("this day has not come yet", "write the day of the last change"),
        Message::UpdatedTooOld { day } => says(format!("a service was decided on {day}, after this day"), "write the day of the last change; it goes along in every form"),
        Message::DeadlineMissing => says("others must approve, and nothing says until when", "add \"deadline\", such as \"P14D\""),
        Message::DeadlineShort => says("so few days are hard to meet for people who read their messages once a week", "write a week or two: P7D or P14D"),
        Message::DeadlineLong => says("the matter could wait for more than three months", "write a shorter time, such as P14D or P30D"),
        Message::WrongBusinessId { text } => says(format!("{text} is nobody's business id: its check digit does not fit"), "compare it with the register; a digit may be mistyped"),
        Message::ProviderBefore2023 => says("health and social services belong to the wellbeing services counties since 2023", "add the \"provider\" of this service, or choose another category"),
        Message::MunicipalityCodeZero => says("no municipality has the code 000", "write the code of Statistics Finland"),
        Message::ProviderRepeated { name } => says(format!("{name} provides every service that names no other"), "take \"provider\" away here"),
        Message::LinkDead { why } => says(cause(why), "open the link in a browser; if no page comes, write the address of one that does"),
        Message::LinkNotShown { status } => says(format!("this page is not shown to everyone (the answer is {status})"), "open the link in a browser; if no page comes, write the address of one that does"),
        Message::LinkGone { status } => says(format!("there is no page at this address (the answer is {status})"), "write the address of the page as it is now"),
        Message::LinkNotNow { status } => says(format!("the page cannot be shown just now (the answer is {status})"), "check the links again later"),
        Message::LinkDoesNotOpen { status } => says(format!("this page does not open (the answer is {status})"), "open the link in a browser; if no page comes, write the address of one that does"),
        Message::LinkMoved { address } => says(format!("this link leads on to {address}"), "write that address, if it is the page that you mean"),
    }
}

/// Why a file or a page cannot be had.
pub(super) fn cause(cause: &Cause) -> String {
    match cause {
        Cause::NoSuchFile => "there is no such file".to_owned(),
        Cause::NotOnThisPage => "this page does not have it; add that file too".to_owned(),
        Cause::NothingAtAddress => "there is nothing at this address".to_owned(),
        Cause::ServerRefuses { status } => {
            format!("the server does not give it (it answers {status})")
        }
        Cause::NoFile { path } => format!("there is no file {path}"),
        Cause::MayNotOpen { path } => format!("you may not open {path}"),
        Cause::IsFolder { path } => format!("{path} is a folder, not a file"),
        Cause::Other { path, error } => format!("{path}: {error}"),
        Cause::HostNotFound { host } => {
            format!("{host} is not found; check the address, and that this machine has a network")
        }
        Cause::Timeout { host } => format!("{host} did not answer in time; try again later"),
        Cause::Unreachable { host } => format!("{host} cannot be reached; try again later"),
        Cause::Certificate { host } => {
            format!("{host} does not prove who it is: its certificate is not accepted")
        }
        Cause::NotHttps { host } => format!("{host} sends on to an address that is not https"),
        Cause::EndlessRedirects { host } => {
            format!("{host} sends from address to address without an end")
        }
        Cause::TooLarge { host, megabytes } => {
            format!("{host} answers with more than {megabytes} megabytes")
        }
        Cause::NotAnAddress { address } => format!("{address} is not an address"),
        Cause::NotAWebServer { host } => format!("{host} does not answer as a web server does"),
        Cause::Refused { host } => format!("{host} takes no connections; try again later"),
        Cause::Broke { host } => format!("the connection to {host} broke; try again later"),
    }
}

/// What each rule asks and why.
pub(super) const RULES: &[(&str, &str)] = &[
    (
        "not-utf-8",
        "The file is saved as UTF-8, the one encoding of JSON.",
    ),
    (
        "byte-order-mark",
        "The file does not begin with an invisible mark, which browsers refuse.",
    ),
    (
        "doubled-suffix",
        "The file's name has one ending, .json or .jsonc.",
    ),
    (
        "not-json",
        "The file is JSON: quotes, commas, colons and brackets stand where they belong.",
    ),
    (
        "extends-missing",
        "The common catalogue under `extends` can be read.",
    ),
    (
        "extends-circle",
        "A catalogue does not extend itself, and neither does what it extends.",
    ),
    (
        "extended-has-errors",
        "The common catalogue has no errors of its own.",
    ),
    (
        "unknown-field",
        "Each field is one that the format knows; others are most often misspelt.",
    ),
    ("missing-field", "Each entry has the fields that it needs."),
    (
        "wrong-kind",
        "Texts, numbers, lists and objects stand where they belong.",
    ),
    (
        "not-one-of",
        "Where only certain words are allowed, one of them stands.",
    ),
    ("no-decision", "`decision` is \"all\" or a whole number."),
    (
        "not-an-id",
        "An id has small letters a–z, digits and hyphens only.",
    ),
    (
        "not-https",
        "A link begins with https:// and holds no blanks.",
    ),
    ("not-a-day", "A day is written as year, month and day."),
    (
        "not-a-duration",
        "A duration is written as P14D, P2W, P6M or P1Y.",
    ),
    (
        "not-a-business-id",
        "A business id has seven digits, a hyphen and a check digit.",
    ),
    (
        "not-a-uuid",
        "The ids of the Finnish Service Catalogue are UUIDs.",
    ),
    (
        "not-a-catalogue-name",
        "`extends` names a .json file beside this one, or its https address.",
    ),
    (
        "not-a-municipality-code",
        "The code of a municipality has three digits.",
    ),
    (
        "not-a-phone-number",
        "A telephone number has digits and blanks.",
    ),
    (
        "not-a-theme",
        "A theme is written as Suomi.fi publishes it.",
    ),
    (
        "not-a-role",
        "A role is a register code, `custodian` or `guardian`.",
    ),
    ("empty-text", "No text is empty."),
    ("empty-list", "No list is empty where something must stand."),
    (
        "empty-object",
        "No object is empty where something must stand.",
    ),
    ("both-lists", "`anyOf` and `allOf` do not stand together."),
    ("repeated-item", "Nothing stands twice in one list."),
    ("out-of-range", "A number is within its bounds."),
    ("too-long", "No text is longer than the format allows."),
    (
        "not-allowed-here",
        "A field stands only beside those that it goes with.",
    ),
    (
        "service-offers-nothing",
        "A service allows at least one of the three situations.",
    ),
    (
        "theme-or-link-missing",
        "A Suomi.fi mandate has a theme or, while it is not known, a link.",
    ),
    (
        "schema",
        "Nothing else that the schema refuses stands in the catalogue.",
    ),
    (
        "repeated-field",
        "A field stands once in an object; browsers silently take the last of two.",
    ),
    (
        "number-not-plain",
        "Numbers are written in plain digits, which every form can read.",
    ),
    (
        "duplicate-id",
        "Each mandate, bundle, service and declaration has an id of its own.",
    ),
    (
        "bundle-named-as-mandate",
        "A bundle and a mandate have different ids, because services name both by id.",
    ),
    (
        "identity-code",
        "No personal identity code stands in a catalogue: everybody can read it.",
    ),
    (
        "unknown-mandate",
        "A service asks only for mandates and bundles of this catalogue.",
    ),
    (
        "unknown-mandate-in-bundle",
        "A bundle holds only mandates of this catalogue, and no bundles.",
    ),
    (
        "unused-mandate",
        "Some service asks for each mandate; else it is left over or misspelt somewhere.",
    ),
    ("unused-bundle", "Some service asks for each bundle."),
    (
        "unknown-service-in-bundle",
        "A bundle of a situation of life names only services of this catalogue.",
    ),
    (
        "half-a-situation",
        "A situation of life stands with its services.",
    ),
    (
        "mandate-twice",
        "A service does not ask for a mandate both by itself and within a bundle.",
    ),
    (
        "min-over-max",
        "`min` is not greater than `max`; where they are left out they are 1 and 10.",
    ),
    (
        "decision-over-max",
        "No more approvals are asked than there can be parties.",
    ),
    (
        "decision-is-max",
        "Every party's approval is written \"all\", so that it stays true when fewer are named.",
    ),
    (
        "decision-over-min",
        "With the fewest parties allowed, enough can approve.",
    ),
    ("too-many-places", "A form has 20 places for other parties."),
    (
        "counts-beside-register",
        "Where a register names the parties, `min` and `max` change nothing.",
    ),
    (
        "value-too-large",
        "The answer with all parties and mandates fits into the 32 KB that a form carries.",
    ),
    (
        "kind-without-mandate",
        "For each kind of principal there is a mandate that it can give.",
    ),
    (
        "mandate-without-kind",
        "Each mandate of a service can be given by some principal of that service.",
    ),
    (
        "only-retired-mandates",
        "People can still get what the service asks for.",
    ),
    (
        "retired-mandate",
        "A retired mandate is kept only as long as people still hold it.",
    ),
    (
        "child-without-custodian",
        "A custodian acts for a child, because a child cannot give a mandate.",
    ),
    (
        "unknown-role",
        "Roles are those that the registers behind Suomi.fi give.",
    ),
    (
        "role-of-another-kind",
        "Custodians and guardians belong to persons, register roles to organisations.",
    ),
    (
        "paper-without-description",
        "A power of attorney says what the paper must hold.",
    ),
    (
        "period-too-long",
        "Suomi.fi grants mandates for at most 25 years.",
    ),
    (
        "period-of-two-units",
        "Forms tell a period in one unit: 18 months, not a year and six months.",
    ),
    (
        "unknown-theme",
        "A theme is among those that were verified; it is never guessed.",
    ),
    (
        "theme-is-group",
        "A theme is one that can be granted, not the heading of a group.",
    ),
    ("theme-twice", "Each theme has one mandate."),
    (
        "not-the-official-name",
        "A theme has its official name, letter by letter, because people search for it.",
    ),
    (
        "name-of-ones-own",
        "A theme has no translation of one's own, which cannot be found in Suomi.fi.",
    ),
    (
        "official-name-missing",
        "Where the official name of a theme is known, it stands in the catalogue.",
    ),
    (
        "principal-of-theme",
        "Who can give a mandate is as Suomi.fi says of its theme.",
    ),
    ("link-without-host", "A link names a website."),
    (
        "link-with-user",
        "A link holds no user name, which would hide where it leads.",
    ),
    (
        "link-look-alike",
        "A link holds no letters that look like others.",
    ),
    (
        "link-to-nowhere",
        "A link leads to a real website, not to one that stands for it.",
    ),
    (
        "mandate-link-elsewhere",
        "The link of a Suomi.fi mandate leads to Suomi.fi.",
    ),
    (
        "missing-translation",
        "Every text stands in every language that the catalogue promises.",
    ),
    (
        "unlisted-language",
        "Every language of a text is among the languages of the catalogue.",
    ),
    (
        "untranslated",
        "A sentence is not the same in two languages.",
    ),
    ("placeholder-text", "A text says something to people."),
    ("text-too-long", "A text fits where it stands in the form."),
    ("markup", "A text holds no HTML and no Markdown."),
    (
        "stray-blanks",
        "Single blanks stand between words, none at the ends.",
    ),
    (
        "invisible-character",
        "A text holds no invisible characters.",
    ),
    ("broken-letters", "No letters were lost between encodings."),
    ("shouting", "A text is not in capitals only."),
    (
        "same-name",
        "Services have different names, so that people find the right one.",
    ),
    ("look-alike-name", "No two names differ in one letter only."),
    ("look-alike-id", "No two ids differ in one letter only."),
    (
        "reason-missing",
        "People who are turned away read why, and what to choose instead.",
    ),
    (
        "answers-missing",
        "A question of one's own has answers that fit it, one for each situation.",
    ),
    (
        "register-not-named",
        "Where a register names the others, the catalogue says which.",
    ),
    (
        "reminder-never-shown",
        "A reminder stands where it is shown.",
    ),
    (
        "declarations-never-shown",
        "Declarations stand where people are asked for them.",
    ),
    (
        "last-name-without-people",
        "A last name is asked only where people are looked up.",
    ),
    (
        "register-of-estates",
        "Registers name persons and organisations, not estates.",
    ),
    ("no-such-day", "Each day is in the calendar."),
    ("review-overdue", "What was to be looked at again has been."),
    (
        "review-missing",
        "A day is set on which each decision is looked at again.",
    ),
    ("owner-missing", "An office keeps each entry true."),
    (
        "review-before-decision",
        "A decision is looked at again after it was made.",
    ),
    (
        "decided-in-future",
        "Only decisions that were made are published.",
    ),
    (
        "updated-in-future",
        "The day of the last change is not in the future.",
    ),
    (
        "updated-too-old",
        "The day of the last change is not before the newest decision.",
    ),
    (
        "deadline-missing",
        "Where others must approve, they know until when.",
    ),
    (
        "deadline-unusual",
        "People have at least three days to answer, and a matter waits at most three months.",
    ),
    (
        "wrong-business-id",
        "The check digit of a business id fits.",
    ),
    (
        "provider-before-2023",
        "Health and social services are provided by wellbeing services counties since 2023.",
    ),
    (
        "municipality-code-zero",
        "The code of a municipality is one that exists.",
    ),
    (
        "provider-repeated",
        "A service names its provider only where it is another one.",
    ),
    (
        "link-dead",
        "Each link opens a page, because a person follows it when the form can carry them no further.",
    ),
    (
        "link-moved",
        "Each link is the address of the page itself, because an old address may end any day.",
    ),
];
