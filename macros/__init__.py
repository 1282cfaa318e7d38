"""The site's package; mkdocs-macros-plugin loads it by this name and finds here the macros of hand-written pages."""

from typing import Any


def define_env(env: Any) -> None:
    """Offer macros to pages under docs/ that ask for them with `render_macros: true` in their front matter."""
    from markupsafe import escape

    from macros.publish.running import current, page_address
    from macros.texts.build import NO_PROFILE

    def gallery(*ids: str) -> str:
        """Cards of the profiles with these ids, in this order."""
        try:
            html = current().gallery(ids, page_address(env.page.url))
        except KeyError as error:
            message = NO_PROFILE.format(id=error.args[0])
            if current().place.preview:  # a fault of one profile is to stop no other page of a preview
                return f'<p class="problems">{escape(message)}</p>'
            raise ValueError(message) from None
        return "\n".join(line for line in html.splitlines() if line.strip())

    def profile_count() -> int:
        """How many profiles the site shows."""
        return len(current().catalogue.profiles)

    for macro in (gallery, profile_count):
        env.macro(macro)
