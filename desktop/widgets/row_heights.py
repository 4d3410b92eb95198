"""Heights of the rows of a long list, most of which were never measured: knows numbers, and no widget."""

from bisect import bisect_right
from itertools import accumulate

FIRST_GUESS = 260  # px, before anything was measured


class RowHeights:
    """Each row counts as high as it was measured, or as the measured ones are on average."""

    def __init__(self) -> None:
        self._heights: list[int] = []
        self._measured = bytearray()
        self._tops: list[int] = [0]  # of the first rows, as far as they are known; one more than rows in the end
        self._sum = self._count = 0

    def __len__(self) -> int:
        return len(self._heights)

    def insert(self, at: int, count: int) -> None:
        """Add rows that nobody has measured."""
        guess = self._sum // self._count if self._count else FIRST_GUESS
        self._heights[at:at] = [guess] * count
        self._measured[at:at] = bytes(count)
        del self._tops[at + 1 :]

    def remove(self, at: int, count: int) -> None:
        """Take rows away."""
        for row in range(at, at + count):
            self._discount(row)
        del self._heights[at : at + count]
        del self._measured[at : at + count]
        del self._tops[at + 1 :]

    def clear(self) -> None:
        """Take all rows away; what rows are like on average is still a good guess."""
        self._heights, self._measured, self._tops = [], bytearray(), [0]

    def forget(self) -> None:
        """Have all rows measured anew; until then what they were is the best guess."""
        self._measured = bytearray(len(self._heights))
        self._sum = self._count = 0

    def set(self, row: int, height: int) -> None:
        """Take a row's true height, px."""
        self._discount(row)
        self._measured[row] = 1
        self._sum, self._count = self._sum + height, self._count + 1
        if height != self._heights[row]:
            self._heights[row] = height
            del self._tops[row + 1 :]

    def unset(self, row: int) -> None:
        """Have one row measured anew."""
        self._discount(row)
        self._measured[row] = 0

    def is_measured(self, row: int) -> bool:
        """Whether a row's height is its true one."""
        return bool(self._measured[row])

    def height(self, row: int) -> int:
        """Return a row's height as far as it is known, px."""
        return self._heights[row]

    def top(self, row: int) -> int:
        """Return where a row begins, px; of the row after the last: where all end."""
        known = len(self._tops)
        if row >= known:
            end = max(row, min(len(self._heights), known + 256))  # some more: the next rows will be asked for, too
            more = accumulate(self._heights[known - 1 : end], initial=self._tops[-1])
            self._tops[known - 1 :] = more
        return self._tops[row]

    def total(self) -> int:
        """Return how high all rows are together, px."""
        return self.top(len(self._heights))

    def row_at(self, y: int) -> int:
        """Return the row that covers a height; the first above all, the last below all, -1 without rows."""
        if not self._heights:
            return -1
        self.total()
        return max(0, min(bisect_right(self._tops, y) - 1, len(self._heights) - 1))

    def _discount(self, row: int) -> None:
        if self._measured[row]:
            self._sum, self._count = self._sum - self._heights[row], self._count - 1
