"""Statistics as small functions of numbers; each names its formula, source and what checked it.

The libraries behind them are imported where they are used: at the top of a module they would
triple the time in which the program starts.
"""

from analytics.statistics.effects import noncentral_t_interval, standardized_mean
from analytics.statistics.means import t_interval
from analytics.statistics.reliability import alpha, alpha_if_dropped, feldt_interval

__all__ = [
    "alpha",
    "alpha_if_dropped",
    "feldt_interval",
    "noncentral_t_interval",
    "standardized_mean",
    "t_interval",
]
