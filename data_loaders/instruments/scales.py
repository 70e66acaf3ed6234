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

AGREEMENT_4 = Scale(
    "agreement_4",
    "Agreement, without a middle",
    (
        Answer("Strongly disagree", 1, ("SD",)),
        Answer("Disagree", 2, ("D",)),
        Answer("Agree", 3, ("A",)),
        Answer("Strongly agree", 4, ("SA",)),
        *NOT_COUNTED,
    ),
)

SATISFACTION = Scale(
    "satisfaction",
    "Satisfaction",
    (
        Answer("Very dissatisfied", 1, ("Extremely dissatisfied",)),
        Answer("Dissatisfied", 2, ("Somewhat dissatisfied",)),
        Answer("Neither satisfied nor dissatisfied", 3, ("Neutral",)),
        Answer("Satisfied", 4, ("Somewhat satisfied",)),
        Answer("Very satisfied", 5, ("Extremely satisfied",)),
        *NOT_COUNTED,
    ),
)

YES_NO = Scale(
    "yes_no",
    "Yes or no",
    (Answer("No", 0, ("N", "False")), Answer("Yes", 1, ("Y", "True")), *NOT_COUNTED),
)

ONE_TO_FIVE = Scale(
    "one_to_five", "Numbers from 1 to 5", tuple(Answer(str(n), n) for n in range(1, 6))
)

NOUGHT_TO_TEN = Scale(
    "nought_to_ten", "Numbers from 0 to 10", tuple(Answer(str(n), n) for n in range(11))
)

SCALES: dict[str, Scale] = {
    scale.id: scale
    for scale in (
        AGREEMENT_4,
        AGREEMENT,
        AGREEMENT_WITH_UNSURE,
        FREQUENCY,
        QUALITY,
        CONFIDENCE,
        SATISFACTION,
        YES_NO,
        ONE_TO_FIVE,
        NOUGHT_TO_TEN,
    )
}
"""Every scale of answers, those with fewer answers of their kind first."""
