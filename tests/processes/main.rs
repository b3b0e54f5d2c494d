//! Several real processes on one register. A second process is this test program itself, run again
//! with the name of an ignored test that does the other's work.

#[cfg(test)]
mod counters;
#[cfg(test)]
mod other;
#[cfg(test)]
mod present;
#[cfg(test)]
mod queue;
#[cfg(test)]
mod rows;
#[cfg(test)]
mod sharing;
