//! Those met by name or alias in a period, in a few lines above its sessions.

use crate::base::{Day, Phrase, Word};
use crate::domain::session::attendance::Share;
use crate::domain::session::counter::Name;
use crate::domain::session::met::grown;
use crate::screens::env::Env;
use crate::store::books::MetOf;
use crate::store::sessions::{BetweenOf, Invited, InvitedOf};

/// How many were met, how far trust has come, what they were helped with; nothing where nobody was.
pub fn told(met: &MetOf, days: (Day, Day), env: &Env<'_>) -> Vec<String> {
    let say = |phrase: Phrase| env.words.say(&phrase);
    let grown = grown(&met.roads, days);
    let mut lines = Vec::new();
    if !met.met.is_empty() {
        let known = Phrase::new(Word("grown-met")).with("n", met.met.len());
        lines.push(say(known.with("again", met.again())));
    }
    let reached = grown.reached.iter().filter(|one| one.1 > 0).map(|(stage, n)| {
        say(Phrase::new(Word("grown-stage")).with("stage", stage.word()).with("n", *n))
    });
    let reached: Vec<String> = reached.collect();
    if !reached.is_empty() {
        let all = reached.join(", ");
        lines.push(say(Phrase::new(Word("grown-trust")).with("stages", all)));
    }
    if let (Some(days), Some(contacts)) = (grown.days, grown.contacts) {
        let engaged = Phrase::new(Word("grown-engaged")).with("n", grown.engaged);
        lines.push(say(engaged.with("days", days).with("contacts", contacts)));
    }
    let (n, minutes) = met.helped();
    let new = met.referred.iter().filter(|one| one.is_new()).count();
    let parts = [
        (met.brought > 0).then(|| Phrase::new(Word("sessions-brought")).with("n", met.brought)),
        (n > 0).then(|| {
            let minutes = env.words.minutes(i64::try_from(minutes).unwrap_or(i64::MAX));
            Phrase::new(Word("grown-helped")).with("n", n).with("minutes", minutes)
        }),
        (met.along > 0).then(|| Phrase::new(Word("grown-along")).with("n", met.along)),
        (!met.referred.is_empty()).then(|| {
            let guided = Phrase::new(Word("grown-guided")).with("n", met.referred.len());
            guided.with("new", new)
        }),
        (met.steps > 0).then(|| Phrase::new(Word("grown-steps")).with("n", met.steps)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().map(say).collect();
    lines.extend(Some(parts.join("   ")).filter(|line| !line.is_empty()));
    lines
}

/// Who came of those invited by a list, and by where they live; a line for each list.
pub fn invited(got: &InvitedOf, env: &Env<'_>) -> Vec<String> {
    let area = |share: &Share| {
        let area = got.areas.iter().find(|area| Some(area.id) == share.area);
        let name = area.map_or_else(|| env.words.get(Word("totals-no-area")), |a| a.name.clone());
        let of = Phrase::new(Word("bar-of")).with("n", share.came).with("of", share.of);
        format!("{name} {}", env.words.say(&of))
    };
    let line = |one: &Invited| {
        let (came, of) = one.all();
        let areas: Vec<String> = one.shares.iter().map(area).collect();
        let told = Phrase::new(Word("sessions-invited"))
            .with("name", one.name.as_str())
            .with("n", came)
            .with("of", of)
            .with("percent", env.words.percent(came, of));
        let areas = Some(areas.join(", ")).filter(|_| one.shares.len() > 1);
        [Some(env.words.say(&told)), areas].into_iter().flatten().collect::<Vec<_>>().join("   ")
    };
    got.lists.iter().map(line).collect()
}

/// What was counted besides people, talks and material: wishes, calls wanted, what the team counts of its
/// own; none where nothing was.
pub fn besides(got: &BetweenOf, env: &Env<'_>) -> Option<String> {
    let one = |(name, n): (Name, u64)| {
        let n = env.words.number(i64::try_from(n).unwrap_or(i64::MAX));
        match name {
            Name::Word(word) => format!("{} {n}", env.words.get(word)),
            Name::Text(text) => format!("{text} {n}"),
        }
    };
    let all: Vec<String> = got.besides().into_iter().map(one).collect();
    let told = Phrase::new(Word("grown-besides")).with("all", all.join(", "));
    (!all.is_empty()).then(|| env.words.say(&told))
}
