//! What a problem says, by a typed name: the words stand in one file for each language.
//!
//! A message without words in one of the languages does not compile.

mod en;
mod fi;
mod map;
mod sv;

pub use map::OfMap;

use puolesta_core::language::Language;

/// What is wrong and what to write instead, in words: two plain sentences without a full stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub write: String,
}

/// What is wrong, with what the words need to know.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the words of each stand in `message/en.rs`")]
pub enum Message {
    /// What is wrong with a mandate map.
    OfMap(OfMap),
    NotUtf8,
    LooksLikeEncoding {
        encoding: String,
    },
    ByteOrderMark,
    DoubledSuffix {
        name: String,
        right: String,
    },
    EmptyFile,
    CommentsNotAllowed,
    HashNote,
    CommentNotClosed,
    CurlyQuote {
        quote: String,
    },
    QuoteInText,
    Semicolon,
    SingleQuotes,
    WordWithoutQuotes,
    NameWithoutQuotes,
    TooDeep,
    NotANumber,
    ColonMissing,
    CommaMissing,
    CommaTooMany,
    CommaAlone,
    ValueMissing,
    ListNotClosed,
    ObjectNotClosed,
    BracketDoesNotClose,
    EndsBefore,
    NotJson,
    TextNotClosed,
    HalfACharacter,
    FourDigits,
    BackslashTooMany,
    TextOverLines,
    Tabulator,
    InvisibleInJson,
    StrangeBlank,
    ExtendsCircle {
        name: String,
    },
    ExtendsMissing {
        name: String,
        why: Cause,
    },
    ExtendedHasErrors {
        name: String,
        count: usize,
        line: usize,
        first: Box<Message>,
    },
    UnknownField {
        name: String,
        near: Option<String>,
        known: Vec<String>,
    },
    MissingField {
        name: String,
    },
    WrongKind {
        wanted: Kind,
        given: Kind,
        write: Shape,
    },
    NotOneOf {
        text: String,
        near: Option<String>,
        words: Vec<String>,
    },
    NoWord {
        given: Kind,
        words: Vec<String>,
    },
    NotTheConstant {
        expected: String,
    },
    NoDecision,
    NotAllowedHere {
        name: String,
    },
    TooLong {
        length: usize,
        limit: u64,
    },
    EmptyList {
        name: Option<String>,
    },
    EmptyObject {
        write: Contents,
    },
    BothLists,
    RepeatedItem {
        item: String,
    },
    OutOfRange {
        least: String,
        most: String,
    },
    AllowsNothing,
    ThemeOrLinkMissing,
    OtherOfSchema {
        said: String,
    },
    EmptyText,
    NotAnId {
        text: String,
    },
    NotHttps {
        text: String,
    },
    NotADay {
        text: String,
    },
    NotADuration {
        text: String,
    },
    NotABusinessId {
        text: String,
    },
    NotAUuid {
        text: String,
    },
    NotACatalogueName {
        text: String,
    },
    NotAMunicipalityCode {
        text: String,
    },
    NotAPhoneNumber {
        text: String,
    },
    NotATheme {
        text: String,
    },
    NotARole {
        text: String,
    },
    FieldTwice {
        name: String,
    },
    NumberNotPlain {
        number: String,
        plain: String,
    },
    IdTaken {
        id: String,
    },
    BundleNamedAsMandate {
        id: String,
    },
    IdentityCode,
    UnknownMandate {
        id: String,
        near: Option<String>,
    },
    BundleInBundle {
        id: String,
        near: Option<String>,
    },
    UnknownMandateInBundle {
        id: String,
        near: Option<String>,
    },
    UnknownServiceInBundle {
        id: String,
        near: Option<String>,
    },
    MandateUnused {
        id: String,
    },
    BundleUnused {
        id: String,
    },
    SituationWithoutServices,
    ServicesWithoutSituation,
    MandateTwice {
        id: String,
        bundle: String,
        all: bool,
    },
    MinOverMax {
        min: u64,
        max: u64,
    },
    DecisionOverMax {
        decision: u64,
        most: u64,
    },
    DecisionIsMax {
        decision: u64,
    },
    DecisionOverMin {
        decision: u64,
        min: u64,
    },
    TooManyPlaces {
        number: u64,
        places: u64,
    },
    CountsBesideRegister {
        name: String,
    },
    ValueTooLarge {
        most: u64,
        kilobytes: usize,
    },
    KindWithoutMandate {
        kind: String,
        all: bool,
        principal: String,
    },
    MandateWithoutKind {
        id: String,
        kinds: String,
    },
    OnlyRetired,
    RetiredMandate {
        id: String,
    },
    ChildWithoutCustodian,
    UnknownRole {
        role: String,
        near: Option<String>,
        known: String,
    },
    OrganisationHasNo {
        role: String,
    },
    OnlyOrganisationHas {
        role: String,
    },
    PaperWithoutDescription,
    PeriodTooLong,
    PeriodOfTwoUnits {
        text: String,
    },
    UnknownTheme {
        name: String,
        near: Option<String>,
    },
    ThemeIsGroup,
    ThemeTwice {
        id: String,
        first: String,
    },
    NotTheOfficialName {
        quoted: String,
        official: String,
    },
    NameOfOnesOwn {
        language: String,
    },
    OfficialNameMissing {
        quoted: String,
        language: String,
        official: String,
    },
    PrincipalOfTheme {
        official: String,
    },
    LinkWithoutHost {
        link: String,
    },
    LinkWithUser,
    LinkLookAlike {
        host: String,
    },
    LinkToNowhere {
        host: String,
    },
    MandateLinkElsewhere,
    MissingTranslation {
        languages: Vec<String>,
    },
    UnlistedLanguage {
        language: String,
    },
    Untranslated {
        language: String,
        other: String,
    },
    PlaceholderText {
        words: String,
    },
    NobodyDecided {
        words: String,
    },
    NobodyKeeps {
        words: String,
    },
    TextTooLong {
        length: usize,
        most: usize,
    },
    Markup {
        mark: Mark,
    },
    StrayBlanks,
    BrokenLetters,
    Shouting,
    SameName {
        other: String,
    },
    LookAlikeName {
        other: String,
    },
    LookAlikeId {
        other: String,
    },
    AnswersMissing {
        missing: String,
    },
    RegisterNotNamed,
    ReasonMissing,
    ReminderNeverShown,
    DeclarationsNeverShown,
    LastNameWithoutPeople,
    RegisterOfEstates,
    NoSuchDay {
        day: String,
    },
    ReviewOverdue,
    ReviewMissing,
    OwnerMissing,
    ReviewBeforeDecision,
    DecidedInFuture,
    UpdatedInFuture,
    UpdatedTooOld {
        day: String,
    },
    DeadlineMissing,
    DeadlineShort,
    DeadlineLong,
    WrongBusinessId {
        text: String,
    },
    ProviderBefore2023,
    MunicipalityCodeZero,
    ProviderRepeated {
        name: String,
    },
    LinkDead {
        why: Cause,
    },
    LinkNotShown {
        status: u16,
    },
    LinkGone {
        status: u16,
    },
    LinkNotNow {
        status: u16,
    },
    LinkDoesNotOpen {
        status: u16,
    },
    LinkMoved {
        address: String,
    },
}

