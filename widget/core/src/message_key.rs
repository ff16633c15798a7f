//! The keys of every text that the widget shows; the words themselves are the view's.

use crate::business_id::BusinessIdError;
use crate::catalogue::{Delivery, DocumentKind, Mandate, MandateForm, Situation};
use crate::form_value::Basis;
use crate::host::{Asked, Failure};
use crate::journey::{NamedParties, ProblemKind};
use crate::language::Language;
use crate::matter::{self, Receipt};
use crate::party::{Channel, PartyKind};
use crate::period::{Period, Unit};
use crate::personal_identity_code::IdentityCodeError;
use crate::reach::Hindrance;
use crate::role::{RegisterRole, Role};

macro_rules! message_keys {
    (
        of_a_form { $($variant:ident $name:literal)* }
        of_other_modes { $($other:ident $other_name:literal)* }
    ) => {
        /// A text of the interface.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "the name says which text it is")]
        pub enum MessageKey { $($variant,)* $($other),* }

        impl MessageKey {
            /// All keys, in the order of their numbers.
            pub const ALL: &[Self] = &[$(Self::$variant,)* $(Self::$other),*];

            /// How many of them, the first ones, a form shows; the others are for the modes `approve`, `status` and
            /// `guide`.
            pub const OF_A_FORM: usize = [$($name),*].len();

            /// The key as it stands in the files of texts that translators write.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* $(Self::$other => $other_name),* }
            }
        }
    };
}

