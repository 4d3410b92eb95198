"""Times that never go back, where order decides what may be shown: a clock that was set back must open no seal."""

import math
import time

from sqlalchemy import Connection, func, select

from engine.store.schema import generation, study


def moment(connection: Connection) -> float:
    """Return now, seconds since 1970; later than every study and the newest generation even where the clock is not."""
    newest = connection.execute(select(generation.c.at).order_by(generation.c.id.desc()).limit(1)).scalar()
    begun = connection.execute(select(func.max(study.c.at))).scalar()
    last = max(newest or 0.0, begun or 0.0)
    return max(time.time(), math.nextafter(last, math.inf))
