"""Every controlled list, by name."""

from data_loaders.declarations import Vocabulary
from data_loaders.vocabularies import (
    coaching,
    district_systems,
    network,
    partnership_operations,
    partnerships,
    people,
    race,
    state_plan,
    student_groups,
    surveys,
)

VOCABULARIES: dict[str, Vocabulary] = {
    vocabulary.name: vocabulary
    for room in (
        student_groups,
        people,
        race,
        network,
        coaching,
        partnerships,
        partnership_operations,
        state_plan,
        district_systems,
        surveys,
    )
    for vocabulary in vars(room).values()
    if isinstance(vocabulary, Vocabulary)
}
