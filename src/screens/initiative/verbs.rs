//! What can be done to the list of an initiative, and why not.

use super::row::Item;
use super::show::Show;
use super::{InitiativeCard, OwnCx};
use crate::base::{PersonId, Phrase, Word};
use crate::config::command::Command;
use crate::domain::initiative::Mode;
use crate::screens::route::{Paper, Route};
use crate::store::initiatives::{self, Sealable};
use crate::ui::Verb;
use crate::ui::list::List;

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

    /// Why nothing can be printed.
    pub(super) fn no_paper(&self) -> Option<Phrase> {
        let empty = self.listed.is_empty().then(|| Phrase::new(Word("initiative-empty")));
        self.no_list().or_else(|| self.may_print.clone()).or(empty)
    }

    /// Letters and lists for the part that is shown.
    pub(super) fn mailing(&self, list: &List<Item>) -> Route {
        let shown = || list.rows().iter().map(|item| item.person).collect();
        let only = (self.show != Show::All).then(shown);
        Route::Paper(Paper::Mailing { initiative: self.id, only })
    }

    /// What can be done to the list, while it is put together and when it is sealed.
    pub(super) fn list_verbs(&self, item: Option<&Item>) -> Vec<Verb> {
        let nobody = item.is_none().then(|| Phrase::new(Word("initiative-nobody")));
        let no_list = self.no_list().or_else(|| self.may_edit.clone());
        if self.is_sealed() {
            let may_not = no_list.clone().or_else(|| self.may_seal.clone());
            let log = no_list.clone().or_else(|| self.may_log.clone());
            return vec![
                Verb::new(Command::Assign).called(Word("share-do")).unless(no_list.clone()),
                Verb::new(Command::New).called(Word("initiative-join-late")).unless(no_list),
                Verb::new(Command::Bin)
                    .called(match item.and_then(|item| item.quiet) {
                        Some(_) => Word("initiative-back"),
                        None => Word("initiative-remove"),
                    })
                    .unless(may_not.or(nobody)),
                Verb::new(Command::Import).called(Word("initiative-from-paper")).unless(log),
            ];
        }
        let empty = self.listed.is_empty().then(|| Phrase::new(Word("seal-empty")));
        let may_not = no_list.clone().or_else(|| self.may_seal.clone()).or(empty);
        vec![
            Verb::new(Command::Import).called(Word("initiative-gather")).unless(no_list.clone()),
            Verb::new(Command::New).called(Word("initiative-join")).unless(no_list.clone()),
            Verb::new(Command::Done).called(Word("initiative-seal")).unless(may_not),
            Verb::new(Command::Bin).called(Word("initiative-leave")).unless(no_list.or(nobody)),
        ]
    }

    /// Off a sealed list only with a reason; off one that is open at once, for that can be taken back.
    /// Who was closed for not having been heard of comes back.
    pub(super) fn remove(&self, item: &Item, cx: &mut OwnCx<'_>) {
        if let Some(closed) = item.quiet {
            cx.save(initiatives::reopen(&cx.env.author(), self.id, item.card, closed));
        } else if self.is_sealed() {
            cx.go(Route::InitiativeRemove { initiative: self.id, card: item.card });
        } else {
            cx.save(initiatives::leave(&cx.env.author(), self.id, &[item.card]));
        }
    }

    /// Puts somebody chosen on the list; after the sealing they are counted apart.
    pub(super) fn join(&self, plan: &Sealable, cx: &mut OwnCx<'_>) {
        let there = |id: &&PersonId| self.listed.iter().any(|listed| listed.person.id == **id);
        match (plan.take.first(), plan.left_out.first()) {
            (Some(person), _) if there(&person) => cx.hint(Word("initiative-already-listed")),
            (Some(person), _) if self.is_sealed() => {
                cx.save(initiatives::join_late(&cx.env.author(), self.id, *person));
            }
            (Some(person), _) => {
                cx.save(initiatives::gather(&cx.env.author(), self.id, &[*person]));
            }
            (None, Some((_, why))) => {
                let why = Phrase::new(Word("initiative-not-joined")).with("why", why.word());
                cx.hint(why);
            }
            (None, None) => {}
        }
    }
}
