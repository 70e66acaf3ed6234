"""Answer scales that several instruments share."""

from data_loaders.declarations import Answer, Scale

NOT_COUNTED = (
    Answer("Don't know", None, ("Do not know", "Unsure", "DK")),
    Answer("Not applicable", None, ("N/A", "NA", "Does not apply")),
)

AGREEMENT = Scale(
    "agreement",
    "Agreement",
    (
        Answer("Strongly disagree", 1, ("SD",)),
        Answer("Disagree", 2, ("D",)),
        Answer("Neither agree nor disagree", 3, ("Neutral", "Neither")),
        Answer("Agree", 4, ("A",)),
        Answer("Strongly agree", 5, ("SA",)),
        *NOT_COUNTED,
    ),
)

FREQUENCY = Scale(
    "frequency",
    "Frequency",
    (
        Answer("Never", 1, ("Not occurring",)),
        Answer("Rarely", 2),
        Answer("Sometimes", 3, ("Occasionally",)),
        Answer("Often", 4, ("Frequently",)),
        Answer("Always", 5, ("Extensively",)),
        *NOT_COUNTED,
    ),
)

QUALITY = Scale(
    "quality",
    "Quality",
    (
        Answer("Not yet started", 1, ("Weak",)),
        Answer("Fair", 2),
        Answer("Good", 3),
        Answer("Very good", 4),
        Answer("Excellent", 5),
        *NOT_COUNTED,
    ),
)

CONFIDENCE = Scale(
    "confidence",
    "Confidence",
    (
        Answer("Not at all confident", 1, ("Not confident",)),
        Answer("Slightly confident", 2),
        Answer("Somewhat confident", 3, ("Moderately confident",)),
        Answer("Quite confident", 4, ("Confident",)),
        Answer("Very confident", 5, ("Extremely confident",)),
        *NOT_COUNTED,
    ),
)

AGREEMENT_WITH_UNSURE = Scale(
    "agreement_with_unsure",
    "Agreement, unsure in the middle",
    (
        Answer("Strongly disagree", 1, ("SD",)),
        Answer("Disagree", 2, ("D",)),
        Answer("Unsure", 3, ("Not sure", "U")),
        Answer("Agree", 4, ("A",)),
        Answer("Strongly agree", 5, ("SA",)),
        Answer("Not applicable", None, ("N/A", "NA", "Does not apply")),
    ),
)
