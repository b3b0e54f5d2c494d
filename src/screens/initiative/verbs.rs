//! What can be done to the list of an initiative, and why not.

use super::InitiativeCard;
use crate::base::{Phrase, Word};
use crate::config::command::Command;
use crate::domain::initiative::Mode;
use crate::ui::Verb;

impl InitiativeCard {
    /// Why nothing can be done to the list, whoever asks.
    pub(super) fn no_list(&self) -> Option<Phrase> {
        let one = self.one();
        match one {
            None if self.gone => Some(Phrase::new(Word("initiative-gone"))),
            None => Some(Phrase::new(Word("initiative-loading"))),
            Some(one) if one.closed.is_some() => Some(Phrase::new(Word("initiative-is-over"))),
            Some(one) if one.mode == Mode::Counts => {
                Some(Phrase::new(Word("initiative-counts-only")))
            }
            Some(_) => None,
        }
    }

    /// What can be done to the list, while it is put together and when it is sealed.
    pub(super) fn list_verbs(&self, nobody: Option<&Phrase>) -> Vec<Verb> {
        let no_list = self.no_list().or_else(|| self.may_edit.clone());
        if self.is_sealed() {
            let may_not = no_list.clone().or_else(|| self.may_seal.clone());
            return vec![
                Verb::new(Command::Assign).called(Word("share-do")).unless(no_list.clone()),
                Verb::new(Command::New).called(Word("initiative-join-late")).unless(no_list),
                Verb::new(Command::Bin)
                    .called(Word("initiative-remove"))
                    .unless(may_not.or_else(|| nobody.cloned())),
            ];
        }
        let empty = self.listed.is_empty().then(|| Phrase::new(Word("seal-empty")));
        let may_not = no_list.clone().or_else(|| self.may_seal.clone()).or(empty);
        vec![
            Verb::new(Command::Import).called(Word("initiative-gather")).unless(no_list.clone()),
            Verb::new(Command::New).called(Word("initiative-join")).unless(no_list.clone()),
            Verb::new(Command::Done).called(Word("initiative-seal")).unless(may_not),
            Verb::new(Command::Bin)
                .called(Word("initiative-leave"))
                .unless(no_list.or_else(|| nobody.cloned())),
        ]
    }
}
