"""Covers drawn by code for profiles that have no photo yet."""

from macros.photos.covers.cover import draw_cover
from macros.photos.covers.motifs import MOTIFS

__all__ = ["MOTIFS", "draw_cover"]
