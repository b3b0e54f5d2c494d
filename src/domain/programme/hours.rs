//! How long, as people write it: `2`, `1,5`, `1:30`, `45 min`. Pure.

/// Nobody gives more than a day of a day.
const DAY: u32 = 24 * 60;

/// Minutes of what was written; a number alone is hours. None for what is no time of a day.
pub fn read_hours(text: &str) -> Option<u32> {
    let text = text.trim().to_lowercase();
    let minutes = match text.strip_suffix("min").or_else(|| text.strip_suffix('m')) {
        Some(minutes) => minutes.trim().parse().ok()?,
        None => hours(text.trim_end_matches(['h', 't']).trim())?,
    };
    (1..=DAY).contains(&minutes).then_some(minutes)
}

fn hours(text: &str) -> Option<u32> {
    if let Some((hours, minutes)) = text.split_once(':') {
        let minutes: u32 = minutes.parse().ok().filter(|minutes| *minutes < 60)?;
        return hours.parse::<u32>().ok()?.checked_mul(60)?.checked_add(minutes);
    }
    let (whole, part) = text.split_once([',', '.']).unwrap_or((text, "0"));
    let tenths = part.parse::<u32>().ok().filter(|_| part.len() <= 2)?;
    let of = 10_u32.pow(u32::try_from(part.len()).ok()?);
    whole.parse::<u32>().ok()?.checked_mul(60)?.checked_add(tenths * 60 / of)
}

/// The same as it is written: `1:30`.
pub fn told_hours(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (hours, 0) => hours.to_string(),
        (hours, minutes) => format!("{hours}:{minutes:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        let read =
            ["2", "1,5", "1.25", "1:30", "45 min", "90m", " 2 h", "2 t", "24"].map(read_hours);
        let minutes = [120, 90, 75, 90, 45, 90, 120, 120, 1440];
        assert_eq!(read, minutes.map(Some));
        for wrong in ["", "0", "25", "1:75", "två", "-1", "1,234", "99999999999"] {
            assert_eq!(read_hours(wrong), None, "{wrong}");
        }
        assert_eq!([120, 90, 5].map(told_hours), ["2", "1:30", "0:05"]);
    }
}
