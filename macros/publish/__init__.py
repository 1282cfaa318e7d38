"""From values to a site on disk."""
