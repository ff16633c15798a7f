//! The keys of every text that the widget shows; the words themselves are the view's.

use crate::business_id::BusinessIdError;
use crate::catalogue::{Procedure, Situation};
use crate::form_value::Basis;
use crate::journey::{ByHand, Check, ProblemKind};
use crate::party::{Channel, PartyKind};
use crate::period::{Period, Unit};
use crate::personal_identity_code::IdentityCodeError;

macro_rules! message_keys {
    ($($variant:ident $name:literal)*) => {
        /// A text of the interface.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "the name says which text it is")]
        pub enum MessageKey { $($variant),* }

        impl MessageKey {
            /// All keys, in the order of their numbers.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The key as it stands in the files of texts.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }
        }
    };
}

message_keys! {
    Question "question"
    QuestionHint "question-hint"
    SituationAlone "situation-alone"
    SituationOnBehalf "situation-on-behalf"
    SituationTogether "situation-together"
    NotAllowedAlone "not-allowed-alone"
    NotAllowedOnBehalf "not-allowed-on-behalf"
    NotAllowedTogether "not-allowed-together"
    HelpTitle "help-title"
    HelpPage "help-page"
    HelpChat "help-chat"
    NewTab "new-tab"
    SummaryTitle "summary-title"
    Error "error"
    CountLabel "count-label"
    CountHint "count-hint"
    PartyTitle "party-title"
    PrincipalTitle "principal-title"
    KindLabel "kind-label"
    KindPerson "kind-person"
    KindChild "kind-child"
    KindOrganisation "kind-organisation"
    KindEstate "kind-estate"
    IdentityCodeLabel "identity-code-label"
    IdentityCodeHint "identity-code-hint"
    BusinessIdLabel "business-id-label"
    BusinessIdOptionalLabel "business-id-optional-label"
    BusinessIdHint "business-id-hint"
    LastNameLabel "last-name-label"
    LookUp "look-up"
    LookingUp "looking-up"
    Found "found"
    NameLabel "name-label"
    PhoneLabel "phone-label"
    EmailLabel "email-label"
    ContactKnown "contact-known"
    ContactCorrect "contact-correct"
    ChannelLabel "channel-label"
    ChannelSuomiFi "channel-suomi-fi"
    ChannelSms "channel-sms"
    ChannelEmail "channel-email"
    ChannelPaper "channel-paper"
    ByHandNotFound "by-hand-not-found"
    ByHandTooManyTries "by-hand-too-many-tries"
    ByHandSessionEnded "by-hand-session-ended"
    ByHandServerDown "by-hand-server-down"
    AddParty "add-party"
    RemoveParty "remove-party"
    ClearPrincipal "clear-principal"
    PartiesNow "parties-now"
    DeclarationTitle "declaration-title"
    Declaration "declaration"
    Notice "notice"
    ApprovalAll "approval-all"
    ApprovalSome "approval-some"
    ApprovalDeadline "approval-deadline"
    ApprovalSilence "approval-silence"
    DecisionReachesAll "decision-reaches-all"
    RegisterIncomplete "register-incomplete"
    Reminder "reminder"
    FollowsTitle "follows-title"
    MandateOne "mandate-one"
    MandateAll "mandate-all"
    MandateAny "mandate-any"
    MandateFromOthers "mandate-from-others"
    MandateBundle "mandate-bundle"
    MandateLink "mandate-link"
    MandateCopy "mandate-copy"
    MandateCopied "mandate-copied"
    MandateCopyFailed "mandate-copy-failed"
    MandatePeriod "mandate-period"
    MandateSpecifier "mandate-specifier"
    MandateRoles "mandate-roles"
    MandateRetired "mandate-retired"
    StepsTitle "steps-title"
    StepIdentify "step-identify"
    StepRequest "step-request"
    StepTheme "step-theme"
    StepConfirm "step-confirm"
    StepTell "step-tell"
    WaysTitle "ways-title"
    WayGrant "way-grant"
    WayRequest "way-request"
    WayPaper "way-paper"
    PowerOfAttorney "power-of-attorney"
    PowerOfAttorneyAttach "power-of-attorney-attach"
    MandateCheck "mandate-check"
    MandateChecking "mandate-checking"
    MandateGranted "mandate-granted"
    MandateByRole "mandate-by-role"
    MandateByCustody "mandate-by-custody"
    MandateByGuardianship "mandate-by-guardianship"
    MandateNotGranted "mandate-not-granted"
    MandateRequested "mandate-requested"
    MandateCheckedLater "mandate-checked-later"
    MandateCheckSessionEnded "mandate-check-session-ended"
    MandateCheckServerDown "mandate-check-server-down"
    MandateCheckNeedsParty "mandate-check-needs-party"
    RoleChair "role-chair"
    RoleMember "role-member"
    RoleSignatory "role-signatory"
    RoleManagingDirector "role-managing-director"
    RoleCustodian "role-custodian"
    RoleGuardian "role-guardian"
    RoleOther "role-other"
    DaysOne "days-one"
    Days "days"
    WeeksOne "weeks-one"
    Weeks "weeks"
    MonthsOne "months-one"
    Months "months"
    YearsOne "years-one"
    Years "years"
    ProblemSituationMissing "problem-situation-missing"
    ProblemSituationNotAllowed "problem-situation-not-allowed"
    ProblemPrincipalMissing "problem-principal-missing"
    ProblemTooFewOne "problem-too-few-one"
    ProblemTooFew "problem-too-few"
    ProblemCodeEmpty "problem-code-empty"
    ProblemCodeLength "problem-code-length"
    ProblemCodeCharacter "problem-code-character"
    ProblemCodeSeparator "problem-code-separator"
    ProblemCodeDate "problem-code-date"
    ProblemCodeNumber "problem-code-number"
    ProblemCodeCheck "problem-code-check"
    ProblemCodeTemporary "problem-code-temporary"
    ProblemBusinessIdEmpty "problem-business-id-empty"
    ProblemBusinessIdForm "problem-business-id-form"
    ProblemBusinessIdCheck "problem-business-id-check"
    ProblemYourself "problem-yourself"
    ProblemAlreadyAdded "problem-already-added"
    ProblemLastNameMissing "problem-last-name-missing"
    ProblemLookUpNotAsked "problem-look-up-not-asked"
    ProblemLookUpUnderWay "problem-look-up-under-way"
    ProblemKindDoesNotFit "problem-kind-does-not-fit"
    ProblemNameMissing "problem-name-missing"
    ProblemPhoneMissing "problem-phone-missing"
    ProblemPhoneForm "problem-phone-form"
    ProblemEmailMissing "problem-email-missing"
    ProblemEmailForm "problem-email-form"
    ProblemText "problem-text"
    ProblemCodeInText "problem-code-in-text"
    ProblemDeclarationMissing "problem-declaration-missing"
    ProblemMandateNotChecked "problem-mandate-not-checked"
    ProblemMandateCheckUnderWay "problem-mandate-check-under-way"
    ProblemMandateNotGranted "problem-mandate-not-granted"
    ProblemMandateNotCheckable "problem-mandate-not-checkable"
}

