//! One picture: the rows around the screen, the screen, the boxes over it.

use super::App;
use crate::base::{Phrase, Stamp, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::config::words::Arg;
use crate::screens::screen::{Head, Mode};
use crate::ui::{Hits, Look, Room, SaveState, Surround, draw};
use ratatui::Frame;

impl App {
    /// Draws everything, and notes what can be clicked where.
    pub fn draw(&mut self, f: &mut Frame) {
        let area = f.area();
        self.room = Room::of(area.width, area.height);
        let hits = Hits::new();
        self.draw_noting(f, &hits);
        self.hits = hits;
    }

    fn draw_noting(&self, f: &mut Frame, hits: &Hits) {
        let look = self.world.look(hits, self.room);
        if self.world.cover.lies() {
            let kept = !self.unkept();
            let words = if kept { Word("lock-covered") } else { Word("lock-only-covered") };
            let words = look.word(words);
            draw::paragraph(f, draw::shrink(f.area(), 3), 2, &words, look.style(Role::Muted));
            return;
        }
        let Some((base, over)) = self.stack.visible().split_first() else { return };
        let mut head = base.layer.head(&look);
        head.writing = base.layer.mode() == Mode::Write;
        if head.aside.is_empty() && head.tab == Some(Command::Screen1) {
            head.here = self.here_too();
        }
        head.note = head.note.or_else(|| self.draft_note(base.kept));
        let verbs = self.verbs_of(over.last().unwrap_or(base));
        let shut = self.shut_tabs();
        let said = self.world.notices.shown();
        let words = said.map(|n| (n.tone, self.world.words.say(&n.phrase)));
        let (copy, late) = self.copy_words();
        let surround = Surround {
            head: &head,
            verbs: &verbs,
            who: &self.world.me().name,
            save: &self
                .save_state(base.layer.draft().is_some(), head.writing && head.tab.is_none()),
            practice: self.world.open.as_ref().is_some_and(|open| open.facts.practice),
            copy: (&copy, late),
            shut: &shut,
            covered: !over.is_empty(),
            said: words.as_ref().map(|(tone, words)| (*tone, words.as_str())),
        };
        let body = surround.draw(f, &look);
        base.layer.view(f, body, &look);
        for open in over {
            open.layer.view(f, body, &look);
        }
    }

    /// What row 1 says of a copy: what it is of and by when it must be home, then less and less; and whether
    /// that day is over.
    fn copy_words(&self) -> (Vec<String>, bool) {
        let open = self.world.open.as_ref();
        let Some(copy) = open.and_then(|open| open.facts.copy.as_ref()) else {
            return (Vec::new(), false);
        };
        let (env, words) = (self.world.env(), &self.world.words);
        let late = copy.taken.is_some_and(|(_, home)| home < env.today);
        let due = if late { Word("state-copy-late") } else { Word("state-copy-due") };
        let due = copy.taken.map(|(_, home)| Phrase::new(due).with("day", words.day_short(home)));
        let of = copy.of.as_ref().map(|of| Phrase::new(Word("state-copy-of")).with("what", of));
        let plain = words.get(Word("state-copy"));
        let named = of.map(|of| words.say(&of)).into_iter().chain([plain.clone()]);
        let until = |name| due.as_ref().map(|due| format!("{name}, {}", words.say(due)));
        (named.filter_map(until).chain([plain.clone()]).collect(), late)
    }

    /// When the draft of the screen was kept, for the rule of row 3.
    fn draft_note(&self, kept: Option<Stamp>) -> Option<String> {
        let time = self.world.words.time(self.world.clock.local(kept?).time());
        Some(self.world.words.with(Word("shell-draft-kept"), &[("time", Arg::from(&time))]))
    }

    /// Whether all is saved: not while something is `written` on the screen that is nowhere else, and of a
    /// `form` that nobody has written in nothing is saved.
    fn save_state(&self, written: bool, form: bool) -> SaveState {
        match &self.world.open {
            None => SaveState::Nothing,
            Some(open) if open.facts.guard.is_some() => SaveState::ReadOnly(open.outbox.to_go()),
            Some(open) if open.is_away() => SaveState::Away(open.outbox.to_go()),
            Some(open) => match open.outbox.state(self.now()) {
                SaveState::Saved if written => SaveState::Draft,
                SaveState::Saved if form => SaveState::Nothing,
                state => self.named(state),
            },
        }
    }

    /// The heading of a help page about the screen on top.
    pub(super) fn help_title(&self) -> String {
        let hits = Hits::new();
        let screen = self.head().title.into();
        crate::ui::help::title(&screen, &self.world.look(&hits, self.room))
    }

    /// What the screen on top says of itself.
    pub(super) fn head(&self) -> Head {
        let hits = Hits::new();
        let look: Look<'_> = self.world.look(&hits, self.room);
        self.stack.top().map(|open| open.layer.head(&look)).unwrap_or_default()
    }
}
