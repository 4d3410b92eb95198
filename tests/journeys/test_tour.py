"""The whole loop once, with nothing replaced: real window, real worker, real models, the demo person."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TIMEOUT_S = 280


@pytest.mark.weights
@pytest.mark.timeout(TIMEOUT_S + 20)
def test_the_tour_ends_with_a_report_and_its_pictures(tmp_path):
    out = tmp_path / "out"
    command = [sys.executable, "-m", "desktop", "tour", "--out", str(out), "--cards", "6"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}

    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment, timeout=TIMEOUT_S)

    assert done.returncode == 0, done.stdout + done.stderr
    assert len(list(out.glob("*.png"))) >= 6
    report = json.loads(next(out.glob("study-*.json")).read_text("utf-8"))
    assert report["report"]["revealed"] if "report" in report else report["revealed"]
    assert next(out.glob("study-*.html")).stat().st_size > 5_000
