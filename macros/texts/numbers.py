"""Numbers in words, as headings begin, and in figures, as sentences hold them."""

_UNITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def spelled(number: int) -> str:
    """A number below twenty in words with a capital, as in "Mười ba"; larger ones stay figures."""
    if number >= 20:
        return str(number)
    tens, unit = divmod(number, 10)
    words = f"mười {'lăm' if unit == 5 else _UNITS[unit]}" if tens and unit else "mười" if tens else _UNITS[unit]
    return words[0].upper() + words[1:]


def grouped(number: int) -> str:
    """A whole number with points between its thousands: "1.234"."""
    return f"{number:,}".replace(",", ".")
