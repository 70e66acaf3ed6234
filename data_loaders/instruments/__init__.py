"""Every instrument that Tandem knows, by id."""

from data_loaders.declarations import Instrument
from data_loaders.instruments.partnership_program import PARTNERSHIP_PROGRAM

INSTRUMENTS: dict[str, Instrument] = {
    instrument.id: instrument for instrument in (PARTNERSHIP_PROGRAM,)
}
