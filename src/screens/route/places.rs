//! Where the places of the menu and the digits of the tabs lead.

use super::{Areas, Books, Choosing, Library, Paper, Programmes, Route, Sessions, Wheel};
use crate::base::Word;
use crate::config::command::Command;
use crate::domain::book::{Book, Page};
use crate::exchange::target::Kind as ListOf;

/// Where one of the [`crate::config::command::PLACES`] leads.
pub fn place_route(place: Word) -> Option<Route> {
    Some(match place.0 {
        "place-import" => Route::Import(ListOf::People),
        "place-import-organisations" => Route::Import(ListOf::Organisations),
        "place-templates" => Route::Templates,
        "place-organisations" => books(Book::Organisation),
        "place-observations" => books(Book::Observation),
        "place-referrals" => books(Book::Referral),
        "place-decisions" => books(Book::Decision),
        "place-programme" => Route::Programmes(Programmes::Form(None)),
        "place-matches" => Route::Programmes(Programmes::Matches(None)),
        "place-methods" => Route::Methods(Library::All),
        "place-letters" => Route::Paper(Paper::Letters),
        "place-duplicates" => Route::Duplicates,
        "place-backups" => Route::Backups,
        "place-copies" => Route::Copies,
        "place-recovery" => Route::NewRecovery,
        "place-bin" => Route::Bin,
        "place-areas" => Route::Areas(Areas::All),
        "place-history" => Route::TeamHistory,
        "place-team" => Route::Team,
        "place-small" => Route::Paper(Paper::Small),
        "place-passphrase" => Route::OwnPassphrase,
        "place-messages" => Route::Messages,
        "place-language" => Route::Choosing(Choosing::Language),
        "place-colours" => Route::Choosing(Choosing::Colours),
        _ => return None,
    })
}

fn books(book: Book) -> Route {
    Route::Books(Books::Page(Page::All(book)))
}

/// Where the digit of a tab leads.
pub fn tab_route(command: Command) -> Option<Route> {
    match command {
        Command::Screen1 => Some(Route::Today),
        Command::Screen2 => Some(Route::People { find: None }),
        Command::Screen3 => Some(Route::Initiatives),
        Command::Screen4 => Some(Route::Sessions(Sessions::All)),
        Command::Screen5 => Some(Route::Programmes(Programmes::All(None))),
        Command::Screen8 => Some(Route::Year(Wheel::Months)),
        Command::Screen9 => Some(Route::Totals),
        Command::Screen0 => Some(Route::More),
        _ => None,
    }
}
