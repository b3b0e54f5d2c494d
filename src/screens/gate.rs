//! What each role may open and do on the screens: one place that asks the one table.
//!
//! A new route says here what it takes to go there before it compiles. The shell asks before it opens
//! a screen, draws a tab, lists a place in the menu or offers a key; screens ask before they list a way.

use super::env::Env;
use super::route::{Areas, Board, Books, Library, Paper, Programmes, Route, Sessions, Wheel};
use crate::base::{PersonId, Phrase};
use crate::config::command::Command;
use crate::domain::protection::Protection;
use crate::domain::worker::Deed;

impl Route {
    /// What one must be allowed to do to go there; none where everybody may.
    pub fn needs(&self) -> Option<Deed> {
        Some(match self {
            Self::Today
            | Self::People { .. }
            | Self::ViewForm { .. }
            | Self::Person(_)
            | Self::PersonOf(_)
            | Self::History(_)
            | Self::TeamHistory
            | Self::UndoList
            | Self::Initiatives
            | Self::Initiative(_)
            | Self::Year(Wheel::Months)
            | Self::Who { .. }
            | Self::Bin
            | Self::Backups
            | Self::BackupKey(_) => Deed::SeePersons,
            Self::WhyOpen { .. } => Deed::SeeProtected,
            Self::ReadLog(_) => Deed::SeeReadLog,
            Self::PersonForm { .. }
            | Self::Merge { .. }
            | Self::Duplicates
            | Self::Conflicts { .. } => Deed::EditPersons,
            Self::Encounter(_) | Self::Paper(Paper::Typed(_)) => Deed::LogEncounters,
            Self::Sessions(part) => part.needs(),
            Self::Programmes(part) => part.needs(),
            Self::Books(part) => part.needs(),
            Self::Board(page) => page.needs(),
            Self::TaskForm { .. } | Self::TaskAct { .. } => Deed::EditTasks,
            Self::Import(_) | Self::CopyBring => Deed::Import,
            Self::TemplateImport | Self::Paper(Paper::Letter { .. } | Paper::Head) => {
                Deed::EditTemplates
            }
            Self::InitiativeForm(_)
            | Self::InitiativeGather(_)
            | Self::Year(Wheel::Plan(_))
            | Self::Methods(Library::Form(_) | Library::Begin(_)) => Deed::EditInitiatives,
            Self::InitiativeRemove { .. } => Deed::SealLists,
            Self::Totals => Deed::SeeTotals,
            Self::Copies | Self::CopyTake | Self::Paper(Paper::Mailing { .. }) => Deed::Export,
            Self::Areas(part) => return part.needs(),
            Self::Invite(_) | Self::Member(_) | Self::NewRecovery | Self::Paper(Paper::Small) => {
                Deed::EditWorkers
            }
            Self::Welcome
            | Self::Practice
            | Self::NewRegister
            | Self::Unlock { .. }
            | Self::Locked { .. }
            | Self::Recovery
            | Self::Templates
            | Self::Template(_)
            | Self::Methods(Library::All | Library::Card(_))
            | Self::Paper(Paper::Letters)
            | Self::More
            | Self::Choosing(_)
            | Self::Messages
            | Self::Team
            | Self::OwnPassphrase
            | Self::Remember => return None,
        })
    }
}

impl Board {
    /// What one must be allowed to do to go to a page of an initiative.
    const fn needs(&self) -> Deed {
        match self {
            Self::Page(_) | Self::Counts(_) | Self::Ladder(_) | Self::Figures(_) => {
                Deed::SeePersons
            }
            Self::Count { .. } => Deed::LogEncounters,
            Self::Share(_) | Self::Step { .. } | Self::After(_) => Deed::EditInitiatives,
        }
    }
}

impl Sessions {
    /// What one must be allowed to do to go to a part of the work in the field.
    const fn needs(&self) -> Deed {
        match self {
            Self::All | Self::Series(_) | Self::Figures | Self::Behind(_) => Deed::SeePersons,
            Self::Form(_)
            | Self::Attendance(_)
            | Self::Met(_)
            | Self::Count(_)
            | Self::Cancel(_)
            | Self::SeriesForm { .. } => Deed::LogEncounters,
            Self::Newcomer(_) => Deed::EditPersons,
            Self::Counters(_) => Deed::EditTemplates,
        }
    }
}

