"""Invented names: nothing here is a real place, organization or person."""

from random import Random

STATE = "North Meridian"
URBAN_DISTRICT = "Port Calder Public Schools"


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


DISTRICT_PLACES = _words(
    """Alderfen Brackwater Cinderford Dunmarrow Eastfold Fennimark Gorsely Hallowmere Ironvale
    Jessamine_Flats Kestrel_Point Larkhollow Port_Calder Marrowby Nettlecombe Osterfell
    Pennywhistle Quarrendale Rookhaven Saltmarsh_Bend Thistledown Umberlea Vantry Wickersham_Falls
    Yarrowgate Zephyr_Hills Amberley_Cross Bluestem_Fork Copperlode Dovecote Elmsworth_Gap
    Foxtail_Prairie Granite_Hollow Harrowfield Inkwell_Lake Juniper_Mesa Kilnbridge Lanternfish_Bay
    Millrace Northlight Otterburn_Creek Plumstone Quickwater Redfern_Heights Silverbirch Tamarisk
    Undercliff Willowmead"""
)
COUNTIES = _words(
    """Ashgrove Bellwether Cairnmoor Drumlin Everdown Fallowell Greywether Highmark Isenwood
    Larchmont_Vale Merrow Nightingale Oxbow Palisade Rivermark Stonecrop"""
)
SCHOOL_WORDS = _words(
    """Acorn Beacon Birchbark Bluebell Brookside Canal Cedar Chalk Clover Compass Copper Crane
    Daybreak Dogwood Dragonfly Egret Ember Evergreen Fernwood Firefly Foundry Goldfinch Granary
    Harbor Hawthorn Hazel Heron Hillcrest Honeybee Ironwood Juniper Kestrel Kingfisher Lantern
    Larkspur Linden Lodestar Maple Marigold Meadow Millpond Mosaic Nightjar Northstar Oakmantle
    Orchard Osprey Otter Parkside Pebble Pinecone Plover Poplar Prairie Quarry Quill Redstart
    Ridgeline Riverbend Rowan Sandpiper Sequoia Skylark Spruce Starling Summit Sunfish Swallow
    Sycamore Tidewater Tributary Turnstone Upland Verbena Walnut Waxwing Weaver Wildrose Willow
    Windmill Wren Yarrow"""
)
FIRST_NAMES = _words(
    """Adair Brielle Cassim Delphine Edwin Farah Gideon Hestia Imani Joaquin Keiko Lorcan Maribel
    Nadim Odalys Pascal Quenby Rosalind Soren Tamsin Ulises Violet Wendell Xiomara Yusuf Zelda
    Anselm Beatrix Corwin Dahlia Emeka Fiona"""
)
LAST_NAMES = _words(
    """Applegarth Brightwater Candleford Dappleton Elderbrook Fernhollow Goldencrest Hartwhistle
    Inglethorn Jasperfield Kettlebourne Lindenmoor Mossgather Nettlewick Oakenshade Pearlwater
    Quillfeather Ravensworth Silverthwaite Thornapple Underhillow Vanterpole Willowisp Yellowbriar
    Zimmerfeld Ashencote Birdwhistle Cloverdell Dewberrow Emberley Foxmantle Greenhallow"""
)


def spaced(word: str) -> str:
    """A name of several words, from its spelling in the lists above."""
    return word.replace("_", " ")


def person(random: Random) -> str:
    """An invented person's full name."""
    return f"{random.choice(FIRST_NAMES)} {random.choice(LAST_NAMES)}"


def people(random: Random, number: int) -> list[str]:
    """That many different invented names."""
    found: dict[str, None] = {}
    while len(found) < number:
        found.setdefault(person(random))
    return list(found)
