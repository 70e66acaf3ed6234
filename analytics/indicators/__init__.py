"""Every indicator, by id, in the order of the rooms."""

from analytics.declarations import Indicator
from analytics.indicators import coaching, equity, network, partnerships, surveys

INDICATORS: dict[str, Indicator] = {
    indicator.id: indicator
    for room in (network, surveys, coaching, partnerships, equity)
    for indicator in room.ROOM
}
