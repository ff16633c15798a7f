//! English.

/// The notes by the names that the templates have for them.
pub(super) const NOTES: &[(&str, &str)] = &[
    (
        "whole",
        "The catalogue of what your services require. Forms read it.",
    ),
    (
        "extending",
        "Your own words over a common catalogue. Forms read what the two make together.",
    ),
    (
        "how",
        "Lines that begin with // are notes for you; nobody else sees them. Where … stands, write your own.\nThen let the tool look at it, as often as you like:  puolesta-catalogue check {file}\nWhen it finds no error, make what you publish:       puolesta-catalogue build {file} --out published",
    ),
    ("version", "The version of the format. Always 1."),
    (
        "updated",
        "The day of your last change. It goes along with every form that is sent.",
    ),
    (
        "languages",
        "The languages in which you promise every text.",
    ),
    (
        "extends",
        "The common catalogue. Everything in it is yours too; below stands only what you say otherwise.",
    ),
    (
        "provider",
        "Who you are. \"code\" is the three digits of your municipality; 000 is no municipality.",
    ),
    (
        "help",
        "Where people get help when a form does not carry them further. Take the // away and write your own.",
    ),
    (
        "mandates",
        "What people need to act for another. Every mandate stands here once; services name it by its id.",
    ),
    (
        "form",
        "suomi-fi: people give it in Suomi.fi. power-of-attorney: Suomi.fi has no theme, people sign a paper.",
    ),
    (
        "theme",
        "The address of the theme, as Suomi.fi publishes it. Never guess one: leave it out and write a \"link\".",
    ),
    (
        "official-name",
        "The official name, letter by letter, because people search for it.",
    ),
    ("principal", "Who can give it: person, organisation or any."),
    (
        "roles",
        "Who needs none: PJ the chair, J a member of the board, NIMKO who may sign alone.",
    ),
    (
        "period",
        "How long you advise people to give it for: one year.",
    ),
    (
        "paper",
        "On paper: say what it must hold and who checks it.",
    ),
    (
        "services",
        "Your services. The three below show the three kinds of decision; change them, and add your own.",
    ),
    (
        "entries",
        "One entry for each service that you change or decide yourself: its id in the common catalogue and\nthe fields that differ. Each replaces the whole field there. A new id is a service of your own,\nwhich then needs every field.",
    ),
    (
        "nobody-else",
        "1. A matter that concerns nobody else: nothing is asked.",
    ),
    (
        "association",
        "2. Acting for an association needs a mandate; a group without a register approves together.",
    ),
    (
        "declaration",
        "3. It always concerns others, and it is enough that the applicant declares that they agree.",
    ),
    (
        "category",
        "The area of life: housing employment leisure-youth early-education social-services education\nbuilding permits health other",
    ),
    (
        "kind",
        "application notification advice booking agreement appeal information",
    ),
    (
        "decided",
        "Who decided this, when, on what ground, when you look at it again, which office keeps it true.",
    ),
    (
        "alone",
        "Someone handles only their own matter: none or not-allowed.",
    ),
    (
        "on-behalf",
        "Someone handles another's matter: none, mandate or not-allowed.",
    ),
    (
        "together",
        "Someone handles a matter that they share with others: none, declaration, notice, approval, mandate\nor not-allowed.",
    ),
    (
        "principals",
        "For whom: person, child, organisation, estate.",
    ),
    (
        "mandate-lists",
        "anyOf: one of these is enough. allOf: every one.",
    ),
    (
        "parties",
        "The others, not counting the person who fills in the form. declared: that person names them.",
    ),
    (
        "decision",
        "How many of them must approve: \"all\" or a number.",
    ),
    ("deadline", "How long they have: 14 days."),
    ("reason", "Say why, and what to choose instead."),
];
