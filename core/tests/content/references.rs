//! The only references Hearth may cite, as the project's list of evidence has them.

const LIST: [(&str, &str); 19] = [
    (
        "sprecher-2013",
        "Sprecher, Treger, Wondra, Hilaire & Wallpe (2013), Taking turns, J. Exp. Soc. Psychol. 49(5), 860–866",
    ),
    (
        "aron-1997",
        "Aron, Melinat, Aron, Vallone & Bator (1997), The experimental generation of interpersonal closeness, Pers. Soc. Psychol. Bull. 23(4), 363–377",
    ),
    (
        "laurenceau-1998",
        "Laurenceau, Barrett & Pietromonaco (1998), Intimacy as an interpersonal process, J. Pers. Soc. Psychol. 74(5), 1238–1251",
    ),
    (
        "gable-2006",
        "Gable, Gonzaga & Strachman (2006), Will you be there for me when things go right?, J. Pers. Soc. Psychol. 91(5), 904–917",
    ),
    (
        "woods-2015",
        "Woods, Lambert, Brown, Fincham & May (2015), \"I'm so excited for you!\", J. Soc. Pers. Relat. 32(1), 24–40",
    ),
    (
        "weger-2014",
        "Weger, Castle Bell, Minei & Robinson (2014), The relative effectiveness of active listening in initial interactions, Int. J. Listening 28(1), 13–31",
    ),
    (
        "gottman-1998",
        "Gottman, Coan, Carrere & Swanson (1998), Predicting marital happiness and stability from newlywed interactions, J. Marriage Fam. 60(1), 5–22",
    ),
    (
        "markman-1993",
        "Markman, Renick, Floyd, Stanley & Clements (1993), Preventing marital distress through communication and conflict management training, J. Consult. Clin. Psychol. 61(1), 70–77",
    ),
    (
        "pause-2024",
        "Communications Psychology (2024), doi 10.1038/s44271-024-00122-4",
    ),
    ("break", "Clinical rule of thumb, mostly one research group"),
    (
        "finkel-2013",
        "Finkel, Slotter, Luchies, Walton & Gross (2013), A brief intervention to promote conflict reappraisal preserves marital quality over time, Psychol. Sci. 24(8), 1595–1601",
    ),
    (
        "coulter-2013",
        "Coulter & Malouff (2013), Effects of an intervention designed to enhance romantic relationship excitement, Couple Fam. Psychol. 2(1), 34–44",
    ),
    (
        "aron-2000",
        "Aron, Norman, Aron, McKenna & Heyman (2000), Couples' shared participation in novel and arousing activities, J. Pers. Soc. Psychol. 78(2), 273–284",
    ),
    (
        "balban-2023",
        "Balban et al. (2023), Brief structured respiration practices enhance mood and reduce physiological arousal, Cell Rep. Med. 4(1), 100895",
    ),
    (
        "steffen-2017",
        "Steffen, Austin, DeBarros & Brown (2017), The impact of resonance frequency breathing…, Front. Public Health 5, 222",
    ),
    (
        "beukeboom-2021",
        "Beukeboom & Pollmann (2021), Partner phubbing, Comput. Hum. Behav. 124, 106932",
    ),
    (
        "algoe-2016",
        "Algoe, Kurtz & Hilaire (2016), Putting the \"you\" in \"thank you\", Soc. Psychol. Pers. Sci. 7(7), 658–666",
    ),
    (
        "lewicki-2016",
        "Lewicki, Polin & Lount (2016), An exploration of the structure of effective apologies, Negot. Confl. Manag. Res. 9(2), 177–196",
    ),
    (
        "impett-2024",
        "Impett, Park & Muise (2024), Popular psychology through a scientific lens, Curr. Dir. Psychol. Sci. 33(2), 87–92",
    ),
];

/// Gives the reference of a key, if the list has it.
pub(crate) fn of(key: &str) -> Option<&'static str> {
    LIST.iter()
        .find(|(known, _)| *known == key)
        .map(|(_, reference)| *reference)
}