// Each part in the order of the names, because the files of texts that browsers fetch hold the texts alone, in that
// order. A form is sent the first part only (`MODE_PREFIXES` in widget/build/locales.mjs).
message_keys! {
    of_a_form {
        AddParty "add-party"
        ApplicantFirst "applicant-first"
        ApplicantFirstFollows "applicant-first-follows"
        ApprovalAll "approval-all"
        ApprovalDeadline "approval-deadline"
        ApprovalNoDeadline "approval-no-deadline"
        ApprovalSilence "approval-silence"
        ApprovalSilenceSome "approval-silence-some"
        ApprovalSome "approval-some"
        BasisCustodian "basis-custodian"
        BasisGuardian "basis-guardian"
        BasisMandate "basis-mandate"
        BasisRole "basis-role"
        BusinessIdHint "business-id-hint"
        BusinessIdLabel "business-id-label"
        BusinessIdOptionalLabel "business-id-optional-label"
        ByHandNotFound "by-hand-not-found"
        ByHandServerDown "by-hand-server-down"
        ByHandSessionEnded "by-hand-session-ended"
        ByHandTooManyTries "by-hand-too-many-tries"
        ChannelDecisionLabel "channel-decision-label"
        ChannelEmail "channel-email"
        ChannelLabel "channel-label"
        ChannelPaper "channel-paper"
        ChannelPaperNote "channel-paper-note"
        ChannelSms "channel-sms"
        ChannelSuomiFi "channel-suomi-fi"
        ChannelWish "channel-wish"
        ClearPrincipal "clear-principal"
        ContactCorrect "contact-correct"
        ContactKnown "contact-known"
        CountHint "count-hint"
        CountLabel "count-label"
        CustodiansAnswer "custodians-answer"
        Days "days"
        DaysOne "days-one"
        DecisionReachesAll "decision-reaches-all"
        DecisionReachesYou "decision-reaches-you"
        Declaration "declaration"
        DeclarationTitle "declaration-title"
        DeliverForm "deliver-form"
        DeliverLater "deliver-later"
        DeliverOffice "deliver-office"
        EmailLabel "email-label"
        Error "error"
        FollowsAtOnce "follows-at-once"
        FollowsMandate "follows-mandate"
        FollowsSeen "follows-seen"
        FollowsTitle "follows-title"
        FollowsTold "follows-told"
        FollowsUntold "follows-untold"
        FollowsWithdraw "follows-withdraw"
        Found "found"
        FoundInRegister "found-in-register"
        GrantorChild "grantor-child"
        GrantorEstate "grantor-estate"
        GrantorOrganisation "grantor-organisation"
        GrantorPerson "grantor-person"
        HearingDeadline "hearing-deadline"
        HearingSeen "hearing-seen"
        HearingTold "hearing-told"
        HelpChat "help-chat"
        HelpPage "help-page"
        HelpTitle "help-title"
        IdentityCodeHint "identity-code-hint"
        IdentityCodeLabel "identity-code-label"
        KindChild "kind-child"
        KindEstate "kind-estate"
        KindLabel "kind-label"
        KindOrganisation "kind-organisation"
        KindPerson "kind-person"
        LastNameLabel "last-name-label"
        ListConfirmed "list-confirmed"
        ListDisputed "list-disputed"
        ListDisputedNote "list-disputed-note"
        ListQuestion "list-question"
        LookUp "look-up"
        LookingUp "looking-up"
        MandateAll "mandate-all"
        MandateAny "mandate-any"
        MandateBundle "mandate-bundle"
        MandateByCustody "mandate-by-custody"
        MandateByGuardianship "mandate-by-guardianship"
        MandateByRole "mandate-by-role"
        MandateCheck "mandate-check"
        MandateCheckNeedsParty "mandate-check-needs-party"
        MandateCheckServerDown "mandate-check-server-down"
        MandateCheckSessionEnded "mandate-check-session-ended"
        MandateCheckedLater "mandate-checked-later"
        MandateChecking "mandate-checking"
        MandateCopied "mandate-copied"
        MandateCopy "mandate-copy"
        MandateCopyFailed "mandate-copy-failed"
        MandateFromOthers "mandate-from-others"
        MandateGranted "mandate-granted"
        MandateLink "mandate-link"
        MandateMore "mandate-more"
        MandateNameEn "mandate-name-en"
        MandateNameFi "mandate-name-fi"
        MandateNameSv "mandate-name-sv"
        MandateNotGranted "mandate-not-granted"
        MandateOne "mandate-one"
        MandatePeriod "mandate-period"
        MandateRequest "mandate-request"
        MandateRequestLink "mandate-request-link"
        MandateRequestNotOffered "mandate-request-not-offered"
        MandateRequestServerDown "mandate-request-server-down"
        MandateRequestSessionEnded "mandate-request-session-ended"
        MandateRequested "mandate-requested"
        MandateRequesting "mandate-requesting"
        MandateRetired "mandate-retired"
        MandateRoles "mandate-roles"
        MandateSpecifier "mandate-specifier"
        Months "months"
        MonthsOne "months-one"
        NameAddedHint "name-added-hint"
        NameAddedLabel "name-added-label"
        NameCorrect "name-correct"
        NameLabel "name-label"
        NewTab "new-tab"
        NotAllowedAlone "not-allowed-alone"
        NotAllowedOnBehalf "not-allowed-on-behalf"
        NotAllowedTogether "not-allowed-together"
        Notice "notice"
        OfficialChild "official-child"
        OfficialFollows "official-follows"
        OfficialNoOtherSignatory "official-no-other-signatory"
        OfficialUnknown "official-unknown"
        Or "or"
        PaperAssignee "paper-assignee"
        PaperCertificate "paper-certificate"
        PaperConsent "paper-consent"
        PaperDate "paper-date"
        PaperForm "paper-form"
        PaperGrantor "paper-grantor"
        PaperMatter "paper-matter"
        PaperMinutes "paper-minutes"
        PaperNotInSuomiFi "paper-not-in-suomi-fi"
        PaperSignature "paper-signature"
        PaperSpecifier "paper-specifier"
        PaperTemplate "paper-template"
        PaperValid "paper-valid"
        PartiesNow "parties-now"
        PartyTitle "party-title"
        PhoneLabel "phone-label"
        PowerOfAttorney "power-of-attorney"
        PrincipalChoice "principal-choice"
        PrincipalOther "principal-other"
        PrincipalTitle "principal-title"
        Print "print"
        ProblemAlreadyAdded "problem-already-added"
        ProblemBusinessIdCheck "problem-business-id-check"
        ProblemBusinessIdEmpty "problem-business-id-empty"
        ProblemBusinessIdForm "problem-business-id-form"
        ProblemCodeCharacter "problem-code-character"
        ProblemCodeCheck "problem-code-check"
        ProblemCodeDate "problem-code-date"
        ProblemCodeEmpty "problem-code-empty"
        ProblemCodeInText "problem-code-in-text"
        ProblemCodeInvisible "problem-code-invisible"
        ProblemCodeLength "problem-code-length"
        ProblemCodeLookAlike "problem-code-look-alike"
        ProblemCodeNumber "problem-code-number"
        ProblemCodeSeparator "problem-code-separator"
        ProblemCodeTemporary "problem-code-temporary"
        ProblemDeclarationMissing "problem-declaration-missing"
        ProblemEmailForm "problem-email-form"
        ProblemEmailMissing "problem-email-missing"
        ProblemKindDoesNotFit "problem-kind-does-not-fit"
        ProblemLastNameMissing "problem-last-name-missing"
        ProblemLookUpNotAsked "problem-look-up-not-asked"
        ProblemLookUpUnderWay "problem-look-up-under-way"
        ProblemMandateCheckUnderWay "problem-mandate-check-under-way"
        ProblemMandateNotCheckable "problem-mandate-not-checkable"
        ProblemMandateNotChecked "problem-mandate-not-checked"
        ProblemMandateNotGranted "problem-mandate-not-granted"
        ProblemMandateRequested "problem-mandate-requested"
        ProblemNameMissing "problem-name-missing"
        ProblemPartyListMissing "problem-party-list-missing"
        ProblemPhoneForm "problem-phone-form"
        ProblemPhoneMissing "problem-phone-missing"
        ProblemPlaceEmpty "problem-place-empty"
        ProblemPrincipalMissing "problem-principal-missing"
        ProblemRegisterUnderWay "problem-register-under-way"
        ProblemSaid "problem-said"
        ProblemSituationMissing "problem-situation-missing"
        ProblemSituationNotAllowed "problem-situation-not-allowed"
        ProblemText "problem-text"
        ProblemTooFew "problem-too-few"
        ProblemTooFewOne "problem-too-few-one"
        ProblemTooManyPlaces "problem-too-many-places"
        ProblemYourself "problem-yourself"
        Question "question"
        QuestionHint "question-hint"
        RegisterEmpty "register-empty"
        RegisterIncomplete "register-incomplete"
        RegisterServerDown "register-server-down"
        RegisterSessionEnded "register-session-ended"
        RegisterUnderWay "register-under-way"
        Registered "registered"
        Reminder "reminder"
        RemoveParty "remove-party"
        Retry "retry"
        RoleChair "role-chair"
        RoleCustodian "role-custodian"
        RoleGuardian "role-guardian"
        RoleManagingDirector "role-managing-director"
        RoleMember "role-member"
        RoleOther "role-other"
        RolePartner "role-partner"
        RolePropertyManager "role-property-manager"
        RoleSignatory "role-signatory"
        RoleSoleTrader "role-sole-trader"
        SignIn "sign-in"
        SignerChild "signer-child"
        SignerEstate "signer-estate"
        SignerOrganisation "signer-organisation"
        SignerOthers "signer-others"
        SignerPerson "signer-person"
        SituationAlone "situation-alone"
        SituationOnBehalf "situation-on-behalf"
        SituationTogether "situation-together"
        StepConfirm "step-confirm"
        StepIdentify "step-identify"
        StepRequest "step-request"
        StepTell "step-tell"
        StepTheme "step-theme"
        StepsTitle "steps-title"
        SummaryTitle "summary-title"
        ToldCustodians "told-custodians"
        WayGrant "way-grant"
        WayPaper "way-paper"
        WayRequest "way-request"
        WaysTitle "ways-title"
        Weeks "weeks"
        WeeksOne "weeks-one"
        WithoutMandate "without-mandate"
        Years "years"
        YearsOne "years-one"
    }
    of_other_modes {
        AnswerApproved "answer-approved"
        AnswerDeclined "answer-declined"
        AnswerNone "answer-none"
        AnswerNotAsked "answer-not-asked"
        GuideAlone "guide-alone"
        GuideAtHand "guide-at-hand"
        GuideCount "guide-count"
        GuidePrincipal "guide-principal"
        GuideRegister "guide-register"
        MatterAlreadyAnswered "matter-already-answered"
        MatterAnswers "matter-answers"
        MatterApplicant "matter-applicant"
        MatterApprove "matter-approve"
        MatterAsked "matter-asked"
        MatterBack "matter-back"
        MatterClosed "matter-closed"
        MatterComment "matter-comment"
        MatterCommentClosed "matter-comment-closed"
        MatterCommentConfirm "matter-comment-confirm"
        MatterCommentContinue "matter-comment-continue"
        MatterCommentEmpty "matter-comment-empty"
        MatterCommentHint "matter-comment-hint"
        MatterCommentLong "matter-comment-long"
        MatterCommentSaved "matter-comment-saved"
        MatterCommentSend "matter-comment-send"
        MatterCommentSending "matter-comment-sending"
        MatterComments "matter-comments"
        MatterConfirm "matter-confirm"
        MatterDateMonths "matter-date-months"
        MatterDeadline "matter-deadline"
        MatterDecided "matter-decided"
        MatterDecline "matter-decline"
        MatterDeclined "matter-declined"
        MatterExpired "matter-expired"
        MatterHeardUntil "matter-heard-until"
        MatterLoading "matter-loading"
        MatterManual "matter-manual"
        MatterMissing "matter-missing"
        MatterMissingOne "matter-missing-one"
        MatterNeedsAll "matter-needs-all"
        MatterNeedsSome "matter-needs-some"
        MatterNoDeadline "matter-no-deadline"
        MatterNotFound "matter-not-found"
        MatterOnce "matter-once"
        MatterOutcome "matter-outcome"
        MatterOwnAnswer "matter-own-answer"
        MatterOwnComments "matter-own-comments"
        MatterProcessing "matter-processing"
        MatterRecorded "matter-recorded"
        MatterSend "matter-send"
        MatterSending "matter-sending"
        MatterServerDown "matter-server-down"
        MatterSessionEnded "matter-session-ended"
        MatterSilenceAll "matter-silence-all"
        MatterSilenceSome "matter-silence-some"
        MatterUnsure "matter-unsure"
        MatterWaiting "matter-waiting"
        MatterWithdrawn "matter-withdrawn"
    }
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

    /// Who gives a mandate for it.
    pub const fn grantor_key(self) -> MessageKey {
        match self {
            Self::Person => MessageKey::GrantorPerson,
            Self::Child => MessageKey::GrantorChild,
            Self::Organisation => MessageKey::GrantorOrganisation,
            Self::Estate => MessageKey::GrantorEstate,
        }
    }

    /// Who signs a power of attorney for it.
    pub const fn signer_key(self) -> MessageKey {
        match self {
            Self::Person => MessageKey::SignerPerson,
            Self::Child => MessageKey::SignerChild,
            Self::Organisation => MessageKey::SignerOrganisation,
            Self::Estate => MessageKey::SignerEstate,
        }
    }
}

