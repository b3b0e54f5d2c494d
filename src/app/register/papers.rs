//! A recovery key that is still to be written down: put aside, offered, forgotten.

use crate::app::App;
use crate::base::{Secret, Word};
use crate::screens::env::PaperKey;
use crate::screens::screen::Tone;
use crate::store::{Desk, secret};

impl App {
    /// The recovery key of a register just made, put aside until it is proved to be on paper; or that
    /// of an earlier start, which is still to be proved.
    pub(in crate::app) fn keep_recovery(
        &mut self,
        desk: &Desk,
        new: Option<Secret>,
        in_force: Option<&str>,
    ) -> Option<PaperKey> {
        if let Some(Err(why)) = new.as_ref().map(|key| desk.keep_recovery(key)) {
            self.say(Tone::Trouble, why.phrase());
        }
        let text = new.or_else(|| desk.recovery())?;
        let holds = secret::public_half(text.open()).as_deref() == in_force;
        Some(PaperKey { text, holds })
    }

    /// A recovery key that is to take the place of the one on paper once it is written down. Where
    /// this computer cannot put it aside it is merely not offered again.
    pub(in crate::app) fn offer_recovery(&mut self, text: Secret) {
        if let Some(open) = &mut self.world.open {
            let _ = open.desk.keep_recovery(&text);
            open.keys.recovery = Some(PaperKey { text, holds: false });
        }
    }

    /// A recovery key is on paper, or is not wanted.
    pub(in crate::app) fn forget_recovery(&mut self) {
        let Some(open) = &mut self.world.open else { return };
        open.keys.recovery = None;
        if open.desk.drop_recovery().is_err() {
            self.hint(Word("shell-desk-slow"));
        }
    }
}
