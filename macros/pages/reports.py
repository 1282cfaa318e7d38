"""How a reader tells that a profile has a mistake: a letter to the site's operator, begun for them."""

from urllib.parse import quote

from macros.pages.views import Report
from macros.texts import reports as texts

_LINE_END = "\r\n"  # what RFC 6068 asks for in the body of a mail link


def mistake_report(mailbox: str, profile_id: str, page: str | None) -> Report | None:
    """The letter about a profile at the public address `page`, None where the site has no mailbox.

    It names the profile by its id alone, never by its title, which may be a person's name.
    """
    if not mailbox:
        return None
    subject = quote(texts.SUBJECT.format(id=profile_id), safe="")
    body = quote(_LINE_END.join(texts.body(profile_id, page)), safe="")
    return Report(f"mailto:{quote(mailbox, safe='@')}?subject={subject}&body={body}", mailbox)