impl Mandate {
    /// The sentence above its name: what is needed.
    pub const fn needed_key(&self) -> MessageKey {
        match (self.form, self.document.kind) {
            (MandateForm::SuomiFi, _) => MessageKey::MandateOne,
            (MandateForm::PowerOfAttorney, DocumentKind::PowerOfAttorney) => {
                MessageKey::PowerOfAttorney
            }
            (MandateForm::PowerOfAttorney, DocumentKind::Minutes) => MessageKey::PaperMinutes,
            (MandateForm::PowerOfAttorney, DocumentKind::Consent) => MessageKey::PaperConsent,
            (MandateForm::PowerOfAttorney, DocumentKind::Certificate) => {
                MessageKey::PaperCertificate
            }
        }
    }

    /// Who gives it or signs it for a principal of that kind; for each of the others where there is
    /// none. Of a paper that is no power of attorney, its own description says who signs.
    pub const fn grantor_key(&self, principal: Option<PartyKind>) -> Option<MessageKey> {
        match (self.form, self.document.kind, principal) {
            (MandateForm::SuomiFi, _, Some(kind)) => Some(kind.grantor_key()),
            (MandateForm::SuomiFi, _, None) => Some(MessageKey::MandateFromOthers),
            (_, DocumentKind::PowerOfAttorney, Some(kind)) => Some(kind.signer_key()),
            (_, DocumentKind::PowerOfAttorney, None) => Some(MessageKey::SignerOthers),
            _ => None,
        }
    }

