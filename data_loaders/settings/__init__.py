"""Every setting, by id, in the order of the rooms and of the text in them."""

from data_loaders.declarations import Setting
from data_loaders.settings import (
    calendar,
    district_systems,
    equity,
    imports,
    missouri,
    ohio,
    saint_paul,
    surveys,
)

ROOMS = (calendar, imports, ohio, missouri, district_systems, surveys, saint_paul, equity)

SETTINGS: dict[str, Setting] = {
    setting.id: setting
    for room in ROOMS
    for setting in vars(room).values()
    if isinstance(setting, Setting)
}
