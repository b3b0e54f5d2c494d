//! Many short texts in one piece of memory.

/// Texts one after the other, found by their number. Takes the bytes of the texts and four more each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Strings {
    text: String,
    /// Where each text begins, and where the last one ends.
    starts: Vec<u32>,
}

impl Default for Strings {
    fn default() -> Self {
        Self { text: String::new(), starts: vec![0] }
    }
}

impl Strings {
    /// Puts a text last and gives its number. Texts beyond four gigabytes in all are put as empty.
    pub fn push(&mut self, text: &str) -> usize {
        let at = self.len();
        if u32::try_from(self.text.len() + text.len()).is_ok() {
            self.text.push_str(text);
        }
        self.starts.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        at
    }

    /// The text of a number; empty beyond the last.
    pub fn get(&self, at: usize) -> &str {
        let start = self.starts.get(at).copied().unwrap_or(u32::MAX) as usize;
        let end = self.starts.get(at + 1).copied().unwrap_or(u32::MAX) as usize;
        self.text.get(start..end).unwrap_or("")
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// Gives back what was reserved and not used.
    pub fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.starts.shrink_to_fit();
    }

    /// Bytes of memory taken.
    pub fn bytes(&self) -> usize {
        self.text.capacity() + self.starts.capacity() * size_of::<u32>()
    }
}
