//! Swedish.

use super::{AN_ID, Why};

/// What a reason says.
pub(super) fn said(why: &Why) -> String {
    match why {
        Why::NotPublished => "den är inte publicerad i SDL".to_owned(),
        Why::Nameless => "den har inget namn på finska, svenska eller engelska".to_owned(),
        Why::NoLongerPublished => "dess tjänst är inte längre publicerad i SDL".to_owned(),
        Why::NotAmongWhatWasRead => "dess tjänst fanns inte bland det som lästes".to_owned(),
        Why::SeveralEServices { count, which } => format!(
            "SDL har {count} e-tjänster för den; skriv den som har den här blanketten: {which}"
        ),
        Why::WithoutName => "(inget namn)".to_owned(),
        Why::WithoutAddress => "ingen adress".to_owned(),
        Why::ChannelsNotRead { count } => format!(
            "{count} av dess kanaler fanns inte bland det som lästes; importera dem också, eller skriv e-tjänstens id"
        ),
        Why::Signatures { signatures, others } => format!(
            "enligt SDL kräver e-tjänsten {signatures} underskrifter: sökandens egen och {others} av andra; besluta om de andra godkänner och hur många de kan vara"
        ),
        Why::NotesMandate { names } => {
            format!("i SDL är fullmakten {names} antecknad; besluta om den är rätt")
        }
        Why::NotesGroup { uri } => format!(
            "i SDL är {uri} antecknad, som är en grupp av fullmaktsärenden; välj ett ärende ur den"
        ),
        Why::NotesUnknown { uri } => format!(
            "i SDL är {uri} antecknad, som inte finns bland de kontrollerade fullmaktsärendena; sök den i Suomi.fi innan ni använder den"
        ),
        Why::SeveralCategories { classes, taken } => {
            format!("dess tjänsteklasser ({classes}) pekar på flera livsområden; tagen: {taken}")
        }
        Why::NoClass => "SDL ger ingen tjänsteklass; tagen: other".to_owned(),
        Why::UnknownClasses { classes } => {
            format!("inget livsområde är känt för {classes}; tagen: other")
        }
        Why::KindNotTold => {
            "varken namnet eller typen säger vad blanketten är; tagen: application".to_owned()
        }
        Why::OnlyNameAndId => {
            "det här är bara ett namn och ett id; hämta hela tjänsten ur SDL (Service/list?guids=…)"
                .to_owned()
        }
        Why::NothingOfPtv => {
            "det här är varken en tjänst eller en kanal i SDL:s gränssnitt, version 11 eller 12"
                .to_owned()
        }
        Why::NotAnId { name } => format!("`{name}` är inget id i SDL, till exempel {AN_ID}"),
        Why::NotASignatureNumber => "det här är inget antal underskrifter".to_owned(),
        Why::Line { number } => format!("rad {number}"),
    }
}