impl Programmes {
    /// What one must be allowed to do to go to a part of the programmes.
    const fn needs(&self) -> Deed {
        match self {
            Self::All(_)
            | Self::Card(_)
            | Self::Figures(_)
            | Self::Several { .. }
            | Self::Matches(_) => Deed::SeePersons,
            Self::Form(_)
            | Self::Member { .. }
            | Self::Step(_)
            | Self::Notice(_)
            | Self::Hours { .. }
            | Self::Match { .. }
            | Self::Went { .. } => Deed::EditProgrammes,
        }
    }
}

impl Books {
    /// What one must be allowed to do to go to lines of books.
    const fn needs(&self) -> Deed {
        match self {
            Self::Page(_) => Deed::SeePersons,
            Self::Form { .. } => Deed::LogEncounters,
        }
    }
}

impl Areas {
    /// What one must be allowed to do to go to a part of the areas; none where everybody may.
    const fn needs(&self) -> Option<Deed> {
        match self {
            Self::All => None,
            Self::Form(_) => Some(Deed::EditAreas),
        }
    }
}

impl Env<'_> {
    /// Why the one who sits here may not go there, if so: the role does not reach so far, or it is
    /// about somebody protected.
    pub fn why_closed(&self, route: &Route) -> Option<Phrase> {
        let needs = route.needs().and_then(|deed| self.me.role.why_not(deed));
        needs.or_else(|| route.opens().into_iter().find_map(|id| self.why_sealed(self.level(id))))
    }

    /// Why the one who sits here may see no card of such a protection, if so.
    pub fn why_sealed(&self, protection: Protection) -> Option<Phrase> {
        let asked = protection.is_protected().then_some(Deed::SeeProtected);
        asked.and_then(|deed| self.me.role.why_not(deed))
    }

    /// Whether no more than the name of somebody may be told in a list to the one who sits here; so it is
    /// of everybody before the names are there.
    pub fn keeps_back(&self, person: PersonId) -> bool {
        let level = self.level(person);
        self.names.is_empty() || level.veil().details || self.why_sealed(level).is_some()
    }

    /// Why a key of a screen does nothing for the one who sits here, if so.
    pub fn why_idle(&self, route: &Route, command: Command) -> Option<Phrase> {
        writes(route, command).and_then(|deed| self.me.role.why_not(deed))
    }
}

/// What the keys write that not everybody may write, where the screen itself does not know better: the
/// verbs of a card depend on what is chosen there.
fn writes(route: &Route, command: Command) -> Option<Deed> {
    let today = *route == Route::Today;
    let card = matches!(route, Route::Person(_) | Route::PersonOf(_));
    let people = matches!(route, Route::People { .. });
    Some(match command {
        Command::Call | Command::LogCall | Command::Visit => Deed::LogEncounters,
        Command::FollowUp | Command::Assign => Deed::EditTasks,
        Command::NewPerson | Command::Merge => Deed::EditPersons,
        Command::New | Command::Done if today || card => Deed::EditTasks,
        Command::Edit if today => Deed::EditTasks,
        Command::Edit if people || card => Deed::EditPersons,
        Command::New | Command::Bin if people => Deed::EditPersons,
        Command::Import if people || today || *route == Route::More => Deed::Import,
        _ => return None,
    })
}

/// Where a command that works everywhere leads.
pub fn leads_to(command: Command) -> Option<Route> {
    Some(match command {
        Command::Find | Command::Search => Route::People { find: Some(String::new()) },
        Command::NewPerson => Route::PersonForm { id: None, name: String::new() },
        Command::LogCall => Route::call(None),
        Command::UndoList | Command::Undo | Command::Redo => Route::UndoList,
        _ => return super::tab_route(command),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::worker::Role;

    #[test]
    fn a_reader_has_figures_and_the_team_and_no_way_to_anybody() {
        let open = |route: &Route| route.needs().is_none_or(|deed| Role::Reader.may(deed));
        assert!(open(&Route::Totals) && open(&Route::More) && open(&Route::Team));
        for command in Command::ALL {
            let route = leads_to(*command);
            let shut = route
                .as_ref()
                .is_none_or(|route| matches!(route, Route::Totals | Route::More) || !open(route));
            assert!(shut, "{command:?}");
        }
    }
}