impl Situation {
    /// The answer to the question.
    pub const fn key(self) -> MessageKey {
        match self {
            Self::Alone => MessageKey::SituationAlone,
            Self::OnBehalf => MessageKey::SituationOnBehalf,
            Self::Together => MessageKey::SituationTogether,
        }
    }

    /// Why it is not possible, where the municipality does not say.
    pub const fn not_allowed_key(self) -> MessageKey {
        match self {
            Self::Alone => MessageKey::NotAllowedAlone,
            Self::OnBehalf => MessageKey::NotAllowedOnBehalf,
            Self::Together => MessageKey::NotAllowedTogether,
        }
    }
}

impl PartyKind {
    /// Its name.
    pub const fn key(self) -> MessageKey {
        match self {
            Self::Person => MessageKey::KindPerson,
            Self::Child => MessageKey::KindChild,
            Self::Organisation => MessageKey::KindOrganisation,
            Self::Estate => MessageKey::KindEstate,
        }
    }
}

impl Channel {
    /// Its name.
    pub const fn key(self) -> MessageKey {
        match self {
            Self::SuomiFi => MessageKey::ChannelSuomiFi,
            Self::Sms => MessageKey::ChannelSms,
            Self::Email => MessageKey::ChannelEmail,
            Self::Paper => MessageKey::ChannelPaper,
        }
    }
}

impl ByHand {
    /// What the person is told; `None` where there was no look-up to speak of.
    pub const fn key(self) -> Option<MessageKey> {
        match self {
            Self::NoLookUp | Self::TypedBefore => None,
            Self::NotFound => Some(MessageKey::ByHandNotFound),
            Self::TooManyTries(_) => Some(MessageKey::ByHandTooManyTries),
            Self::SessionEnded => Some(MessageKey::ByHandSessionEnded),
            Self::ServerDown => Some(MessageKey::ByHandServerDown),
        }
    }
}

impl Basis {
    /// What the person is told when acting is allowed.
    pub const fn key(self) -> MessageKey {
        match self {
            Self::Mandate | Self::PowerOfAttorney => MessageKey::MandateGranted,
            Self::Role => MessageKey::MandateByRole,
            Self::Custodian => MessageKey::MandateByCustody,
            Self::Guardian => MessageKey::MandateByGuardianship,
        }
    }
}

impl Check {
    /// What the person is told when the check itself failed.
    pub const fn failure_key(&self) -> Option<MessageKey> {
        match self {
            Self::SessionEnded => Some(MessageKey::MandateCheckSessionEnded),
            Self::ServerDown => Some(MessageKey::MandateCheckServerDown),
            Self::NotAsked | Self::Waiting(_) | Self::Answered(_) => None,
        }
    }
}

