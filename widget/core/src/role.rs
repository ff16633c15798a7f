//! Roles whose holders may act without a mandate: those of the law on persons, and those of a register.

use crate::form_value::Basis;
use crate::json::{FromJson, Value};

/// A role whose holder may act for another without a mandate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// A child's custodian.
    Custodian,
    /// A guardian of an adult.
    Guardian,
    /// A role that a register gives in an organisation.
    Register(RegisterRole),
    /// A code that nobody here knows yet.
    Other(String),
}

/// A role in an organisation, as Suomi.fi e-Authorizations names those of the registers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RegisterRole {
    /// Whoever has any role in the register.
    Any,
    /// A sole trader (`elinkeinonharjoittaja`).
    SoleTrader,
    /// A guardian whom the register names.
    RegisteredGuardian,
    /// The manager of a property, such as a housing company (`isännöitsijä`).
    PropertyManager,
    /// A member of the board.
    BoardMember,
    /// Whoever signs alone.
    Signatory,
    /// The chair of the board.
    Chair,
    /// `S` in the registers' list.
    S,
    /// `TIL` in the registers' list.
    Til,
    /// The managing director.
    ManagingDirector,
    /// A partner of a company (`yhtiömies`).
    Partner,
}

crate::named!(RegisterRole {
    Any "ALL"
    SoleTrader "ELI"
    RegisteredGuardian "GUARDIAN"
    PropertyManager "IS"
    BoardMember "J"
    Signatory "NIMKO"
    Chair "PJ"
    S "S"
    Til "TIL"
    ManagingDirector "TJ"
    Partner "YHM"
});

impl RegisterRole {
    /// The roles whose holders may sign for an organisation where the catalogue asks for no mandate.
    pub const SIGNING: [Self; 3] = [Self::Signatory, Self::ManagingDirector, Self::Chair];
}

impl Role {
    /// The role of this code of the catalogue.
    pub fn from_code(code: &str) -> Self {
        match code {
            "custodian" => Self::Custodian,
            "guardian" => Self::Guardian,
            _ => {
                let mut all = RegisterRole::ALL.iter();
                let known = all.find(|role| role.as_str() == code);
                known.map_or_else(|| Self::Other(code.into()), |role| Self::Register(*role))
            }
        }
    }

    /// Its code in the catalogue.
    pub fn code(&self) -> &str {
        match self {
            Self::Custodian => "custodian",
            Self::Guardian => "guardian",
            Self::Register(role) => role.as_str(),
            Self::Other(code) => code,
        }
    }

    /// The basis on which its holder acts.
    pub const fn basis(&self) -> Basis {
        match self {
            Self::Custodian => Basis::Custodian,
            Self::Guardian => Basis::Guardian,
            Self::Register(_) | Self::Other(_) => Basis::Role,
        }
    }

    /// Whether only a person can be represented by its holder.
    pub const fn is_of_persons(&self) -> bool {
        matches!(self, Self::Custodian | Self::Guardian)
    }

    /// Whether only an organisation can be represented by its holder.
    pub const fn is_of_organisations(&self) -> bool {
        match self {
            Self::Register(role) => {
                !matches!(role, RegisterRole::Any | RegisterRole::RegisteredGuardian)
            }
            Self::Custodian | Self::Guardian | Self::Other(_) => false,
        }
    }
}

// An older widget must not lose a catalogue that names a new role.
impl FromJson for Role {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        Some(Self::from_code(&String::from_json(value)?))
    }
}

#[cfg(test)]
mod tests {
    use super::{RegisterRole, Role};
    use crate::form_value::Basis;

    #[test]
    fn every_code_comes_back_to_the_letter() {
        let register = RegisterRole::ALL.iter().map(|role| role.as_str());
        for code in register.chain(["custodian", "guardian", "XX", ""]) {
            assert_eq!(Role::from_code(code).code(), code);
        }
    }

    #[test]
    fn a_role_is_the_basis_of_its_own_kind_alone() {
        for (code, basis) in [
            ("custodian", Basis::Custodian),
            ("guardian", Basis::Guardian),
            ("GUARDIAN", Basis::Role),
            ("NIMKO", Basis::Role),
            ("XX", Basis::Role),
        ] {
            assert_eq!(Role::from_code(code).basis(), basis, "{code}");
        }
    }
}
