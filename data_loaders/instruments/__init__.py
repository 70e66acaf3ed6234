"""Every instrument that Tandem knows, by id; versions of one survey in their order."""

from data_loaders.declarations import Instrument
from data_loaders.instruments.coach_survey import COACH_SURVEY
from data_loaders.instruments.partnership_district import (
    PARTNERSHIP_DISTRICT,
    PARTNERSHIP_DISTRICT_2,
    PARTNERSHIP_STATE,
)
from data_loaders.instruments.partnership_program import PARTNERSHIP_PROGRAM
from data_loaders.instruments.session_feedback import SESSION_FEEDBACK

INSTRUMENTS: dict[str, Instrument] = {
    instrument.id: instrument
    for instrument in (
        PARTNERSHIP_PROGRAM,
        PARTNERSHIP_DISTRICT,
        PARTNERSHIP_DISTRICT_2,
        PARTNERSHIP_STATE,
        COACH_SURVEY,
        SESSION_FEEDBACK,
    )
}