/// Why a file or a page cannot be had.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the words of each stand in `message/en.rs`")]
pub enum Cause {
    NoSuchFile,
    NotOnThisPage,
    NothingAtAddress,
    ServerRefuses { status: u16 },
    NoFile { path: String },
    MayNotOpen { path: String },
    IsFolder { path: String },
    Other { path: String, error: String },
    HostNotFound { host: String },
    Timeout { host: String },
    Unreachable { host: String },
    Certificate { host: String },
    NotHttps { host: String },
    EndlessRedirects { host: String },
    TooLarge { host: String, megabytes: u64 },
    NotAnAddress { address: String },
    NotAWebServer { host: String },
    Refused { host: String },
    Broke { host: String },
}

/// What a value of JSON is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A text.
    Text,
    /// A list.
    List,
    /// An object.
    Object,
    /// `true` or `false`.
    Boolean,
    /// Any number.
    Number,
    /// A whole number.
    WholeNumber,
    /// `null`.
    Null,
}

/// How to write a value of the kind that is wanted.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// A text in quotes.
    Text,
    /// A list in brackets.
    List,
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Number,
    /// A text by language.
    TextByLanguage,
    /// A link by language.
    LinkByLanguage,
    /// The fields of an object, of which the schema has this title.
    Fields(String),
}

/// What belongs into an object that is empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Contents {
    /// A text in some language.
    Text,
    /// A link in some language.
    Link,
    /// One of the two lists of mandates.
    Mandates,
    /// One of its fields.
    Fields,
}

/// What people would see as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// `<b>`
    Tag,
    /// `&amp;`
    Entity,
    /// `[…](…)`
    Link,
    /// `**…**`
    Stars,
}

impl Message {
    /// The message in a language.
    #[must_use]
    pub fn said(&self, language: Language) -> Said {
        match language {
            Language::Fi => fi::said(self),
            Language::Sv => sv::said(self),
            Language::En => en::said(self),
        }
    }
}

impl Cause {
    /// The reason in a language.
    #[must_use]
    pub fn said(&self, language: Language) -> String {
        match language {
            Language::Fi => fi::cause(self),
            Language::Sv => sv::cause(self),
            Language::En => en::cause(self),
        }
    }
}

/// What a rule asks and why, in one sentence for people who write catalogues.
#[must_use]
pub fn explanation(rule: &str, language: Language) -> Option<&'static str> {
    let rules = match language {
        Language::Fi => fi::RULES,
        Language::Sv => sv::RULES,
        Language::En => en::RULES,
    };
    let mut rules = rules.iter().chain(map::rules(language));
    rules.find(|(name, _)| *name == rule).map(|(_, said)| *said)
}

fn says(message: impl Into<String>, write: impl Into<String>) -> Said {
    Said {
        message: message.into(),
        write: write.into(),
    }
}

/// Words side by side, such as `"a", "b" or "c"`.
fn joined<'a>(words: impl Iterator<Item = &'a String>, or: &str) -> String {
    let quoted: Vec<String> = words.map(|word| format!("\"{word}\"")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} {or} {last}", others.join(", ")),
        None => String::new(),
    }
}