    /// What it is to be narrowed down to, or what the paper must say.
    pub const fn specifier_key(&self) -> MessageKey {
        match self.form {
            MandateForm::SuomiFi => MessageKey::MandateSpecifier,
            MandateForm::PowerOfAttorney => MessageKey::PaperSpecifier,
        }
    }
}

impl Delivery {
    /// How the paper gets in.
    pub const fn key(self) -> MessageKey {
        match self {
            Self::Form => MessageKey::DeliverForm,
            Self::Later => MessageKey::DeliverLater,
            Self::Office => MessageKey::DeliverOffice,
        }
    }
}

impl Language {
    /// The sentence before a name that Suomi.fi has in this language only.
    pub const fn name_key(self) -> MessageKey {
        match self {
            Self::Fi => MessageKey::MandateNameFi,
            Self::Sv => MessageKey::MandateNameSv,
            Self::En => MessageKey::MandateNameEn,
        }
    }
}

impl Hindrance {
    /// What the person is told of a party that no message reaches.
    pub const fn key(self) -> MessageKey {
        match self {
            Self::Unknown => MessageKey::OfficialUnknown,
            Self::Child => MessageKey::OfficialChild,
            Self::NoOtherSignatory => MessageKey::OfficialNoOtherSignatory,
            Self::Applicant => MessageKey::ApplicantFirst,
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

impl Failure {
    /// What the person is told where a party is typed by hand; `None` where no look-up could be made.
    pub const fn by_hand_key(self) -> Option<MessageKey> {
        match self {
            Self::NotOffered | Self::Forgotten => None,
            Self::NotFound => Some(MessageKey::ByHandNotFound),
            Self::TooManyTries(_) => Some(MessageKey::ByHandTooManyTries),
            Self::SessionEnded => Some(MessageKey::ByHandSessionEnded),
            Self::ServerDown => Some(MessageKey::ByHandServerDown),
        }
    }

    /// What the person is told where mandates could not be checked.
    pub const fn check_key(self) -> MessageKey {
        match self {
            Self::SessionEnded => MessageKey::MandateCheckSessionEnded,
            _ => MessageKey::MandateCheckServerDown,
        }
    }

    /// What the person is told where a mandate could not be requested.
    pub const fn request_key(self) -> MessageKey {
        match self {
            Self::NotOffered => MessageKey::MandateRequestNotOffered,
            Self::SessionEnded => MessageKey::MandateRequestSessionEnded,
            _ => MessageKey::MandateRequestServerDown,
        }
    }

    /// What the person is told where a matter could not be shown.
    pub const fn matter_key(self) -> MessageKey {
        match self {
            Self::NotFound => MessageKey::MatterNotFound,
            Self::SessionEnded => MessageKey::MatterSessionEnded,
            _ => MessageKey::MatterServerDown,
        }
    }
}

/// What the person is told of a register's list; `None` where it named everybody.
pub fn register_key(named: &Asked<NamedParties>) -> Option<MessageKey> {
    match named {
        Asked::Given(given) if given.complete => given
            .parties
            .is_empty()
            .then_some(MessageKey::RegisterEmpty),
        Asked::Waiting(_) => Some(MessageKey::RegisterUnderWay),
        Asked::Failed(Failure::SessionEnded) => Some(MessageKey::RegisterSessionEnded),
        Asked::Failed(Failure::ServerDown) => Some(MessageKey::RegisterServerDown),
        Asked::Given(_) | Asked::NotAsked | Asked::Failed(_) => {
            Some(MessageKey::RegisterIncomplete)
        }
    }
}

impl Basis {
    /// Why the person may act, in a few words beside a name.
    pub const fn short_key(self) -> MessageKey {
        match self {
            Self::Mandate | Self::PowerOfAttorney => MessageKey::BasisMandate,
            Self::Role => MessageKey::BasisRole,
            Self::Custodian => MessageKey::BasisCustodian,
            Self::Guardian => MessageKey::BasisGuardian,
        }
    }

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

impl matter::Status {
    /// How far a matter is.
    pub const fn key(self) -> MessageKey {
        match self {
            Self::Waiting => MessageKey::MatterWaiting,
            Self::Processing => MessageKey::MatterProcessing,
            Self::Manual => MessageKey::MatterManual,
            Self::Decided => MessageKey::MatterDecided,
            Self::Declined => MessageKey::MatterDeclined,
            Self::Expired => MessageKey::MatterExpired,
            Self::Withdrawn => MessageKey::MatterWithdrawn,
        }
    }
}

impl matter::Trouble {
    /// What the person is told.
    pub const fn key(self) -> MessageKey {
        match self {
            Self::Failed(failure) => failure.matter_key(),
            Self::Unsure => MessageKey::MatterUnsure,
        }
    }
}

impl matter::Notice {
    /// What is announced.
    pub const fn key(self) -> MessageKey {
        match self {
            Self::Loading => MessageKey::MatterLoading,
            Self::Sending => MessageKey::MatterSending,
            Self::Received(Receipt::Recorded) => MessageKey::MatterRecorded,
            Self::Received(Receipt::AlreadyAnswered) => MessageKey::MatterAlreadyAnswered,
            Self::Received(Receipt::Closed) => MessageKey::MatterClosed,
            Self::Commenting => MessageKey::MatterCommentSending,
            Self::Commented(Receipt::Recorded) => MessageKey::MatterCommentSaved,
            Self::Commented(_) => MessageKey::MatterCommentClosed,
        }
    }
}

impl matter::CommentProblem {
    /// What the person is told.
    pub const fn key(self) -> MessageKey {
        match self {
            Self::Empty => MessageKey::MatterCommentEmpty,
            Self::TooLong => MessageKey::MatterCommentLong,
        }
    }
}

/// The word for an answer, or for none.
pub const fn answer_key(answer: Option<matter::Answer>) -> MessageKey {
    match answer {
        Some(matter::Answer::Approve) => MessageKey::AnswerApproved,
        Some(matter::Answer::Decline) => MessageKey::AnswerDeclined,
        None => MessageKey::AnswerNone,
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

/// The name of a role.
pub const fn role_key(role: &Role) -> MessageKey {
    match role {
        Role::Custodian => MessageKey::RoleCustodian,
        Role::Guardian | Role::Register(RegisterRole::RegisteredGuardian) => {
            MessageKey::RoleGuardian
        }
        Role::Register(RegisterRole::BoardMember) => MessageKey::RoleMember,
        Role::Register(RegisterRole::Chair) => MessageKey::RoleChair,
        Role::Register(RegisterRole::PropertyManager) => MessageKey::RolePropertyManager,
        Role::Register(RegisterRole::ManagingDirector) => MessageKey::RoleManagingDirector,
        Role::Register(RegisterRole::Partner) => MessageKey::RolePartner,
        Role::Register(RegisterRole::Signatory) => MessageKey::RoleSignatory,
        Role::Register(RegisterRole::SoleTrader) => MessageKey::RoleSoleTrader,
        Role::Register(RegisterRole::Any | RegisterRole::S | RegisterRole::Til)
        | Role::Other(_) => MessageKey::RoleOther,
    }
}

/// The names of roles, each once.
pub fn role_keys(roles: &[Role]) -> Vec<MessageKey> {
    let mut keys = Vec::new();
    for key in roles.iter().map(role_key) {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

/// Names one after another, with `last` before the last one.
#[inline(never)]
pub fn listed(names: &[&str], last: &str) -> String {
    let mut list = String::new();
    for (index, name) in names.iter().enumerate() {
        list += match index {
            0 => "",
            _ if index + 1 == names.len() => last,
            _ => ", ",
        };
        list += name;
    }
    list
}

/// The sentence for a problem.
pub const fn problem_key(kind: ProblemKind, situation: Option<Situation>) -> MessageKey {
    use MessageKey as Key;
    match kind {
        ProblemKind::SituationMissing => Key::ProblemSituationMissing,
        ProblemKind::SituationNotAllowed => Key::ProblemSituationNotAllowed,
        ProblemKind::RegisterUnderWay => Key::ProblemRegisterUnderWay,
        ProblemKind::PartyListMissing => Key::ProblemPartyListMissing,
        ProblemKind::TooFewParties(_) if matches!(situation, Some(Situation::OnBehalf)) => {
            Key::ProblemPrincipalMissing
        }
        ProblemKind::PlaceEmpty { .. } => Key::ProblemPlaceEmpty,
        ProblemKind::TooManyPlaces(_) => Key::ProblemTooManyPlaces,
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
        ProblemKind::MandateRequested => Key::ProblemMandateRequested,
        ProblemKind::MandateNotCheckable => Key::ProblemMandateNotCheckable,
    }
}

const fn identity_code_key(error: IdentityCodeError) -> MessageKey {
    match error {
        IdentityCodeError::Empty => MessageKey::ProblemCodeEmpty,
        IdentityCodeError::Length => MessageKey::ProblemCodeLength,
        IdentityCodeError::Character => MessageKey::ProblemCodeCharacter,
        IdentityCodeError::Separator => MessageKey::ProblemCodeSeparator,
        IdentityCodeError::LookAlike => MessageKey::ProblemCodeLookAlike,
        IdentityCodeError::Invisible => MessageKey::ProblemCodeInvisible,
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
