"""How long the protection of a whole state takes, in how much memory, and what is left to see.

``python -m benchmarks.publish_job [--schools 3500] [--regions]`` makes up a state (schools in
districts in regions; race in seven groups, gender, English learners, disability, economic status),
protects and audits one school year, and prints one JSON document. Target for 3,500 schools with
their districts and the state: 30 minutes and 8 GB on two cores.
"""

from __future__ import annotations

import argparse
import json
import resource
import time

import numpy as np

from analytics.disclosure.cells import cells_of
from analytics.disclosure.lattice import Cube, Lattice
from analytics.disclosure.printed import Names, printed_rows
from analytics.disclosure.protecting import protect_year
from analytics.disclosure.rules import Rules
from analytics.disclosure.shares import shown_by_level
from analytics.disclosure.students import Students, Tally

SHARES = {
    "race_ethnicity": {
        "AM7": 0.012, "AS7": 0.05, "BL7": 0.17, "HI7": 0.14, "MU7": 0.06, "PI7": 0.003,
        "WH7": 0.565,
    },
    "gender": {"F": 0.487, "M": 0.513},
    "english_learner": {"yes": 0.08, "no": 0.92},
    "disability": {"yes": 0.15, "no": 0.85},
    "economic_status": {"yes": 0.48, "no": 0.52},
}  # fmt: skip


def lattice(levels: tuple[str, ...]) -> Lattice:
    """The totals and one group at a time, at every level."""
    return Lattice((Cube((), levels), *(Cube((name,), levels) for name in SHARES)), (levels,))


def made_up_state(schools: int, seed: int = 7, districts_in_region: int = 45) -> Students:
    """Schools of 60 to 1,500 students, about seven to a district.

    Groups are spread unevenly over districts; a fifth to a half of a school is served.
    """
    chance = np.random.default_rng(seed)
    places, tallies = {}, {(): {}, **{(name,): {} for name in SHARES}}
    district = region = 0
    left = 0
    for number in range(schools):
        if not left:
            district, left = district + 1, 1 + int(chance.geometric(1 / 6))
            region = district // districts_in_region
            tilt = {name: chance.gamma(1.2, 1, len(codes)) for name, codes in SHARES.items()}
        left -= 1
        school = f"{number:06}"
        places[school] = {"region": f"R{region:02}", "district": f"D{district:04}"}
        size = int(np.clip(chance.lognormal(6, 0.6), 60, 1500))
        rate = chance.uniform(0.05, 0.5)
        served = int(chance.binomial(size, rate))
        tallies[()][school, ()] = Tally(served, size)
        for name, codes in SHARES.items():
            share = np.array(list(codes.values())) * (0.2 + tilt[name])
            share /= share.sum()
            inside = chance.multinomial(served, share)
            outside = chance.multinomial(size - served, share)
            for code, x, o in zip(codes, inside.tolist(), outside.tolist(), strict=True):
                if x + o:
                    tallies[(name,)][school, (code,)] = Tally(x, x + o)
    return Students(places, tallies)


def measure(schools: int, levels: tuple[str, ...]) -> dict[str, object]:
    """Seconds of the clock and of the processor, peak memory in MB, and what can be seen."""
    students = made_up_state(schools)
    cubes = lattice(levels)
    began, worked = time.perf_counter(), time.process_time()
    protected = protect_year(students, cubes, Rules())
    return {
        "schools": schools,
        "levels": levels,
        "cells": len(cells_of(students, cubes).tallies),
        "seconds": round(time.perf_counter() - began),
        "seconds_of_processor": round(time.process_time() - worked),
        "peak_megabytes": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "figures": protected.figures,
        "dropped": protected.dropped,
        "bands": len(protected.bands),
        "shown_percent": shown_by_level(printed_rows("", protected, students, Names({}, {}))),
    }


def main() -> None:
    """Measure one made-up state and print one JSON document."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--schools", type=int, default=3500)
    parser.add_argument("--regions", action="store_true", help="regions as a fourth level")
    arguments = parser.parse_args()
    levels = ("state", "region", "district", "school")
    chosen = levels if arguments.regions else ("state", "district", "school")
    print(json.dumps(measure(arguments.schools, chosen), indent=1))


if __name__ == "__main__":
    main()
