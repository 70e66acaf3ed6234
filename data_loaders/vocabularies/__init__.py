"""Every controlled list, by name."""

from data_loaders.declarations import Vocabulary
from data_loaders.vocabularies import coaching, network, partnerships, people

VOCABULARIES: dict[str, Vocabulary] = {
    vocabulary.name: vocabulary
    for room in (people, network, coaching, partnerships)
    for vocabulary in vars(room).values()
    if isinstance(vocabulary, Vocabulary)
}
