//! What an initiative was, in the team's own words: what it was for, how it was done, what it rests on and
//! what it cost; and what they say came of it.

use crate::base::Word;
use crate::domain::initiative::Effect;
use crate::domain::printed::Heading;
use crate::exchange::printed::money;
use crate::store::initiatives::FiguresOf;

/// How it was done, for whom and where, what it rests on and what it cost, as far as that is filled in.
pub fn about(figures: &FiguresOf) -> Vec<(Word, Heading)> {
    let one = &figures.line.initiative;
    let text = |text: &str| Some(text.trim()).filter(|text| !text.is_empty()).map(Heading::from);
    let cost = one.cost.map(|cost| money(&cost.to_string(), figures.country).into());
    let areas = figures.areas.iter().filter(|area| one.areas.contains(&area.id));
    let areas = areas.map(|area| area.name.as_str()).collect::<Vec<_>>().join(", ");
    let said = [
        (Word("initiative-method"), figures.method.clone()),
        (Word("initiative-breadth"), Some(one.breadth.word().into())),
        (Word("initiative-target-group"), text(&one.target_group)),
        (Word("initiative-areas"), text(&areas)),
        (Word("method-draw"), text(&one.draw)),
        (Word("initiative-legal"), text(&one.legal_basis)),
        (Word("initiative-decision"), text(&one.decision)),
        (Word("initiative-cost"), cost),
    ];
    said.into_iter().filter_map(|(word, said)| Some((word, said?))).collect()
}

/// The columns a team writes its methods down in, as far as they are filled in; an effect nobody can
/// tell is told as such.
pub(super) fn card(figures: &FiguresOf) -> Vec<(Heading, Heading)> {
    let one = &figures.line.initiative;
    let after = &one.after;
    let text = |(word, text): (Word, &String)| {
        let text = Some(text.trim()).filter(|text| !text.is_empty());
        text.map(|text| (Heading::from(word), Heading::from(text)))
    };
    let purpose = text((Word("initiative-purpose"), &one.purpose));
    let about = about(figures).into_iter().map(|(word, said)| (word.into(), said));
    let effect = after.effect.map_or(Word("figures-effect-unsaid"), Effect::word);
    let effect = (Word("figures-effect").into(), effect.into());
    let texts = [
        (Word("initiative-effect-note"), &after.effect_note),
        (Word("method-advantages"), &after.advantages),
        (Word("method-drawbacks"), &after.drawbacks),
        (Word("initiative-lessons"), &after.lessons),
    ];
    let texts = texts.into_iter().filter_map(text);
    purpose.into_iter().chain(about).chain([effect]).chain(texts).collect()
}
