"""Search: how Vietnamese is read, and the index that a browser asks block by block."""
