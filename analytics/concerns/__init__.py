"""Every concern, by id, in the order of the rooms and of the text in them."""

from types import ModuleType

from analytics.concerns import (
    district_systems,
    equity,
    missouri,
    missouri_logs,
    ohio,
    saint_paul,
    state_plan,
    surveys,
)
from analytics.concerns.concern import Concern

__all__ = ["CONCERNS", "Concern"]

ROOMS: tuple[ModuleType, ...] = (
    ohio,
    missouri,
    missouri_logs,
    state_plan,
    district_systems,
    saint_paul,
    surveys,
    equity,
)

CONCERNS: dict[str, Concern] = {
    concern.id: concern
    for room in ROOMS
    for concern in vars(room).values()
    if isinstance(concern, Concern)
}
