"""Every list, by id, in the order of the rooms and of the text in them."""

from types import ModuleType

from analytics.lists import coaching, district_systems, network, partnerships, state_plan, surveys
from analytics.lists.listed import Listed

__all__ = ["LISTS", "Listed"]

ROOMS: tuple[ModuleType, ...] = (
    network,
    surveys,
    coaching,
    district_systems,
    state_plan,
    partnerships,
)

LISTS: dict[str, Listed] = {
    listed.id: listed
    for room in ROOMS
    for listed in vars(room).values()
    if isinstance(listed, Listed)
}
