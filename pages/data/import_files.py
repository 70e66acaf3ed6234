"""Import: drop a spreadsheet, see what it is and what is wrong, commit it, see what moved."""

from pages.components.first_steps import offer_empty_store, show_templates
from pages.components.import_steps import drop_files, show_outcomes, show_upload
from pages.components.session import announce, start_page

start_page(
    "Import", "Rosters, survey exports, coaching logs and partnership inventories, as they are."
)
show_outcomes()
uploads = drop_files()
for upload in uploads:
    show_upload(upload)
announce(f"{len(uploads)} files checked, waiting for your decision.")
show_templates()
offer_empty_store()