impl Period {
    /// The text with the count in it.
    pub const fn key(self) -> MessageKey {
        match (self.unit, self.count) {
            (Unit::Day, 1) => MessageKey::DaysOne,
            (Unit::Day, _) => MessageKey::Days,
            (Unit::Week, 1) => MessageKey::WeeksOne,
            (Unit::Week, _) => MessageKey::Weeks,
            (Unit::Month, 1) => MessageKey::MonthsOne,
            (Unit::Month, _) => MessageKey::Months,
            (Unit::Year, 1) => MessageKey::YearsOne,
            (Unit::Year, _) => MessageKey::Years,
        }
    }
}

/// The name of a role of the trade register or the register of associations, or of a legal one.
/// Codes: Suomi.fi e-Authorizations, roles of organisations.
pub fn role_key(role: &str) -> MessageKey {
    match role {
        "PJ" => MessageKey::RoleChair,
        "J" => MessageKey::RoleMember,
        "NIMKO" => MessageKey::RoleSignatory,
        "TJ" => MessageKey::RoleManagingDirector,
        "custodian" => MessageKey::RoleCustodian,
        "guardian" => MessageKey::RoleGuardian,
        _ => MessageKey::RoleOther,
    }
}

/// The sentence for a problem.
pub const fn problem_key(kind: ProblemKind, situation: Option<Situation>) -> MessageKey {
    use MessageKey as Key;
    match kind {
        ProblemKind::SituationMissing => Key::ProblemSituationMissing,
        ProblemKind::SituationNotAllowed => Key::ProblemSituationNotAllowed,
        ProblemKind::TooFewParties(_) if matches!(situation, Some(Situation::OnBehalf)) => {
            Key::ProblemPrincipalMissing
        }
        ProblemKind::TooFewParties(1) => Key::ProblemTooFewOne,
        ProblemKind::TooFewParties(_) => Key::ProblemTooFew,
        ProblemKind::IdentityCode(error) => identity_code_key(error),
        ProblemKind::BusinessId(error) => business_id_key(error),
        ProblemKind::Yourself => Key::ProblemYourself,
        ProblemKind::AlreadyAdded => Key::ProblemAlreadyAdded,
        ProblemKind::LastNameMissing => Key::ProblemLastNameMissing,
        ProblemKind::LookUpNotAsked => Key::ProblemLookUpNotAsked,
        ProblemKind::LookUpUnderWay => Key::ProblemLookUpUnderWay,
        ProblemKind::KindDoesNotFit => Key::ProblemKindDoesNotFit,
        ProblemKind::NameMissing => Key::ProblemNameMissing,
        ProblemKind::PhoneMissing => Key::ProblemPhoneMissing,
        ProblemKind::PhoneForm => Key::ProblemPhoneForm,
        ProblemKind::EmailMissing => Key::ProblemEmailMissing,
        ProblemKind::EmailForm => Key::ProblemEmailForm,
        ProblemKind::Text => Key::ProblemText,
        ProblemKind::CodeInText => Key::ProblemCodeInText,
        ProblemKind::DeclarationMissing => Key::ProblemDeclarationMissing,
        ProblemKind::MandateNotChecked => Key::ProblemMandateNotChecked,
        ProblemKind::MandateCheckUnderWay => Key::ProblemMandateCheckUnderWay,
        ProblemKind::MandateNotGranted => Key::ProblemMandateNotGranted,
        ProblemKind::MandateNotCheckable => Key::ProblemMandateNotCheckable,
    }
}

const fn identity_code_key(error: IdentityCodeError) -> MessageKey {
    match error {
        IdentityCodeError::Empty => MessageKey::ProblemCodeEmpty,
        IdentityCodeError::Length => MessageKey::ProblemCodeLength,
        IdentityCodeError::Character => MessageKey::ProblemCodeCharacter,
        IdentityCodeError::Separator => MessageKey::ProblemCodeSeparator,
        IdentityCodeError::Date => MessageKey::ProblemCodeDate,
        IdentityCodeError::IndividualNumber => MessageKey::ProblemCodeNumber,
        IdentityCodeError::CheckCharacter => MessageKey::ProblemCodeCheck,
        IdentityCodeError::Temporary => MessageKey::ProblemCodeTemporary,
    }
}

const fn business_id_key(error: BusinessIdError) -> MessageKey {
    match error {
        BusinessIdError::Empty => MessageKey::ProblemBusinessIdEmpty,
        BusinessIdError::Form => MessageKey::ProblemBusinessIdForm,
        BusinessIdError::CheckDigit => MessageKey::ProblemBusinessIdCheck,
    }
}

/// What follows from a procedure, as one sentence; `None` where nothing or something longer does.
pub const fn procedure_key(procedure: Procedure) -> Option<MessageKey> {
    match procedure {
        Procedure::Notice => Some(MessageKey::Notice),
        Procedure::None => Some(MessageKey::Reminder),
        _ => None,
    }
}
