"""Files made wrong at random: what they are made from, and how."""
