"""How much an archive may ask for before it is refused. Files of strangers are not trusted to say their own size."""

from engine.core.errors import ImportFailed

CHUNK_BYTES = 1 << 20
MAX_ENTRIES = 200_000
MAX_DIRECTORY_BYTES = 64 << 20
MAX_MEMBER_BYTES = 4 << 30
MAX_TOTAL_BYTES = 50 << 30
DISK_SHARE = 0.9  # of what is free, at most
MAX_RATIO = 200  # unpacked to packed; exports of text and pictures stay below 30
MAX_DUMP_RATIO = 2_000  # zstd over lines that repeat their keys packs far better
RATIO_COUNTS_FROM_BYTES = 10_000_000
MAX_LINE_BYTES = 16 << 20
MAX_FIELD_CHARACTERS = 16 << 20
MAX_DOCUMENT_BYTES = 128 << 20  # a JSON file is parsed as a whole: about ten times this in memory
STREAMED_FROM_BYTES = 64 << 20
MAX_PICTURE_BYTES = 64 << 20
MAX_VIDEO_BYTES = 1 << 30  # copied aside for one frame, then deleted

BOMB_HINT = "The file asks for far more than an export ever does; get a fresh copy from where you got it."


class Allowance:
    """What one archive may still unpack; every byte that really came out is spent from it."""

    def __init__(self, total: int = MAX_TOTAL_BYTES) -> None:
        self.spent = 0
        self._total = total

    def spend(self, count: int, member: str) -> None:
        """Raises ImportFailed once the archive has unpacked more than its total."""
        self.spent += count
        if self.spent > self._total:
            raise ImportFailed(f"{member} brings this archive over {self._total:,} unpacked bytes.", BOMB_HINT)


def check_ratio(unpacked: int, packed: int, member: str, limit: int = MAX_RATIO) -> None:
    """Raises ImportFailed for a member that unpacks to more than `limit` times its packed size."""
    if unpacked > RATIO_COUNTS_FROM_BYTES and unpacked > limit * max(packed, 1):
        raise ImportFailed(f"{member} unpacks to more than {limit} times its packed size.", BOMB_HINT)
