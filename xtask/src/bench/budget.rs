//! The budgets: what is measured, the goal, and the hard limit.

/// One thing that is measured, with its goal and its hard limit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Budget {
    /// The word under which it is measured.
    pub(super) key: &'static str,
    /// What it is, for people.
    pub(super) name: &'static str,
    /// `B`, `KB`, `ms`, `MB`, or nothing for a count.
    pub(super) unit: &'static str,
    /// What it should be.
    pub(super) goal: f64,
    /// What it must be.
    pub(super) limit: f64,
    /// Whether more is better, as for marks.
    pub(super) is_more_better: bool,
}

const fn at_most(key: &'static str, name: &'static str, unit: &'static str, goal: f64, limit: f64) -> Budget {
    Budget {
        key,
        name,
        unit,
        goal,
        limit,
        is_more_better: false,
    }
}

const fn mark(key: &'static str, name: &'static str, limit: f64) -> Budget {
    Budget {
        key,
        name,
        unit: "",
        goal: 100.0,
        limit,
        is_more_better: true,
    }
}

/// All budgets, in the order of the table.
pub(super) const BUDGETS: [Budget; 34] = [
    at_most("code", "code of the first screen, brotli 11", "KB", 110.0, 170.0),
    at_most("beside", "fonts and first content beside it", "KB", 60.0, 80.0),
    at_most("page", "index.html, brotli 11", "B", 10_000.0, 14_000.0),
    at_most("requests", "requests before interactive", "", 7.0, 9.0),
    at_most("foreign", "requests to any other origin", "", 0.0, 0.0),
    at_most(
        "missed",
        "first screens that had to fetch the second part",
        "",
        0.0,
        0.0,
    ),
    mark("lighthouse-performance", "Lighthouse mobile: performance", 95.0),
    mark(
        "lighthouse-accessibility",
        "Lighthouse mobile: accessibility",
        100.0,
    ),
    mark(
        "lighthouse-best-practices",
        "Lighthouse mobile: best practices",
        100.0,
    ),
    mark("lighthouse-seo", "Lighthouse mobile: SEO", 100.0),
    at_most(
        "lighthouse-fcp",
        "Lighthouse mobile: first contentful paint",
        "ms",
        900.0,
        1_200.0,
    ),
    at_most(
        "lighthouse-lcp",
        "Lighthouse mobile: largest contentful paint",
        "ms",
        1_200.0,
        2_000.0,
    ),
    at_most(
        "lighthouse-tbt",
        "Lighthouse mobile: total blocking time",
        "ms",
        50.0,
        150.0,
    ),
    at_most("lighthouse-cls", "Lighthouse mobile: layout shift", "", 0.0, 0.01),
    at_most(
        "fcp",
        "first visit, CPU 4x: first contentful paint",
        "ms",
        900.0,
        1_200.0,
    ),
    at_most(
        "lcp",
        "first visit, CPU 4x: largest contentful paint",
        "ms",
        1_200.0,
        2_000.0,
    ),
    at_most(
        "tbt",
        "first visit, CPU 4x: total blocking time",
        "ms",
        50.0,
        150.0,
    ),
    at_most("cls", "first visit, CPU 4x: layout shift", "", 0.0, 0.01),
    at_most(
        "repeat-paint",
        "repeat visit offline, CPU 4x: first paint",
        "ms",
        300.0,
        600.0,
    ),
    at_most(
        "repeat-ready",
        "repeat visit offline, CPU 4x: interactive",
        "ms",
        700.0,
        1_200.0,
    ),
    at_most(
        "journal-paint",
        "10,000 records, CPU 4x: first paint",
        "ms",
        300.0,
        600.0,
    ),
    at_most(
        "journal-dock",
        "10,000 records, CPU 4x: dock",
        "ms",
        700.0,
        1_200.0,
    ),
    at_most(
        "journal-whole",
        "10,000 records, CPU 4x: whole journal",
        "ms",
        1_500.0,
        3_000.0,
    ),
    at_most(
        "tap",
        "tap to next paint, 10,000 records, CPU 6x, p98",
        "ms",
        100.0,
        200.0,
    ),
    at_most("year-dock", "a couple's year, CPU 4x: dock", "ms", 700.0, 1_200.0),
    at_most(
        "year-moments",
        "a couple's year, CPU 4x: moments with their photos",
        "ms",
        500.0,
        1_000.0,
    ),
    at_most(
        "year-lines",
        "a couple's year, CPU 4x: lines over time",
        "ms",
        200.0,
        400.0,
    ),
    at_most(
        "year-book",
        "a couple's year, CPU 4x: the book, 100 photos",
        "ms",
        2_000.0,
        4_000.0,
    ),
    at_most(
        "opening",
        "the slowest exercise to open, CPU 4x",
        "ms",
        200.0,
        400.0,
    ),
    at_most(
        "timer-error",
        "timer error after hidden, frozen and clock change",
        "ms",
        250.0,
        1_000.0,
    ),
    at_most(
        "timer-script",
        "script per second while a timer runs",
        "ms",
        5.0,
        10.0,
    ),
    at_most("heap", "heap growth after 1,000 screen changes", "MB", 1.0, 2.0),
    at_most("nodes", "node growth after 1,000 screen changes", "", 50.0, 200.0),
    at_most("violations", "policy violations and console errors", "", 0.0, 0.0),
];

/// A budget and what was measured.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Figure {
    /// The budget.
    pub(super) budget: Budget,
    /// What was measured, in the budget's unit.
    pub(super) value: f64,
}

impl Figure {
    /// Pairs a value with the budget of a key; a key without a budget is none.
    pub(super) fn of(key: &str, value: f64) -> Option<Self> {
        BUDGETS
            .iter()
            .find(|budget| budget.key == key)
            .map(|budget| Self {
                budget: *budget,
                value,
            })
    }

    /// Returns what it is, for people.
    pub(super) fn name(&self) -> &'static str {
        self.budget.name
    }

    /// Tells whether the goal is missed.
    pub(super) fn misses_goal(&self) -> bool {
        self.is_worse_than(self.budget.goal)
    }

    /// Tells whether the hard limit is passed.
    pub(super) fn is_past_limit(&self) -> bool {
        self.is_worse_than(self.budget.limit)
    }

    fn is_worse_than(&self, bound: f64) -> bool {
        if self.budget.is_more_better {
            self.value < bound
        } else {
            self.value > bound
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_limit_is_stricter_than_its_goal() {
        for budget in BUDGETS {
            let at_goal = Figure {
                budget,
                value: budget.goal,
            };
            assert!(
                !at_goal.is_past_limit() && !at_goal.misses_goal(),
                "{}",
                budget.name
            );
        }
    }

    #[test]
    fn keys_are_told_apart() {
        for (index, budget) in BUDGETS.iter().enumerate() {
            assert_eq!(
                BUDGETS.iter().position(|other| other.key == budget.key),
                Some(index)
            );
        }
    }

    #[test]
    fn of_marks_more_is_better() {
        assert!(Figure::of("lighthouse-seo", 99.0).unwrap().is_past_limit());
        assert!(Figure::of("code", 171.0).unwrap().is_past_limit());
        assert!(Figure::of("code", 111.0).unwrap().misses_goal());
        assert_eq!(Figure::of("unknown", 1.0), None);
    }
}
