"""Every published layout that Tandem knows, by id."""

from data_loaders.declarations import Layout
from data_loaders.layouts.minnesota import ETHNICITY_AND_GENDER, SPECIAL_POPULATIONS

LAYOUTS: dict[str, Layout] = {
    layout.id: layout for layout in (ETHNICITY_AND_GENDER, SPECIAL_POPULATIONS)
}
