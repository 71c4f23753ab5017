//! A chart as a picture of its own, for outside Hearth: paper, ink and the two strokes.

use super::{HEIGHT, Point, WIDTH, days, path, stretches, tenths};
use crate::couple::Partner;

/// Room for words around the chart.
const MARGIN: f64 = 24.0;
const HEAD: f64 = 36.0;
const FOOT: f64 = 48.0;

/// The words of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caption {
    /// What it shows.
    pub title: String,
    /// The upper end.
    pub upper: String,
    /// The lower end.
    pub lower: String,
    /// The first and the last day.
    pub days: [String; 2],
}

/// Writes the picture as SVG; each line comes with its seat and what its partner is called.
pub fn to_svg(caption: &Caption, lines: &[(Partner, String, Vec<Point>)]) -> String {
    let (wide, high) = (WIDTH + 2.0 * MARGIN, HEIGHT + HEAD + FOOT);
    let mut svg = [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ",
        &tenths(wide),
        " ",
        &tenths(high),
        "\" width=\"",
        &tenths(wide),
        "\" height=\"",
        &tenths(high),
        "\" font-family=\"Georgia, serif\" font-size=\"11\" fill=\"#2b1a2c\">\
         <rect width=\"100%\" height=\"100%\" fill=\"#f6f0e6\"/>",
    ]
    .concat();
    let text = |svg: &mut String, x: f64, y: f64, anchor: &str, words: &str| {
        for part in [
            "<text x=\"",
            &tenths(x),
            "\" y=\"",
            &tenths(y),
            "\" text-anchor=\"",
            anchor,
            "\">",
        ] {
            svg.push_str(part);
        }
        push_escaped(svg, words);
        svg.push_str("</text>");
    };
    text(&mut svg, MARGIN, 22.0, "start", &caption.title);
    text(&mut svg, wide - MARGIN, 22.0, "end", &caption.upper);
    text(
        &mut svg,
        wide - MARGIN,
        HEAD + HEIGHT + 16.0,
        "end",
        &caption.lower,
    );
    let [first, last] = &caption.days;
    text(
        &mut svg,
        MARGIN,
        HEAD + HEIGHT + 16.0,
        "start",
        &[first, " – ", last].concat(),
    );
    push_lines(&mut svg, lines);
    let names: Vec<String> = lines
        .iter()
        .map(|(who, name, _)| match who {
            Partner::First => [name, " (solid)"].concat(),
            Partner::Second => [name, " (dashed)"].concat(),
        })
        .collect();
    text(&mut svg, MARGIN, HEAD + HEIGHT + 36.0, "start", &names.join(", "));
    svg.push_str("</svg>\n");
    svg
}

fn push_lines(svg: &mut String, lines: &[(Partner, String, Vec<Point>)]) {
    let all: Vec<&[Point]> = lines.iter().map(|(_, _, points)| points.as_slice()).collect();
    let Some((first, last)) = days(&all) else { return };
    for part in [
        "<g transform=\"translate(",
        &tenths(MARGIN),
        " ",
        &tenths(HEAD),
        ")\" fill=\"none\" stroke-width=\"3\" stroke-linecap=\"round\" stroke-linejoin=\"round\">",
    ] {
        svg.push_str(part);
    }
    for (who, _, points) in lines {
        let (stroke, dashes) = match who {
            Partner::First => ("#b95526", ""),
            Partner::Second => ("#3a7c9b", "\" stroke-dasharray=\"2 7"),
        };
        for stretch in stretches(points, first, last) {
            if let Some(path) = path(&stretch) {
                for part in ["<path stroke=\"", stroke, dashes, "\" d=\"", &path, "\"/>"] {
                    svg.push_str(part);
                }
            }
            for spot in &stretch {
                let (x, y) = (tenths(spot.x), tenths(spot.y));
                for part in [
                    "<circle r=\"3.5\" stroke=\"none\" fill=\"",
                    stroke,
                    "\" cx=\"",
                    &x,
                    "\" cy=\"",
                    &y,
                    "\"/>",
                ] {
                    svg.push_str(part);
                }
            }
        }
    }
    svg.push_str("</g>");
}

fn push_escaped(svg: &mut String, words: &str) {
    for letter in words.chars() {
        match letter {
            '<' => svg.push_str("&lt;"),
            '>' => svg.push_str("&gt;"),
            '&' => svg.push_str("&amp;"),
            '"' => svg.push_str("&quot;"),
            other => svg.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_holds_its_lines_and_no_markup_of_a_name() {
        let point = |on: &str, value| Point {
            on: on.parse().unwrap(),
            value,
        };
        let caption = Caption {
            title: "How near it felt".to_owned(),
            upper: "Near".to_owned(),
            lower: "Further off".to_owned(),
            days: ["15 November 2026".to_owned(), "22 November 2026".to_owned()],
        };
        let points = vec![point("2026-11-15", 20), point("2026-11-22", 80)];
        let svg = to_svg(&caption, &[(Partner::Second, "<b>&".to_owned(), points)]);
        assert!(svg.contains("viewBox=\"0 0 368 244\" width=\"368\" height=\"244\""));
        assert!(svg.starts_with("<svg xmlns=") && svg.ends_with("</svg>\n"));
        assert!(svg.contains("d=\"M10 122L310 38\"") && svg.contains("&lt;b&gt;&amp; (dashed)"));
        assert_eq!(svg.matches("<circle").count(), 2);
        assert!(!svg.contains("<b>"));
    }
}
