"""Import: drop spreadsheets, see what each is and would change, import it, take it back."""

from pages.components.importing.cards import card_names, show_cards
from pages.components.importing.first_steps import link_templates, offer_empty_store
from pages.components.importing.uploads import drop_files
from pages.components.session import announce, start_page

start_page(
    "Import", "Rosters, survey exports, coaching logs and partnership inventories, as they are."
)
drop_files()
announce(card_names(show_cards()))
link_templates()
offer_empty_store()
